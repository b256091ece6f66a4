// An article's own text, pasted for reading beside its digest: in this window's memory only, never stored, sent or exported.
// It must not know drafts, files or storage.
import { SvelteMap } from 'svelte/reactivity';

const pasted = new SvelteMap<string, string>();

/** What has been pasted for an article, by its slug; empty if nothing. */
export const textBeside = (slug: string): string => pasted.get(slug) ?? '';
export function keepBeside(slug: string, text: string): void {
  if (text === '') pasted.delete(slug);
  else pasted.set(slug, text);
}
