// What an editor types, with the no-break spaces of its language, which hardly anybody can type.
// It must not know what is typed or where it goes.
import type { Style } from '../../../core/check/style.ts';
import type { Json } from '../../../core/draft/json.ts';
import { withNoBreaks } from '../../../core/draft/no-break.ts';
import type { Workshop } from '../../../state/workshop/workshop.svelte.ts';

/** A text or a list of texts in a language. */
export function spaced(
  { project }: Pick<Workshop, 'project'>,
  locale: string,
  typed: Json | undefined,
): Json | undefined {
  const style = project.document(`src/i18n/style/${locale}.json`) as unknown as Style | undefined;
  if (!style) return typed;
  if (typeof typed === 'string') return withNoBreaks(typed, style);
  return Array.isArray(typed) ? (typed as string[]).map((text) => withNoBreaks(text, style)) : typed;
}
