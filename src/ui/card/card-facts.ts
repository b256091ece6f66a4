// What the detail card says of a picked thing, as label and value, in the reader's language.
// It must not know components or the map.
import { cellsOf } from '../../core/land/area.ts';
import { cellUnder, shapeOf, type World } from '../../core/land/catalogue.ts';
import type { Formula } from '../../core/text/formula.ts';
import { isoOf, kindOf } from '../../core/values/id.ts';
import { partsOf } from '../../core/scenario/ledger.ts';
import type { Precision, TownProperties } from '../../../geo/schema.ts';
import { formatPeriod } from '../../i18n/days.ts';
import { formatQuantity, formatRange } from '../../i18n/format.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import { tell, type Fact, type Reader } from './reader.ts';
import { strikeFacts } from './strike-facts.ts';

function measured(reader: Reader, label: MessageKey, formula: Formula): Fact {
  const quantity = reader.evaluate(formula);
  const range = formatRange(quantity, reader.lexicon.locale);
  return {
    label: tell(reader, label),
    value: formatQuantity(quantity, reader.lexicon.locale),
    ...(range ? { note: range } : {}),
  };
}

const precisionOf = (reader: Reader, precision: Precision): string =>
  precision.kind === 'generalised'
    ? tell(reader, 'precision.generalised', { km: precision.km ?? 0 })
    : tell(reader, `precision.${precision.kind}`);

/** Who held it on the date, and what the proposal makes of the land under it. */
function landFacts(reader: Reader, id: string): Fact[] {
  const properties = reader.world.features.get(id)?.properties as Partial<TownProperties> | undefined;
  const cell = cellUnder(reader.world, id);
  const status = cell && reader.assignment.statuses[1][cell.index];
  const since = properties?.since2014 ? { note: tell(reader, 'card.since2014') } : {};
  return [
    ...(properties?.control
      ? [{ label: tell(reader, 'card.control'), value: tell(reader, `control.${properties.control}`), ...since }]
      : []),
    ...(properties?.confidence
      ? [{ label: tell(reader, 'card.confidence'), value: tell(reader, `confidence.${properties.confidence}`) }]
      : []),
    ...(status && kindOf(id) === 'town'
      ? [{ label: tell(reader, 'card.status'), value: tell(reader, `status.${status}`) }]
      : []),
  ];
}

/** What the proposal makes of the land inside: one line a status, where there is more than one. */
function shareFacts(reader: Reader, id: string): Fact[] {
  const iso = isoOf(id);
  const parts = iso === undefined ? [] : partsOf(reader.assignment, [iso]);
  if (parts.length < 2) return [];
  const { locale } = reader.lexicon;
  return parts.map(({ status, area }) => {
    const range = formatRange(area, locale);
    return {
      label: tell(reader, `short.${status}`),
      value: formatQuantity(area, locale),
      ...(range ? { note: range } : {}),
    };
  });
}

function sizeFacts(reader: Reader, id: string): Fact[] {
  if (cellsOf(id)) return [measured(reader, 'card.area', { op: 'area', within: id })];
  const shape = shapeOf(reader.world, id);
  if (shape?.type === 'LineString' && kindOf(id) === 'line')
    return [measured(reader, 'card.length', { op: 'length', feature: id })];
  if (kindOf(id) === 'town' && cellUnder(reader.world, id))
    return [measured(reader, 'card.distance', { op: 'distance', from: id })];
  return [];
}

function dateFacts(reader: Reader, id: string): Fact[] {
  const { period, precision } = reader.world.features.get(id)?.properties ?? {};
  return [
    ...(period ? [{ label: tell(reader, 'card.date'), value: formatPeriod(period, reader.lexicon.locale) }] : []),
    ...(precision ? [{ label: tell(reader, 'card.precision'), value: precisionOf(reader, precision) }] : []),
  ];
}

/** All that is known of a feature, most telling first. */
export function factsOf(reader: Reader, id: string): Fact[] {
  const strike = kindOf(id) === 'strike' ? strikeFacts(reader, id) : [];
  return [
    ...strike,
    ...landFacts(reader, id),
    ...sizeFacts(reader, id),
    ...shareFacts(reader, id),
    ...dateFacts(reader, id),
  ];
}

/** The sources that a feature rests on; land made of cells rests on the boundaries and the line. */
export const sourcesOf = (world: World, id: string): readonly string[] =>
  world.features.get(id)?.properties.sources ??
  (kindOf(id) === 'oblast' ? ['osm-echarts'] : ['osm-echarts', 'own-line']);
