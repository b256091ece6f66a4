// Lists as spreadsheet rows: contradictions, strike reports, the timeline, the matrix of scenarios, towns.
// It must not know how a file is saved or which language the reader uses.
import { own } from '../values/table.ts';
import type { StrikeProperties, TownProperties } from '../../../geo/schema.ts';
import type { Moment } from '../../../geo/schema-timeline.ts';
import type { World } from '../land/catalogue.ts';
import { contradictionsOf } from '../claims/contradictions.ts';
import { settingNote, settingOf, type Field } from './csv.ts';
import type { Assignment } from '../scenario/ledger.ts';
import { matrixOf } from '../scenario/matrix.ts';
import { daysOf, isoDate } from '../values/period.ts';
import { isNamedDepth } from '../scenario/reported.ts';
import { depthFor, type Depth, type Status } from '../scenario/scenario.ts';
import { marksOf, type Lane } from '../time/timeline.ts';
import { townsOf } from '../scenario/towns.ts';

export const TABLES = ['contradictions', 'strikes', 'timeline', 'matrix', 'towns'] as const;
export type Table = (typeof TABLES)[number];

export type TableContext = {
  readonly date: string;
  readonly licence: string;
  readonly name: (id: string) => string;
  readonly status: (status: Status) => string;
  readonly scenario: (id: string) => string;
  readonly contradictions: Readonly<Record<string, { readonly subject: string; readonly note: string }>>;
  readonly report: (strike: string) => string;
  /** The text of an item on a lane of the timeline: a date, a plan, a report, an article or a claim. */
  readonly dated: (lane: Lane, id: string) => string;
  readonly source: (id: string) => string;
  readonly article: (slug: string) => string;
};
export type TableData = {
  readonly world: World;
  readonly moments: readonly Moment[];
  readonly chosen: Assignment;
  readonly depth: Depth;
  /** Whether the reader has set `chosen`, and nobody proposed it. */
  readonly isOwn: boolean;
};

const list = (items: readonly (string | number)[]): string => items.join('; ');
/** The least and the greatest number of a report; empty where it gives none. */
const countFields = (value: StrikeProperties['killed']): Field[] => [value?.atLeast ?? '', value?.atMost ?? ''];

type Rows = { readonly columns: readonly string[]; readonly rows: readonly Row[] };
/** `article` is the slug of the article that a row comes from; it is listed before all other sources. */
type Row = { readonly fields: readonly Field[]; readonly sources: readonly string[]; readonly article?: string };

function contradictions({ world }: TableData, context: TableContext): Rows {
  const rows = contradictionsOf(Object.keys(context.contradictions), world.claims.values()).map(({ id, claims }) => ({
    fields: [
      ...[id, own(context.contradictions, id)?.subject ?? '', own(context.contradictions, id)?.note ?? ''],
      list(claims.map((claim) => claim.id)),
    ],
    sources: claims.flatMap((claim) => claim.sources),
  }));
  return { columns: ['id', 'subject', 'note', 'claims'], rows };
}

function strikes({ world }: TableData, context: TableContext): Rows {
  const reports = [...world.features.values()].filter(({ properties }) => properties.kind === 'strike');
  const rows = reports.map(({ id, properties }) => {
    const strike = properties as unknown as StrikeProperties;
    const { from = '', to = from } = properties.period ?? {};
    const weapons = strike.weapons.map((weapon) => [weapon.kind, weapon.count ?? []].flat().join(' '));
    return {
      fields: [
        ...[id, from, to, strike.launchedBy, strike.attributedBy, strike.city, context.name(id)],
        ...[properties.precision?.kind ?? '', list(strike.hit)],
        ...[list(weapons), ...countFields(strike.killed), ...countFields(strike.injured), strike.certainty],
        ...[context.report(id), list(strike.claims)],
      ],
      sources: properties.sources,
    };
  });
  const columns = [
    'id',
    'from',
    'to',
    'launched_by',
    'attributed_by',
    'city',
    'place',
    'precision',
    'hit',
    'weapons',
    'killed_at_least',
    'killed_at_most',
    'injured_at_least',
    'injured_at_most',
  ];
  return { columns: [...columns, 'certainty', 'report', 'claims'], rows };
}

/** The sources of an item on the timeline; none for an article, which is its own source. */
function sourcesOn({ world, moments }: TableData, lane: Lane, id: string): readonly string[] {
  if (lane === 'moments') return moments.find((moment) => moment.id === id)?.sources ?? [];
  if (lane === 'plans') return world.scenarios.get(id)?.sources ?? [];
  if (lane === 'strikes') return world.features.get(id)?.properties.sources ?? [];
  return lane === 'claims' ? (world.claims.get(id)?.sources ?? []) : [];
}

function timeline(data: TableData, context: TableContext): Rows {
  const rows = marksOf(data.world, data.moments).flatMap(({ lane, period, ids }) =>
    ids.map((id) => ({
      fields: [lane, id, ...daysOf(period).map(isoDate), context.dated(lane, id)],
      sources: sourcesOn(data, lane, id),
      article: lane === 'articles' ? id : (lane === 'claims' && data.world.claims.get(id)?.article) || '',
    })),
  );
  return { columns: ['lane', 'id', 'from', 'to', 'text'], rows };
}

function matrix({ world, depth }: TableData, context: TableContext): Rows {
  const rows = matrixOf(world, depth).flatMap(({ scenario, cells }) =>
    cells.flatMap(({ piece, parts, status, mark }) =>
      (parts.length > 0 ? parts : [{ status, area: undefined }]).map((part) => ({
        fields: [
          ...[settingOf(scenario.id, scenario.depth ? depthFor(scenario, depth) : 0), context.scenario(scenario.id)],
          ...[settingNote(!isNamedDepth(scenario, depth)), piece, context.name(piece), part.status],
          ...[context.status(part.status), mark === null ? 'no' : 'yes'],
          ...[part.area?.low, part.area?.central, part.area?.high].map((km2) =>
            km2 === undefined ? '' : Math.round(km2),
          ),
        ],
        sources: scenario.sources,
      })),
    ),
  );
  const columns = ['scenario', 'title', 'setting', 'land', 'name', 'status', 'status_name', 'without_outline'];
  return { columns: [...columns, 'low_km2', 'central_km2', 'high_km2'], rows };
}

function towns({ world, chosen, isOwn }: TableData, context: TableContext): Rows {
  const rows = townsOf(world, chosen).flatMap(({ id, oblast, status }) => {
    const town = world.features.get(id);
    if (town?.geometry.type !== 'Point') return [];
    const [lon = '', lat = ''] = town.geometry.coordinates;
    const { control: held = '' } = town.properties as unknown as TownProperties;
    const setting = [settingOf(chosen.scenario.id, chosen.scenario.depth ? chosen.depth : 0), settingNote(isOwn)];
    const fields = [id, context.name(id), oblast, lon, lat, held, ...setting, context.status(status)];
    return [{ fields, sources: town.properties.sources }];
  });
  return { columns: ['id', 'name', 'oblast', 'lon', 'lat', 'held_on_date', 'scenario', 'setting', 'status'], rows };
}

const TABLE_BUILDERS = { contradictions, strikes, timeline, matrix, towns } as const;

/** A header row and the rows of a table, each with the date, the sources and the licence. */
export function tableLines(table: Table, data: TableData, context: TableContext): Field[][] {
  const { columns, rows } = TABLE_BUILDERS[table](data, context);
  const sourceList = ({ sources, article = '' }: Row): string =>
    list([...(article ? [context.article(article)] : []), ...[...new Set(sources)].map(context.source)]) || 'Redlines';
  return [
    ['date', ...columns, 'sources', 'licence'],
    ...rows.map((row) => [context.date, ...row.fields, sourceList(row), context.licence]),
  ];
}
