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

/** A word in a text: in lower case, and from where to where it stands. */
type Word = { readonly word: string; readonly start: number; readonly end: number };
type Form = { readonly words: readonly string[]; readonly term: string };

/** A word with all that an apostrophe or a hyphen ties to it, so that no part of it is taken for a term. */
const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

const wordsIn = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));

/** Whether a form stands at a word of a text: the same words in a row, with nothing but spaces between them. */
const standsAt = ({ words }: Form, all: readonly Word[], at: number, text: string): boolean =>
  words.every((word, index) => {
    const [own, before] = [all[at + index], all[at + index - 1]];
    if (own?.word !== word) return false;
    return index === 0 || text.slice(before?.end, own.start).trim() === '';
  });

/** The forms of all terms by their first word, the longest first. */
function formsOf(glossary: Glossary): Map<string, Form[]> {
  const forms = new Map<string, Form[]>();
  for (const [term, entry] of Object.entries(glossary))
    for (const form of entry.forms) {
      const words = wordsIn(form).map(({ word }) => word);
      memoize(forms, words[0] ?? '', () => []).push({ words, term });
    }
  for (const own of forms.values()) own.sort((a, b) => b.words.length - a.words.length);
  return forms;
}

const finders = new WeakMap<Glossary, FindTerms>();

function compile(glossary: Glossary): FindTerms {
  const forms = formsOf(glossary);
  return (text) => {
    const words = wordsIn(text);
    const stretches: Stretch[] = [];
    let [end, next] = [0, 0];
    words.forEach(({ word, start }, at) => {
      const form = at < next ? undefined : forms.get(word)?.find((one) => standsAt(one, words, at, text));
      if (!form) return;
      next = at + form.words.length;
      if (start > end) stretches.push({ text: text.slice(end, start) });
      end = words[next - 1]?.end ?? start;
      stretches.push({ text: text.slice(start, end), term: form.term });
    });
    return end < text.length ? [...stretches, { text: text.slice(end) }] : stretches;
  };
}

/** The finder of a glossary, compiled once for each; letters match in either case. */
export const termFinder = (glossary: Glossary): FindTerms => memoize(finders, glossary, () => compile(glossary));

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
