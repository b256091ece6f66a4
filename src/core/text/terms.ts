// Finds the terms of the glossary in our own texts: the first use of each in a text, wherever it can be explained.
// It must not know the language of a text, nor how a marked term looks.
import { memoize } from '../values/memoize.ts';
import type { Table } from '../values/table.ts';
import type { Inline, Paragraph } from './prose.ts';

/** An entry of the glossary: the term as a heading, the forms of it that texts use, and one sentence of explanation. */
export type Term = { readonly term: string; readonly forms: readonly string[]; readonly means: string };
export type Glossary = Table<Term>;

/** An inline, or a term with its words as they stand in the text. */
export type MarkedInline =
  | Exclude<Inline, { readonly kind: 'emphasis' }>
  | { readonly kind: 'term'; readonly term: string; readonly text: string }
  | { readonly kind: 'emphasis'; readonly children: readonly MarkedInline[] };
export type MarkedParagraph = readonly MarkedInline[];

/** A stretch of a text; `term` is the id of the term that it is a form of. */
type Stretch = { readonly text: string; readonly term?: string };
/** Cuts a text at the terms in it, the longest form first; joined, the stretches are the text again. */
export type FindTerms = (text: string) => readonly Stretch[];

const escaped = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Any space of a form may be a no-break space in a text. */
const patternOf = (form: string): string => escaped(form).replace(/[\s\u00a0]+/g, '[\\s\\u00a0]+');
/** No letter or digit before or after, also not across an apostrophe or a hyphen. */
const BEFORE = "(?<![\\p{L}\\p{N}])(?<![\\p{L}\\p{N}][’ʼ'-])";
const AFTER = "(?![’ʼ'-]?[\\p{L}\\p{N}])";

const normalized = (form: string): string => form.replace(/[\s\u00a0]+/g, ' ').toLowerCase();

const finders = new WeakMap<Glossary, FindTerms>();

function compile(glossary: Glossary): FindTerms {
  const terms = new Map<string, string>();
  for (const [id, { forms }] of Object.entries(glossary)) for (const form of forms) terms.set(normalized(form), id);
  const forms = [...terms.keys()].sort((a, b) => b.length - a.length);
  if (forms.length === 0) return (text) => [{ text }];
  const pattern = new RegExp(`${BEFORE}(?:${forms.map(patternOf).join('|')})${AFTER}`, 'giu');
  return (text) => {
    const stretches: Stretch[] = [];
    let end = 0;
    for (const { 0: match, index } of text.matchAll(pattern)) {
      if (index > end) stretches.push({ text: text.slice(end, index) });
      const term = terms.get(normalized(match));
      stretches.push(term === undefined ? { text: match } : { text: match, term });
      end = index + match.length;
    }
    return end < text.length ? [...stretches, { text: text.slice(end) }] : stretches;
  };
}

/** The finder of a glossary, compiled once for each; letters match in either case. Without a glossary it finds nothing. */
export const termFinder = (glossary: Glossary | undefined): FindTerms =>
  glossary ? memoize(finders, glossary, () => compile(glossary)) : (text) => [{ text }];

/** The ids of all terms in a text, in the order of their first use. */
export const termsIn = (text: string, find: FindTerms): string[] => [
  ...new Set(find(text).flatMap(({ term }) => term ?? [])),
];

/**
 * Paragraphs of one text, in reading order, with the first use of each term marked. What stands in a passage is a link
 * already and stays as it is: the next use is marked in its place.
 */
export function markTerms(paragraphs: readonly Paragraph[], find: FindTerms): MarkedParagraph[] {
  const marked = new Set<string>();
  const stretchOf = ({ text, term }: Stretch): MarkedInline => {
    if (term === undefined || marked.has(term)) return { kind: 'text', text };
    marked.add(term);
    return { kind: 'term', term, text };
  };
  const inlinesOf = (inlines: readonly Inline[]): MarkedInline[] =>
    inlines.flatMap((inline): MarkedInline[] => {
      if (inline.kind === 'text') return joined(find(inline.text).map(stretchOf));
      return [inline.kind === 'emphasis' ? { kind: 'emphasis', children: inlinesOf(inline.children) } : inline];
    });
  return paragraphs.map(inlinesOf);
}

/** Neighbouring texts as one. */
function joined(inlines: readonly MarkedInline[]): MarkedInline[] {
  const all: MarkedInline[] = [];
  for (const inline of inlines) {
    const last = all.at(-1);
    if (last?.kind === 'text' && inline.kind === 'text')
      all[all.length - 1] = { kind: 'text', text: last.text + inline.text };
    else all.push(inline);
  }
  return all;
}
