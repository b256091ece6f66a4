// The sentences that describe what the map shows, built from the scene and from the features that the map reports visible.
// It must not know components, nor how anything is drawn.
import { kindOf, oblastId } from '../../core/values/id.ts';
import { residentsWith } from '../../core/population/residents.ts';
import { ledgerOf, partsOf } from '../../core/scenario/ledger.ts';
import type { Status } from '../../core/scenario/scenario.ts';
import type { Scene } from '../../core/view/scene.ts';
import { comparedView, LAYERS } from '../../core/view/view.ts';
import { alphabetical } from '../../i18n/alphabetical.ts';
import { formatQuantity } from '../../i18n/format.ts';
import type { Store } from '../../state/store.svelte.ts';
import { earlierName, layerName } from '../kit/layer-name.ts';
import { residentsSentences } from '../population/words.ts';
import { splitByVisibility } from './visible-features.ts';

const localeOf = ({ knowledge, choice }: Store): string => knowledge.lexicon?.locale ?? choice.view.locale;

/** Items joined as a list in the reader's language, in the given order. */
const listed = (store: Store, items: readonly string[]): string =>
  new Intl.ListFormat(localeOf(store), { type: 'unit', style: 'short' }).format(items);

/** Places as a list in the reader's language, in its alphabetical order. */
const listedPlaces = (store: Store, places: readonly string[]): string =>
  listed(store, alphabetical(places, localeOf(store)));

/** How much land has a status and where: its area with the line as drawn, and the oblasts that it lies in. */
function statusSentence(store: Store, status: Status): string[] {
  const { lexicon } = store.knowledge;
  const { assignment } = store.choice;
  const part = assignment && partsOf(assignment).find((share) => share.status === status);
  if (!assignment || !lexicon || !part) return [];
  const rows = ledgerOf(assignment).filter((row) => row.status === status && row.area.central >= 1);
  const places = listedPlaces(
    store,
    rows.map(({ oblast }) => store.knowledge.nameOf(oblastId(oblast))),
  );
  const area = formatQuantity(part.area, lexicon.locale);
  const { population } = store.knowledge;
  const residents = population ? residentsWith(population, assignment, status) : undefined;
  return [
    store.knowledge.say('mapWords.status', { status: store.knowledge.say(`status.${status}`), area, places }),
    ...(residents
      ? residentsSentences((key, params) => store.knowledge.say(key, params), residents, lexicon.locale)
      : []),
  ];
}

function landSentences(store: Store, scene: Scene): string[] {
  const { compare } = store.choice.view;
  if (scene.difference !== null && compare)
    return [
      store.knowledge.say('mapWords.changes', {
        name: store.knowledge.settingTitle(comparedView(store.choice.view, compare)),
      }),
    ];
  const sentences = [
    ...scene.overlays.flatMap(({ status }) => statusSentence(store, status)),
    ...[...new Set(scene.marks.map(({ kind }) => kind))].map((kind) => `${store.knowledge.say(`legend.${kind}`)}.`),
  ];
  if (sentences.length > 0) return sentences;
  const date = store.knowledge.dayIn(scene.locale);
  return [store.knowledge.say('mapWords.nothing', { date })];
}

function layerSentences(store: Store, scene: Scene): string[] {
  const names = (shown: boolean): string[] =>
    LAYERS.filter((layer) => scene.shown.has(layer) === shown).map((layer) =>
      layerName((key) => store.knowledge.say(key, { date: store.knowledge.dayIn(scene.locale) }), layer),
    );
  const hidden = names(false);
  const say = (...of: Parameters<typeof store.knowledge.say>): string => store.knowledge.say(...of);
  const earlier = scene.earlier ? [earlierName(say, scene.earlier, scene.locale)] : [];
  const reports = [...(store.knowledge.world?.features.values() ?? [])].filter(
    ({ id, properties }) =>
      properties.kind === 'strike' &&
      properties['mapped'] !== false &&
      (scene.strikes?.includes(id) ?? true) &&
      LAYERS.some((layer) => layer === `strikes-${String(properties['city'])}` && scene.shown.has(layer)),
  );
  return [
    store.knowledge.say('mapWords.layers', {
      list: listed(store, [...names(true), ...earlier, store.knowledge.say('legend.border')]),
    }),
    ...(hidden.length > 0 ? [store.knowledge.say('mapWords.hidden', { list: listed(store, hidden) })] : []),
    store.knowledge.say('mapWords.strikes', { n: reports.length }),
  ];
}

/** What the map shows: the proposal, the layers, the article's places, and the named features in view. */
export function sentencesOf(store: Store): string[] {
  const { scene, visibleFeatures } = store.map;
  if (!scene) return [];
  const counts = scene.counts.map(([id, n]) =>
    store.knowledge.say('mapWords.count', { place: store.knowledge.nameOf(id), n }),
  );
  const named = (visibleFeatures?.drawn ?? [])
    .filter((id) => kindOf(id) !== 'strike')
    .map((id) => store.knowledge.nameOf(id));
  return [
    store.knowledge.say('mapWords.scenario', { name: store.knowledge.settingTitle(store.choice.view) }),
    ...landSentences(store, scene),
    ...layerSentences(store, scene),
    ...(counts.length > 0 ? [store.knowledge.say('mapWords.counts', { list: listedPlaces(store, counts) })] : []),
    ...(named.length > 0
      ? [store.knowledge.say('mapWords.drawn', { list: listedPlaces(store, [...new Set(named)]) })]
      : []),
  ];
}

/** Which features of the passage or the selection are visible on the map, and which lie elsewhere. */
export function emphasisOf(store: Store): string[] {
  if (!store.map.scene) return [];
  const { visible, elsewhere } = splitByVisibility(store.map.scene.emphasis, store.map.visibleFeatures?.emphasised);
  const sentence = (key: 'mapWords.emphasised' | 'mapWords.elsewhere', ids: readonly string[]): string[] =>
    ids.length > 0 ? [store.knowledge.say(key, { list: listedPlaces(store, ids.map((id) => store.knowledge.nameOf(id))) })] : []; // prettier-ignore
  return [...sentence('mapWords.emphasised', visible), ...sentence('mapWords.elsewhere', elsewhere)];
}
