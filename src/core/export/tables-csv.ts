// Lists and tables as lines for spreadsheets: contradictions, strike reports, the time axis, the matrix of scenarios, towns.
// It must not know how a file is saved or which language is read.
import type { StrikeProperties, TownProperties } from '../../../geo/schema.ts';
import type { Moment } from '../../../geo/schema-timeline.ts';
import { isoOf } from '../time/axis.ts';
import type { World } from '../land/catalogue.ts';
import { contradictionsOf } from '../claims/contradictions.ts';
import type { Field } from './csv.ts';
import type { Assignment } from '../scenario/ledger.ts';
import { matrixOf } from '../scenario/matrix.ts';
import { daysOf } from '../values/period.ts';
import type { Depth, Status } from '../scenario/scenario.ts';
import { marksOf, type Lane } from '../time/timeline.ts';
import { townsOf } from '../scenario/towns.ts';

export const TABLES = ['contradictions', 'strikes', 'timeline', 'matrix', 'towns'] as const;
export type Table = (typeof TABLES)[number];

export type TableAbout = {
  readonly date: string;
  readonly licence: string;
  readonly name: (id: string) => string;
  readonly status: (status: Status) => string;
  readonly scenario: (id: string) => string;
  readonly contradictions: Readonly<Record<string, { readonly subject: string; readonly note: string }>>;
  readonly report: (strike: string) => string;
  /** What is called what on a lane of the time axis: a date, a plan, a report, an article, a claim. */
  readonly dated: (lane: Lane, id: string) => string;
  readonly source: (id: string) => string;
  readonly article: (slug: string) => string;
};
export type TableGround = {
  readonly world: World;
  readonly moments: readonly Moment[];
  readonly chosen: Assignment;
  readonly depth: Depth;
};

const list = (items: readonly (string | number)[]): string => items.join('; ');
const count = (value: { readonly atLeast: number } | undefined): Field => value?.atLeast ?? '';

type Rows = { readonly columns: readonly string[]; readonly rows: readonly Row[] };
/** `article` is the article that a line comes from, before all other sources. */
type Row = { readonly fields: readonly Field[]; readonly sources: readonly string[]; readonly article?: string };

function contradictions({ world }: TableGround, about: TableAbout): Rows {
  const rows = contradictionsOf(Object.keys(about.contradictions), world.claims.values()).map(({ id, claims }) => ({
    fields: [
      ...[id, about.contradictions[id]?.subject ?? '', about.contradictions[id]?.note ?? ''],
      list(claims.map((claim) => claim.id)),
    ],
    sources: claims.flatMap((claim) => claim.sources),
  }));
  return { columns: ['id', 'subject', 'note', 'claims'], rows };
}

function strikes({ world }: TableGround, about: TableAbout): Rows {
  const found = [...world.features.values()].filter(({ properties }) => properties.kind === 'strike');
  const rows = found.map(({ id, properties }) => {
    const strike = properties as unknown as StrikeProperties;
    const { from = '', to = from } = properties.period ?? {};
    const weapons = strike.weapons.map((one) => [one.kind, one.count ?? []].flat().join(' '));
    return {
      fields: [
        ...[id, from, to, strike.city, about.name(id), properties.precision?.kind ?? '', list(strike.hit)],
        ...[list(weapons), count(strike.killed), count(strike.injured), strike.certainty],
        ...[about.report(id), list(strike.claims)],
      ],
      sources: properties.sources,
    };
  });
  const columns = ['id', 'from', 'to', 'city', 'place', 'precision', 'hit', 'weapons', 'killed_at_least'];
  return { columns: [...columns, 'injured_at_least', 'certainty', 'report', 'claims'], rows };
}

/** The sources of what stands on the time axis; an article is its own. */
function sourcesOn({ world, moments }: TableGround, lane: Lane, id: string): readonly string[] {
  if (lane === 'moments') return moments.find((one) => one.id === id)?.sources ?? [];
  if (lane === 'plans') return world.scenarios.get(id)?.sources ?? [];
  if (lane === 'strikes') return world.features.get(id)?.properties.sources ?? [];
  return lane === 'claims' ? (world.claims.get(id)?.sources ?? []) : [];
}

function timeline(ground: TableGround, about: TableAbout): Rows {
  const rows = marksOf(ground.world, ground.moments).flatMap(({ lane, period, ids }) =>
    ids.map((id) => ({
      fields: [lane, id, ...daysOf(period).map(isoOf), about.dated(lane, id)],
      sources: sourcesOn(ground, lane, id),
      article: lane === 'articles' ? id : (lane === 'claims' && ground.world.claims.get(id)?.article) || '',
    })),
  );
  return { columns: ['lane', 'id', 'from', 'to', 'text'], rows };
}

function matrix({ world, depth }: TableGround, about: TableAbout): Rows {
  const rows = matrixOf(world, depth).flatMap(({ scenario, cells }) =>
    cells.flatMap(({ piece, parts, status, mark }) =>
      (parts.length > 0 ? parts : [{ status, area: undefined }]).map((part) => ({
        fields: [
          ...[scenario.id, about.scenario(scenario.id), piece, about.name(piece), part.status],
          ...[about.status(part.status), mark === null ? 'no' : 'yes'],
          ...[part.area?.low, part.area?.central, part.area?.high].map((km2) =>
            km2 === undefined ? '' : Math.round(km2),
          ),
        ],
        sources: scenario.sources,
      })),
    ),
  );
  const columns = ['scenario', 'title', 'land', 'name', 'status', 'status_name', 'without_outline'];
  return { columns: [...columns, 'low_km2', 'central_km2', 'high_km2'], rows };
}

function towns({ world, chosen }: TableGround, about: TableAbout): Rows {
  const rows = townsOf(world, chosen).flatMap(({ id, oblast, status }) => {
    const town = world.features.get(id);
    if (town?.geometry.type !== 'Point') return [];
    const [lon = '', lat = ''] = town.geometry.coordinates;
    const { control: held = '' } = town.properties as unknown as TownProperties;
    const fields = [id, about.name(id), oblast, lon, lat, held, chosen.scenario.id, about.status(status)];
    return [{ fields, sources: town.properties.sources }];
  });
  return { columns: ['id', 'name', 'oblast', 'lon', 'lat', 'held_on_date', 'scenario', 'status'], rows };
}

const MADE = { contradictions, strikes, timeline, matrix, towns } as const;

/** A table under a line of column names; every line has the date, its sources and the licence. */
export function tableLines(table: Table, ground: TableGround, about: TableAbout): Field[][] {
  const { columns, rows } = MADE[table](ground, about);
  const said = ({ sources, article = '' }: Row): string =>
    list([...(article ? [about.article(article)] : []), ...[...new Set(sources)].map(about.source)]) || 'Redlines';
  return [
    ['date', ...columns, 'sources', 'licence'],
    ...rows.map((row) => [about.date, ...row.fields, said(row), about.licence]),
  ];
}
