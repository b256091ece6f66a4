// The facts on the detail card of a picked feature, as labels and values in the reader's language.
// It must not know components or the map.
import { cellUnder, landOf, shapeOf, type World } from '../../core/land/catalogue.ts';
import type { Formula } from '../../core/text/formula.ts';
import { oblastCodeOf, kindOf } from '../../core/values/id.ts';
import { partsOf } from '../../core/scenario/ledger.ts';
import type { Precision, TownProperties } from '../../../geo/schema.ts';
import { formatPeriod } from '../../i18n/days.ts';
import { formatQuantity, formatRange } from '../../i18n/format.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import { translate, type Fact, type FactContext } from './fact-context.ts';
import { strikeFacts } from './strike-facts.ts';

function measured(context: FactContext, label: MessageKey, formula: Formula): Fact {
  const quantity = context.evaluate(formula);
  const range = formatRange(quantity, context.lexicon.locale);
  return {
    label: translate(context, label),
    value: formatQuantity(quantity, context.lexicon.locale),
    ...(range ? { note: range } : {}),
  };
}

const precisionOf = (context: FactContext, precision: Precision): string =>
  precision.kind === 'generalised'
    ? translate(context, 'precision.generalised', { km: precision.km ?? 0 })
    : translate(context, `precision.${precision.kind}`);

/** Who controlled it on the date of the map, and its status under the proposal. */
function landFacts(context: FactContext, id: string): Fact[] {
  const properties = context.world.features.get(id)?.properties as Partial<TownProperties> | undefined;
  const cell = cellUnder(context.world, id);
  const status = cell && context.assignment.statuses[1][cell.index];
  const since = properties?.since2014 ? { note: translate(context, 'card.since2014') } : {};
  return [
    ...(properties?.control
      ? [
          {
            label: translate(context, 'card.control'),
            value: translate(context, `control.${properties.control}`),
            ...since,
          },
        ]
      : []),
    ...(properties?.confidence
      ? [
          {
            label: translate(context, 'card.confidence'),
            value: translate(context, `confidence.${properties.confidence}`),
          },
        ]
      : []),
    ...(status && kindOf(id) === 'town'
      ? [
          {
            label: translate(context, 'card.status'),
            value: translate(context, `status.${status}`),
            ...(properties?.control === 'contested' ? { note: translate(context, 'card.byTheLine') } : {}),
          },
        ]
      : []),
  ];
}

/** The area of each status inside, if there is more than one. */
function shareFacts(context: FactContext, id: string): Fact[] {
  const iso = oblastCodeOf(id);
  const parts = iso === undefined ? [] : partsOf(context.assignment, [iso]);
  if (parts.length < 2) return [];
  const { locale } = context.lexicon;
  return parts.map(({ status, area }) => {
    const range = formatRange(area, locale);
    return {
      label: translate(context, `short.${status}`),
      value: formatQuantity(area, locale),
      ...(range ? { note: range } : {}),
    };
  });
}

function sizeFacts(context: FactContext, id: string): Fact[] {
  if (landOf(context.world, id)) return [measured(context, 'card.area', { op: 'area', within: id })];
  const shape = shapeOf(context.world, id);
  if (shape?.type === 'LineString' && kindOf(id) === 'line')
    return [measured(context, 'card.length', { op: 'length', feature: id })];
  if (kindOf(id) === 'town' && cellUnder(context.world, id))
    return [measured(context, 'card.distance', { op: 'distance', from: id })];
  return [];
}

function dateFacts(context: FactContext, id: string): Fact[] {
  const { period, precision } = context.world.features.get(id)?.properties ?? {};
  return [
    ...(period
      ? [{ label: translate(context, 'card.date'), value: formatPeriod(period, context.lexicon.locale) }]
      : []),
    ...(precision ? [{ label: translate(context, 'card.precision'), value: precisionOf(context, precision) }] : []),
  ];
}

/** All facts about a feature, the most important first. */
export function factsOf(context: FactContext, id: string): Fact[] {
  const strike = kindOf(id) === 'strike' ? strikeFacts(context, id) : [];
  return [
    ...strike,
    ...landFacts(context, id),
    ...sizeFacts(context, id),
    ...shareFacts(context, id),
    ...dateFacts(context, id),
  ];
}

/** The sources of a feature; for areas made of cells, those of the boundaries and the line. */
export const sourcesOf = (world: World, id: string): readonly string[] =>
  world.features.get(id)?.properties.sources ??
  (kindOf(id) === 'oblast' ? ['osm-echarts'] : ['osm-echarts', 'own-line']);
