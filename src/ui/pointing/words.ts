// What a tooltip says of a place: what the land is now, what it would be under the proposal, how large that zone is, how far the line.
// It must not know where the tooltip stands, nor how the place was pointed at.
import type { Position } from 'geojson';
import type { TownProperties } from '../../../geo/schema.ts';
import { strikesOf } from '../../core/claims/strikes.ts';
import { hereAt, type Here } from '../../core/land/here.ts';
import type { World } from '../../core/land/catalogue.ts';
import type { Population, Residents } from '../../core/population/population.ts';
import { residentsWith } from '../../core/population/residents.ts';
import { assignAll, partsOf, type Assignment, type LedgerPart } from '../../core/scenario/ledger.ts';
import { assign, type Status } from '../../core/scenario/scenario.ts';
import { kindOf } from '../../core/values/id.ts';
import { memoize, RecentCache } from '../../core/values/memoize.ts';
import type { Quantity } from '../../core/values/quantity.ts';
import { DRAWN_STATUSES, settingKey, type Scene, type Setting } from '../../core/view/scene.ts';
import { formatPeriod } from '../../i18n/days.ts';
import { formatQuantity, formatRange } from '../../i18n/format.ts';
import { say, type MessageKey, type Params } from '../../i18n/messages.ts';
import type { Lexicon } from '../../state/load.ts';
import { peopleNumber } from '../population/words.ts';
import { momentOf, outlineOf } from '../card/strike-facts.ts';

export type Row = { readonly label: string; readonly value: string; readonly note?: string };
/** A title and rows; `notes` are lines without a label. */
export type PlaceWords = { readonly title: string; readonly rows: readonly Row[]; readonly notes: readonly string[] };
type Place = { readonly ids: readonly string[]; readonly at: Position; readonly scene: Scene };
/** `labelOf` says what a setting's proposal is called, and that it is the reader's own where it is. */
export type Speech = {
  readonly world: World;
  readonly lexicon: Lexicon;
  /** Undefined until it is fetched. */
  readonly population: Population | undefined;
  readonly labelOf: (scenario: string) => string;
};

const translate = ({ lexicon }: Speech, key: MessageKey, params?: Params): string =>
  say(lexicon.messages, lexicon.locale, key, params);
const nameOf = ({ lexicon }: Speech, id: string): string => lexicon.texts.names[id]?.name ?? id;

const MOST_SETTINGS = 12;
type Measured = { readonly assignment: Assignment; readonly parts: readonly LedgerPart[] };
const measurements = new WeakMap<World, RecentCache<string, Measured>>();
/** A setting with its areas: computed once, since a pointer rests often. */
const measuredOf = (world: World, setting: Setting): Measured =>
  memoize(
    memoize(measurements, world, () => new RecentCache<string, Measured>(MOST_SETTINGS)),
    settingKey(setting),
    () => {
      const assignment = assignAll(world.mosaic, setting.scenario, setting.depth);
      return { assignment, parts: partsOf(assignment) };
    },
  );

const measured = ({ lexicon: { locale } }: Speech, quantity: Quantity): Pick<Row, 'value' | 'note'> => {
  const range = formatRange(quantity, locale);
  return { value: formatQuantity(quantity, locale), ...(range ? { note: range } : {}) };
};

const heldStatus = ({ side, since2014 }: NonNullable<Here['control']>): Status =>
  side === 'ukraine' ? 'government-held' : since2014 ? 'russian-held-since-2014' : 'russian-held';

/** Who holds it on the day of the map: of a town what its own record says, else what the land is. */
function nowRow(speech: Speech, town: string | undefined, control: NonNullable<Here['control']>): Row {
  const properties = town && (speech.world.features.get(town)?.properties as Partial<TownProperties> | undefined);
  const known = properties ? properties.control : undefined;
  return {
    label: formatPeriod({ from: speech.world.asOf }, speech.lexicon.locale),
    value: known ? translate(speech, `control.${known}`) : translate(speech, `short.${heldStatus(control)}`),
    ...(known === undefined && !control.sure ? { note: translate(speech, 'pointing.unsure') } : {}),
  };
}

/** The settings that a scene shows at once: the proposal, or the two whose difference is drawn. */
const settingsOf = ({ setting, difference }: Scene): readonly Setting[] =>
  difference ? [difference.before, difference.after] : [setting];

/** How large the zone of a status is, and how many people were registered in it before 2022. */
function zoneRows(speech: Speech, setting: Setting, status: Status): Row[] {
  const { assignment, parts } = measuredOf(speech.world, setting);
  const area = parts.find((part) => part.status === status)?.area;
  const residents: Residents | undefined = speech.population && residentsWith(speech.population, assignment, status);
  return [
    ...(area ? [{ label: translate(speech, 'pointing.zone'), ...measured(speech, area) }] : []),
    ...(residents ? [{ label: translate(speech, 'people.there'), ...measured(speech, residents.people), value: peopleNumber((key, params) => translate(speech, key, params), residents, speech.lexicon.locale) }] : []), // prettier-ignore
  ];
}

/** What the land would be under each proposal that is shown, and how large that zone is. */
function proposalRows(speech: Speech, scene: Scene, { cell, control }: Here): Row[] {
  if (!cell || !control) return [];
  return settingsOf(scene).flatMap((setting) => {
    const { scenario, depth } = setting;
    if (scenario.kind === 'observed') return [];
    const [status] = assign(scenario, [cell], depth);
    if (status === undefined) return [];
    const value = translate(speech, status === heldStatus(control) ? 'card.asHeld' : `short.${status}`);
    const isZone = DRAWN_STATUSES.some((drawn) => drawn === status);
    return [{ label: speech.labelOf(scenario.id), value }, ...(isZone ? zoneRows(speech, setting, status) : [])];
  });
}

function landWords(speech: Speech, { ids, at, scene }: Place): PlaceWords | undefined {
  const here = hereAt(speech.world, at);
  const [id = ''] = ids;
  const town = kindOf(id) === 'town' ? id : undefined;
  if (!here.oblast || !here.control) return undefined;
  const isNamed = kindOf(id) !== undefined && speech.lexicon.texts.names[id] !== undefined;
  return {
    title: nameOf(speech, isNamed ? id : here.oblast),
    rows: [
      nowRow(speech, town, here.control),
      ...proposalRows(speech, scene, here),
      { label: translate(speech, 'card.distance'), ...measured(speech, here.line.distance) },
    ],
    notes: [],
  };
}

function strikeWords(speech: Speech, ids: readonly string[]): PlaceWords {
  const reports = strikesOf(speech.world).filter(({ id }) => ids.includes(id));
  const [first] = reports;
  const title = (id: string): string => speech.lexicon.texts.strikes[id]?.place ?? '';
  return {
    title: first && reports.length === 1 ? title(first.id) : translate(speech, 'strikes.here', { n: reports.length }),
    rows: [],
    notes: first && reports.length === 1 ? [momentOf(speech, first), outlineOf(speech, first)] : [],
  };
}

/** What there is to say of a place; undefined where there is nothing, as at sea and abroad. */
export function wordsOf(speech: Speech, place: Place): PlaceWords | undefined {
  const [id = ''] = place.ids;
  if (kindOf(id) === 'strike') return strikeWords(speech, place.ids);
  const point = speech.world.features.get(id)?.geometry;
  // A town is spoken of from its middle, wherever its name or mark was touched.
  return landWords(speech, point?.type === 'Point' ? { ...place, at: point.coordinates } : place);
}

/** The words as one text, for those who hear them. */
export const spokenText = ({ title, rows, notes }: PlaceWords): string =>
  [title, ...rows.map(({ label, value, note }) => `${label}: ${value}${note ? ` (${note})` : ''}`), ...notes].join(
    '. ',
  );
