// Annotations as JSON-LD of the W3C Web Annotation Data Model: quoted passages with their features and claims.
// It must not know addresses, languages or number formats; the caller passes them in.
import type { Annotation } from '../text/annotation.ts';
import { wordsOf, type Inline, type Prose, type SlotFormat } from '../text/prose.ts';

export type AnnotationContext = {
  readonly locale: string;
  readonly date: string;
  readonly version: string;
  readonly title: string;
  readonly prose: (article: string) => Prose | undefined;
  readonly number: (figure: string, format: SlotFormat) => string;
  /** The address of a passage, an article, a feature, or, without arguments, of the site. */
  readonly link: (to: { readonly article?: string; readonly passage?: string; readonly pick?: string }) => string;
  readonly name: (feature: string) => string;
  readonly claim: (claim: string) => string;
};

/** The length in characters of the text quoted before and after a passage. */
const QUOTE_CONTEXT = 32;
type Quote = { readonly exact: string; readonly prefix: string; readonly suffix: string };

/** The text of a passage as the reader sees it, with the text before and after it in its paragraph. */
function quoteOf(prose: Prose, passage: string, number: AnnotationContext['number']): Quote | undefined {
  const isPassage = (inline: Inline): boolean => inline.kind === 'passage' && inline.annotation === passage;
  for (const paragraph of prose.paragraphs) {
    const index = paragraph.findIndex(isPassage);
    if (index < 0) continue;
    const words = (from: number, to?: number): string => wordsOf(paragraph.slice(from, to), number);
    return {
      prefix: words(0, index).slice(-QUOTE_CONTEXT),
      exact: words(index, index + 1),
      suffix: words(index + 1).slice(0, QUOTE_CONTEXT),
    };
  }
  return undefined;
}

function bodiesOf({ features, claims }: Annotation, context: AnnotationContext): object[] {
  return [
    ...features.map((id) => ({
      type: 'SpecificResource',
      purpose: 'linking',
      source: { id: context.link({ pick: id }), type: 'Dataset', label: context.name(id) },
    })),
    ...claims.map((id) => ({
      type: 'TextualBody',
      purpose: 'describing',
      format: 'text/plain',
      language: context.locale,
      value: `${id}: ${context.claim(id)}`,
    })),
  ];
}

function itemOf(annotation: Annotation, context: AnnotationContext): object[] {
  const { article, id } = annotation;
  const prose = context.prose(article);
  const quote = prose && quoteOf(prose, id, context.number);
  if (!quote) return [];
  return [
    {
      id: context.link({ article, passage: id }),
      type: 'Annotation',
      motivation: 'linking',
      body: bodiesOf(annotation, context),
      target: { source: context.link({ article }), selector: { type: 'TextQuoteSelector', ...quote } },
    },
  ];
}

/** An annotation collection with a single page of all annotations, in reading order. */
export function webAnnotations(annotations: readonly Annotation[], context: AnnotationContext): object {
  const items = annotations.flatMap((annotation) => itemOf(annotation, context));
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${context.link({})}#annotations`,
    type: 'AnnotationCollection',
    label: `${context.title} (${context.date}, ${context.version})`,
    rights: 'https://creativecommons.org/licenses/by/4.0/',
    creator: { type: 'Organization', name: 'Redlines' },
    total: items.length,
    first: { id: `${context.link({})}#annotations-1`, type: 'AnnotationPage', startIndex: 0, items },
  };
}
