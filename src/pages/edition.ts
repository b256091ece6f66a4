// Fills a store for one language from the files on the disk, so that pages are written from what the site itself shows.
// It must not know what stands on a page.
import type { FeatureCollection } from 'geojson';
import { populationOf } from '../core/population/population.ts';
import type { Locale } from '../core/values/locale.ts';
import { DISK } from '../cli/disk.ts';
import { readAnnotations, readFeatures, readPopulation, readWorld } from '../cli/files.ts';
import type { PagesWords } from '../i18n/pages.ts';
import { INITIAL } from '../core/view/view.ts';
import { Store } from '../state/store.svelte.ts';
import type { Edition } from './context.svelte.ts';

const collection = (name: string): FeatureCollection => ({
  type: 'FeatureCollection',
  features: readFeatures(name),
});

/** The edition of a language. Throws a FilesError where a file is missing or faulty. */
export async function editionOf(locale: Locale): Promise<Edition> {
  const store = new Store();
  const { knowledge, choice } = store;
  const world = readWorld();
  const lexicon = await knowledge.lexiconIn(locale);
  knowledge.world = world;
  knowledge.lexicon = lexicon;
  knowledge.annotations = readAnnotations();
  knowledge.backdrop = {
    countries: collection('countries'),
    waters: collection('waters'),
    band: collection('band'),
  };
  choice.view = { ...INITIAL, locale };
  const words = JSON.parse(DISK.read(`src/i18n/pages/${locale}.json`) ?? '{}') as PagesWords;
  return { locale, store, world, lexicon, population: populationOf(world.mosaic, readPopulation()), words };
}
