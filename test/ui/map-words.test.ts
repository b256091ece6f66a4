// Proves the order of the places that the map in words lists: the alphabetical one of the reader's language.
// It must not know components, nor what else the sentences say.
import { describe, expect, it } from 'vitest';
import { readMessages, readTexts, readWorld } from '../../src/cli/files.ts';
import { assignAll } from '../../src/core/scenario/ledger.ts';
import { sceneOf } from '../../src/core/view/scene.ts';
import { INITIAL, LOCALES, type Locale } from '../../src/core/view/view.ts';
import { alphabetical } from '../../src/i18n/alphabetical.ts';
import { say, type MessageKey, type Params } from '../../src/i18n/messages.ts';
import type { Lexicon } from '../../src/state/load.ts';
import type { Store } from '../../src/state/store.svelte.ts';
import { sentencesOf } from '../../src/ui/stage/map-words.ts';

const world = readWorld();
const view = { ...INITIAL, scenario: 'four-oblasts' };
/** Ids in the order that the live map reports them: that of their Latin letters. */
const towns = [...world.features.keys()].filter((id) => id.startsWith('town.')).sort();

function storeIn(locale: Locale): Store {
  const lexicon = { locale, messages: readMessages(locale), texts: readTexts(locale) } as Lexicon;
  const scenario = world.scenarios.get(view.scenario)!;
  const knowledge = {
    ...{ lexicon, world },
    say: (key: MessageKey, params?: Params) => say(lexicon.messages, locale, key, params),
    nameOf: (id: string) => lexicon.texts.names[id]?.name ?? id,
    settingTitle: () => 'T',
    dayIn: () => 'D',
  };
  const scene = sceneOf({ ...view, locale }, world, { hovered: [], annotation: undefined, dark: false });
  const map = { scene, visibleFeatures: { drawn: towns, emphasised: [] } };
  return { knowledge, choice: { view: { ...view, locale }, assignment: assignAll(world.mosaic, scenario) }, map } as unknown as Store; // prettier-ignore
}

/** Names as a sentence of a language lists them. */
const listIn = (locale: Locale, names: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(names);

describe.each(LOCALES)('the map in words (%s)', (locale) => {
  it('lists the towns in view by the alphabet of the language', () => {
    const names = [...new Set(towns.map((id) => readTexts(locale).names[id]!.name))];
    const sentences = sentencesOf(storeIn(locale)).join('\n');
    expect(sentences).toContain(listIn(locale, alphabetical(names, locale)));
  });

  it('lists the oblasts of a status by the alphabet of the language', () => {
    const oblasts = world.mosaic.oblasts.map((iso) => readTexts(locale).names[`oblast.${iso.toLowerCase()}`]!.name);
    const lists = sentencesOf(storeIn(locale)).map((sentence) =>
      oblasts.filter((name) => sentence.includes(name)).sort((a, b) => sentence.indexOf(a) - sentence.indexOf(b)),
    );
    expect(Math.max(...lists.map((list) => list.length))).toBeGreaterThan(2);
    for (const list of lists) expect(list).toEqual(alphabetical(list, locale));
  });
});
