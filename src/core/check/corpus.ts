// Everything that is shipped as one value: the facts, the texts of every language, the annotations and the figures.
// It must not know files or addresses; the reader of the files assembles it.
import type { Table } from '../values/table.ts';
import type { GeoFeature, Names } from '../../../geo/schema.ts';
import type { PopulatedPlace } from '../../../geo/schema-population.ts';
import type { KnownSize } from '../../../geo/schema-sizes.ts';
import type { Moment } from '../../../geo/schema-timeline.ts';
import type { About } from '../text/about.ts';
import type { Annotation } from '../text/annotation.ts';
import type { World } from '../land/catalogue.ts';
import type { DeckFrame, DeckWords } from '../deck/deck.ts';
import type { Catalogue } from './catalogues.ts';
import type { Figures } from '../text/figure.ts';
import type { Paragraph, Prose } from '../text/prose.ts';
import type { Term } from '../text/terms.ts';
import { parseInlines } from '../text/prose.ts';

export type ScenarioWords = {
  readonly title: string;
  readonly label: string;
  readonly kicker: string;
  readonly summary: string;
  readonly backs: string;
  readonly rejects: string;
  readonly unknown: readonly string[];
  readonly clauses: readonly string[];
  readonly past?: readonly string[] | undefined;
  readonly readings?: Table<{ readonly label: string; readonly note: string }> | undefined;
};

export type SourceWords = {
  readonly title: string;
  /** Undefined if the source is our own. */
  readonly producer?: string | undefined;
  readonly method?: string | undefined;
  readonly caveat?: string | undefined;
};

/** The texts of a language. */
export type Words = {
  readonly claims: Table<string>;
  readonly contradictions: Table<{ readonly subject: string; readonly note: string }>;
  readonly figures: Table<string>;
  readonly glossary: Table<Term>;
  /** Notes on the map: `proposal.note`, and `proposal.strip`. */
  readonly notes: Table<{ readonly lines: readonly string[]; readonly short?: readonly string[] | undefined }>;
  readonly people: Table<string>;
  readonly scenarios: Table<ScenarioWords>;
  readonly sources: Table<SourceWords>;
  readonly strikes: Table<{ readonly place: string; readonly report: string }>;
  readonly timeline: Table<{ readonly title: string; readonly told: string }>;
  readonly towns: Table<string>;
  readonly names: Table<Names[string]>;
  readonly articles: Table<Prose>;
};
export type CatalogueWords = Table<string | Readonly<Record<string, string>>>;
/** `plurals` has the plural categories of the language; a message is one text, or one text for each category. */
export type Language = Readonly<Record<Catalogue, CatalogueWords>> & {
  readonly words: Words;
  readonly plurals: readonly string[];
  /** Undefined if its file is missing or cannot be read. */
  readonly about: About | undefined;
};

export type ReferenceKind =
  | 'feature'
  | 'claim'
  | 'source'
  | 'scenario'
  | 'article'
  | 'oblast'
  | 'area'
  | 'evidence'
  | 'passage'
  | 'figure'
  | 'person';
/**
 * A place in a file that refers to something by id; `area` is a drawn one, `evidence` is a claim or a source, and
 * `person` may also be a side.
 */
export type Reference = {
  readonly file: string;
  readonly path: string;
  readonly kind: ReferenceKind;
  readonly id: string;
};

/** A built-in presentation: its frame, which all languages share, and its words by language. */
export type BuiltInDeck = {
  readonly slug: string;
  readonly frame: DeckFrame | undefined;
  readonly words: ReadonlyMap<string, DeckWords>;
};
/** An entry of the log of corrections; `said` has its text by language. */
export type Correction = {
  readonly id: string;
  readonly date: string;
  readonly said: Readonly<Record<string, string>>;
};

export type Corpus = {
  readonly world: World;
  /** Countries and waters, which only the map draws. */
  readonly backdrop: readonly GeoFeature[];
  /** The dates of the timeline. */
  readonly timeline: readonly Moment[];
  /** The areas that changed land is compared with. */
  readonly population: readonly PopulatedPlace[];
  readonly sizes: readonly KnownSize[];
  readonly figures: Figures;
  readonly annotations: readonly Annotation[];
  readonly languages: ReadonlyMap<string, Language>;
  readonly decks: readonly BuiltInDeck[];
  readonly corrections: readonly Correction[];
  /** References besides those of the facts: to the scenarios that are offered, and to the sources of layers. */
  readonly presets: readonly Reference[];
};

/** A paragraph of our texts with its place. */
export type PlacedParagraph = {
  readonly locale: string;
  readonly file: string;
  readonly path: string;
  readonly paragraph: Paragraph;
};

function scenarioTexts(words: ScenarioWords): [string, string][] {
  const lists = (['unknown', 'clauses', 'past'] as const).flatMap((list) =>
    (words[list] ?? []).map((text, index): [string, string] => [`${list}.${index}`, text]),
  );
  const notes = Object.entries(words.readings ?? {}).map(([id, { note }]): [string, string] => [
    `readings.${id}.note`,
    note,
  ]);
  return [['summary', words.summary], ['backs', words.backs], ['rejects', words.rejects], ...lists, ...notes];
}

function noteParagraphs(locale: string, { notes }: Words): PlacedParagraph[] {
  const file = `src/content/notes/${locale}.json`;
  return Object.entries(notes).flatMap(([key, { lines, short = [] }]) =>
    [
      ...lines.map((text, index) => [`${key}.lines.${index}`, text] as const),
      ...short.map((text, index) => [`${key}.short.${index}`, text] as const),
    ].map(([path, text]) => ({ locale, file, path, paragraph: parseInlines(text) })),
  );
}

function paragraphsIn(locale: string, { articles, scenarios, contradictions, glossary }: Words): PlacedParagraph[] {
  const inArticles = Object.entries(articles).flatMap(([slug, { note, paragraphs }]) =>
    [note, ...paragraphs].map((paragraph, index) => ({
      locale,
      file: `src/content/articles/${slug}/${locale}.md`,
      path: index === 0 ? 'note' : `paragraph ${index}`,
      paragraph,
    })),
  );
  const inScenarios = Object.entries(scenarios).flatMap(([id, words]) =>
    scenarioTexts(words).map(([path, text]) => ({
      locale,
      file: `src/content/scenarios/${locale}.json`,
      path: `${id}.${path}`,
      paragraph: parseInlines(text),
    })),
  );
  const inNotes = Object.entries(contradictions).map(([id, { note }]) => ({
    locale,
    file: `src/content/contradictions/${locale}.json`,
    path: `${id}.note`,
    paragraph: parseInlines(note),
  }));
  const inGlossary = Object.entries(glossary).map(([id, { means }]) => ({
    locale,
    file: `src/content/glossary/${locale}.json`,
    path: `${id}.means`,
    paragraph: parseInlines(means),
  }));
  return [...inArticles, ...inScenarios, ...inNotes, ...inGlossary];
}

/** Every paragraph whose numbers must be acknowledged: of digests, scenarios, contradictions and the About page. */
export const paragraphsOf = ({ languages }: Pick<Corpus, 'languages'>): PlacedParagraph[] =>
  [...languages].flatMap(([locale, { words, about }]) => [
    ...paragraphsIn(locale, words),
    ...noteParagraphs(locale, words),
    // The path is that of the section: in which of its paragraphs a number stands may differ between languages.
    ...(about?.sections ?? []).map(({ paragraphs }, index) => ({
      locale,
      file: `src/content/about/${locale}.md`,
      path: `section ${index + 1}`,
      paragraph: paragraphs.flatMap((paragraph): Paragraph => [...paragraph, { kind: 'text', text: ' ' }]),
    })),
  ]);
