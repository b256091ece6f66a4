// What a parameter of a link is, for the tables of parameters.
// It must not know any of them.
import type { View } from './view.ts';

/** One parameter: what it says of a view, or null for nothing; and what it sets, or undefined for nonsense. */
export type Row = {
  readonly key: string;
  readonly write: (view: View) => string | null;
  readonly read: (text: string) => Partial<View> | undefined;
};

/** The one of the known texts that this is. */
export const oneOf = <T extends string>(known: readonly T[], text: string): T | undefined =>
  known.find((item) => item === text);
