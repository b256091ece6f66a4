// How the land in question is washed, by how many proposals would change it.
// It must not know which proposals count.
import { withAlpha } from './palette.ts';

/** Changed by one proposal, by two, by three or more. */
export const CHANGE_CLASSES = [1, 2, 3] as const;
type ChangeClass = (typeof CHANGE_CLASSES)[number];

/** How strong the wash is by class; the steps can be told apart in grey, on land of either side. */
const STRENGTHS: Readonly<Record<ChangeClass, number>> = { 1: 0.2, 2: 0.38, 3: 0.56 };

/** The wash of a class: `#rrggbbaa`. */
export const washOf = (colour: string, by: ChangeClass): string => withAlpha(colour, STRENGTHS[by]);
