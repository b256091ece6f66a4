// The corpus as it lies on the disk, put together for the checks.
// It must not judge it; core/check.ts does.
import { FIGURES } from '../content/figures.ts';
import { LAYER_SOURCES, OFFERED, READING_ORDER } from '../content/layers.ts';
import type { Corpus, Language, Reference, ReferenceKind } from '../core/corpus.ts';
import { LOCALES } from '../core/view.ts';
import { readAnnotations, readBackdrop, readMessages, readTexts, readTimeline, readWorld } from './files.ts';

const languageOf = (locale: string): Language => ({
  words: readTexts(locale),
  messages: readMessages(locale),
  plurals: new Intl.PluralRules(locale).resolvedOptions().pluralCategories,
});

const preset =
  (path: string, kind: ReferenceKind) =>
  (id: string): Reference => ({ file: 'src/content/layers.ts', path, kind, id });

/** Everything that is shipped. Throws a FilesError that names every fault of the files. */
export const readCorpus = (): Corpus => ({
  world: readWorld(),
  backdrop: readBackdrop(),
  timeline: readTimeline(),
  figures: FIGURES,
  annotations: readAnnotations(),
  languages: new Map(LOCALES.map((locale) => [locale, languageOf(locale)])),
  presets: [
    ...OFFERED.map(preset('OFFERED', 'scenario')),
    ...READING_ORDER.map(preset('READING_ORDER', 'article')),
    ...Object.entries(LAYER_SOURCES).flatMap(([layer, sources]) =>
      sources.map(preset(`LAYER_SOURCES.${layer}`, 'source')),
    ),
  ],
});
