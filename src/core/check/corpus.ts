// All that is shipped, in one value: the facts, the words of every language, the annotations and the figures.
// It must not know where any of it lies on a disk or behind an address; whoever reads the files assembles it.
import type { GeoFeature, Names } from '../../../geo/schema.ts';
import type { Moment } from '../../../geo/schema-timeline.ts';
import type { About } from '../text/about.ts';
import type { Annotation } from '../text/annotation.ts';
import type { World } from '../land/catalogue.ts';
import type { DeckFrame, DeckWords } from '../deck/deck.ts';
import type { Figure } from '../text/figure.ts';
import type { Paragraph, Prose } from '../text/prose.ts';
import { parseInlines } from '../text/prose.ts';

type Table<T = string> = Readonly<Record<string, T>>;
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
  /** Lacking where the source is our own. */
  readonly producer?: string | undefined;
  readonly method?: string | undefined;
  readonly caveat?: string | undefined;
};

/** All that is written for one language, as far as the core has to know it. */
export type Words = {
  readonly claims: Table;
  readonly contradictions: Table<{ readonly subject: string; readonly note: string }>;
  readonly figures: Table;
  readonly people: Table;
  readonly scenarios: Table<ScenarioWords>;
  readonly sources: Table<SourceWords>;
  readonly strikes: Table<{ readonly place: string; readonly report: string }>;
  readonly timeline: Table<{ readonly title: string; readonly told: string }>;
  readonly towns: Table;
  readonly names: Names;
  readonly articles: Table<Prose>;
};
/** `plurals` are the plural categories that the language has; a message is one text or one for each of them. */
export type Language = {
  readonly words: Words;
  readonly messages: Table<string | Readonly<Record<string, string>>>;
  readonly plurals: readonly string[];
  /** Undefined where its file is missing or cannot be read. */
  readonly about: About | undefined;
};

export type ReferenceKind =
  'feature' | 'claim' | 'source' | 'scenario' | 'article' | 'oblast' | 'evidence' | 'passage' | 'figure' | 'person';
/** A place in a file that names something by its id; `evidence` is a claim or a source, `person` a side too. */
export type Reference = {
  readonly file: string;
  readonly path: string;
  readonly kind: ReferenceKind;
  readonly id: string;
};

/** A presentation of ours: what is the same in every language, and its words by language. */
export type ReadyDeck = {
  readonly slug: string;
  readonly frame: DeckFrame | undefined;
  readonly words: ReadonlyMap<string, DeckWords>;
};
/** One line of the log of corrections; `said` has its words by language. */
export type Correction = { readonly date: string; readonly said: Table };

export type Corpus = {
  readonly world: World;
  /** Countries and waters, which only the map draws. */
  readonly backdrop: readonly GeoFeature[];
  /** The dates of the time axis. */
  readonly timeline: readonly Moment[];
  readonly figures: ReadonlyMap<string, Figure>;
  readonly annotations: readonly Annotation[];
  readonly languages: ReadonlyMap<string, Language>;
  readonly decks: readonly ReadyDeck[];
  readonly corrections: readonly Correction[];
  /** What code names by id: the scenarios offered, the sources of layers. */
  readonly presets: readonly Reference[];
};

/** A paragraph of our text with the place it stands at. */
export type Placed = {
  readonly locale: string;
  readonly file: string;
  readonly path: string;
  readonly paragraph: Paragraph;
};

function ofScenario(words: ScenarioWords): [string, string][] {
  const lists = (['unknown', 'clauses', 'past'] as const).flatMap((list) =>
    (words[list] ?? []).map((text, index): [string, string] => [`${list}.${index}`, text]),
  );
  const notes = Object.entries(words.readings ?? {}).map(([id, { note }]): [string, string] => [
    `readings.${id}.note`,
    note,
  ]);
  return [['summary', words.summary], ['backs', words.backs], ['rejects', words.rejects], ...lists, ...notes];
}

function paragraphsIn(locale: string, { articles, scenarios, contradictions }: Words): Placed[] {
  const inArticles = Object.entries(articles).flatMap(([slug, { note, paragraphs }]) =>
    [note, ...paragraphs].map((paragraph, index) => ({
      locale,
      file: `src/content/articles/${slug}/${locale}.md`,
      path: index === 0 ? 'note' : `paragraph ${index}`,
      paragraph,
    })),
  );
  const inScenarios = Object.entries(scenarios).flatMap(([id, words]) =>
    ofScenario(words).map(([path, text]) => ({
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
  return [...inArticles, ...inScenarios, ...inNotes];
}

/** Every paragraph, in every language, whose numbers are acknowledged: of digests, scenarios, contradictions and the page about the map. */
export const paragraphsOf = ({ languages }: Pick<Corpus, 'languages'>): Placed[] =>
  [...languages].flatMap(([locale, { words, about }]) => [
    ...paragraphsIn(locale, words),
    // A section is one place: which paragraph of it a number stands in, a language may choose.
    ...(about?.sections ?? []).map(({ paragraphs }, index) => ({
      locale,
      file: `src/content/about/${locale}.md`,
      path: `section ${index + 1}`,
      paragraph: paragraphs.flatMap((paragraph): Paragraph => [...paragraph, { kind: 'text', text: ' ' }]),
    })),
  ]);
