// The annotations as JSON-LD of the W3C Web Annotation Data Model: a quoted passage, and the features it speaks of.
// It must not know addresses, languages or how a number is written: those come in.
import type { Annotation } from '../text/annotation.ts';
import { wordsOf, type Inline, type Prose, type SlotFormat } from '../text/prose.ts';

export type Told = {
  readonly locale: string;
  readonly date: string;
  readonly version: string;
  readonly title: string;
  readonly prose: (article: string) => Prose | undefined;
  readonly number: (figure: string, format: SlotFormat) => string;
  /** The address of a passage, of an article without one, or of a feature. */
  readonly link: (to: { readonly article?: string; readonly passage?: string; readonly pick?: string }) => string;
  readonly name: (feature: string) => string;
  readonly claim: (claim: string) => string;
};

const AROUND = 32;
type Quote = { readonly exact: string; readonly prefix: string; readonly suffix: string };

/** The words of a passage as the reader sees them, with what stands before and after in its paragraph. */
function quoteOf(prose: Prose, passage: string, number: Told['number']): Quote | undefined {
  const is = (inline: Inline): boolean => inline.kind === 'passage' && inline.annotation === passage;
  for (const paragraph of prose.paragraphs) {
    const at = paragraph.findIndex(is);
    if (at < 0) continue;
    const words = (from: number, to?: number): string => wordsOf(paragraph.slice(from, to), number);
    return { prefix: words(0, at).slice(-AROUND), exact: words(at, at + 1), suffix: words(at + 1).slice(0, AROUND) };
  }
  return undefined;
}

function bodiesOf({ features, claims }: Annotation, told: Told): object[] {
  return [
    ...features.map((id) => ({
      type: 'SpecificResource',
      purpose: 'linking',
      source: { id: told.link({ pick: id }), type: 'Dataset', label: told.name(id) },
    })),
    ...claims.map((id) => ({
      type: 'TextualBody',
      purpose: 'describing',
      format: 'text/plain',
      language: told.locale,
      value: `${id}: ${told.claim(id)}`,
    })),
  ];
}

function itemOf(annotation: Annotation, told: Told): object[] {
  const { article, id } = annotation;
  const prose = told.prose(article);
  const quote = prose && quoteOf(prose, id, told.number);
  if (!quote) return [];
  return [
    {
      id: told.link({ article, passage: id }),
      type: 'Annotation',
      motivation: 'linking',
      body: bodiesOf(annotation, told),
      target: { source: told.link({ article }), selector: { type: 'TextQuoteSelector', ...quote } },
    },
  ];
}

/** All annotations in one collection of one page, in reading order. */
export function webAnnotations(annotations: readonly Annotation[], told: Told): object {
  const items = annotations.flatMap((annotation) => itemOf(annotation, told));
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${told.link({})}#annotations`,
    type: 'AnnotationCollection',
    label: `${told.title} (${told.date}, ${told.version})`,
    rights: 'https://creativecommons.org/licenses/by/4.0/',
    creator: { type: 'Organization', name: 'Redlines' },
    total: items.length,
    first: { id: `${told.link({})}#annotations-1`, type: 'AnnotationPage', startIndex: 0, items },
  };
}
