// The sentences that tell what the map shows, put together from the scene and from what the map says is in sight.
// It must not know components, nor how anything is drawn.
import { kindOf, oblastId } from '../../core/values/id.ts';
import { ledgerOf, partsOf } from '../../core/scenario/ledger.ts';
import { AS_OF } from '../../core/values/period.ts';
import type { Status } from '../../core/scenario/scenario.ts';
import type { Scene } from '../../core/view/scene.ts';
import { LAYERS, type LayerId } from '../../core/view/view.ts';
import { formatPeriod } from '../../i18n/days.ts';
import { formatQuantity } from '../../i18n/format.ts';
import type { Store } from '../../state/store.svelte.ts';
import { sightOf } from './visible-features.ts';

/** Names in the reader's language, in a list as it is written there. */
function listed(store: Store, names: readonly string[]): string {
  const locale = store.lexicon?.locale ?? store.view.locale;
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(names);
}

/** Where and how much land a status is given: its area with the line as drawn, and the oblasts it lies in. */
function statusSentence(store: Store, status: Status): string[] {
  const { assignment, lexicon } = store;
  const part = assignment && partsOf(assignment).find((one) => one.status === status);
  if (!assignment || !lexicon || !part) return [];
  const rows = ledgerOf(assignment).filter((row) => row.status === status && row.area.central >= 1);
  const places = listed(
    store,
    rows.map(({ oblast }) => store.name(oblastId(oblast))),
  );
  const area = formatQuantity(part.area, lexicon.locale);
  return [store.say('mapWords.status', { status: store.say(`status.${status}`), area, places })];
}

function landSentences(store: Store, scene: Scene): string[] {
  const { compare } = store.view;
  if (scene.difference !== null && compare)
    return [store.say('mapWords.changes', { name: store.titleOf(compare.scenario) })];
  const told = [
    ...scene.overlays.flatMap(({ status }) => statusSentence(store, status)),
    ...[...new Set(scene.marks.map(({ kind }) => kind))].map((kind) => `${store.say(`legend.${kind}`)}.`),
  ];
  if (told.length > 0) return told;
  const date = formatPeriod({ from: AS_OF }, scene.locale);
  return [store.say('mapWords.nothing', { date })];
}

/** Beside other layers, those of the strike reports need their group's name. */
const layerName = (store: Store, layer: LayerId): string =>
  `${layer.startsWith('strikes') ? `${store.say('layers.strikes')}: ` : ''}${store.say(`layer.${layer}`)}`;

function layerSentences(store: Store, scene: Scene): string[] {
  const names = (shown: boolean): string[] =>
    LAYERS.filter((layer) => scene.shown.has(layer) === shown).map((layer) => layerName(store, layer));
  const hidden = names(false);
  const reports = [...(store.world?.features.values() ?? [])].filter(
    ({ id, properties }) =>
      properties.kind === 'strike' &&
      properties['mapped'] !== false &&
      (scene.strikes?.includes(id) ?? true) &&
      LAYERS.some((layer) => layer === `strikes-${String(properties['city'])}` && scene.shown.has(layer)),
  );
  return [
    store.say('mapWords.layers', { list: listed(store, [...names(true), store.say('legend.border')]) }),
    ...(hidden.length > 0 ? [store.say('mapWords.hidden', { list: listed(store, hidden) })] : []),
    store.say('mapWords.strikes', { n: reports.length }),
  ];
}

/** What the map shows of the proposal, its layers, the article's places, and what can be seen with a name. */
export function sentencesOf(store: Store): string[] {
  const { scene, sight } = store;
  if (!scene) return [];
  const counts = scene.counts.map(([id, n]) => store.say('mapWords.count', { place: store.name(id), n }));
  const named = (sight?.drawn ?? []).filter((id) => kindOf(id) !== 'strike').map((id) => store.name(id));
  return [
    store.say('mapWords.scenario', { name: store.titleOf(store.view.scenario) }),
    ...landSentences(store, scene),
    ...layerSentences(store, scene),
    ...(counts.length > 0 ? [store.say('mapWords.counts', { list: listed(store, counts) })] : []),
    ...(named.length > 0 ? [store.say('mapWords.drawn', { list: listed(store, [...new Set(named)]) })] : []),
  ];
}

/** What the passage or the choice is about: what of it the map has in sight, and what lies elsewhere. */
export function emphasisOf(store: Store): string[] {
  if (!store.scene) return [];
  const { seen, elsewhere } = sightOf(store.scene.emphasis, store.sight?.emphasised);
  const tell = (key: 'mapWords.emphasised' | 'mapWords.elsewhere', ids: readonly string[]): string[] =>
    ids.length > 0 ? [store.say(key, { list: listed(store, ids.map((id) => store.name(id))) })] : []; // prettier-ignore
  return [...tell('mapWords.emphasised', seen), ...tell('mapWords.elsewhere', elsewhere)];
}
