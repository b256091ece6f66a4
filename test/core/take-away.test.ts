// The files that a reader takes away: every one says its date, sources and licence, and holds all that it should.
// It must not know how a file is saved.
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { StrikeProperties } from '../../geo/schema.ts';
import { readAnnotations, readTexts, readTimeline, readWorld } from '../../src/cli/files.ts';
import { LAYER_FILES, layerFile } from '../../src/core/export/layer-file.ts';
import { assignAll } from '../../src/core/scenario/ledger.ts';
import { tableLines, TABLES } from '../../src/core/export/tables-csv.ts';
import { webAnnotations } from '../../src/core/export/web-annotation.ts';

const world = readWorld();
const texts = readTexts('uk');
const moments = readTimeline();
const held = assignAll(world.mosaic, world.scenarios.get('status-quo')!);
const chosen = assignAll(world.mosaic, world.scenarios.get('mutual-pull-back')!, 10);
const source = (id: string): string => texts.sources[id]!.title;
const name = (id: string): string => texts.names[id]?.name ?? texts.strikes[id]?.place ?? id;
const status = (one: string): string => `<${one}>`;

const turn = (ring: readonly Position[]): number =>
  ring.slice(1).reduce((sum, [x, y], at) => sum + ring[at]![0]! * y! - x! * ring[at]![1]!, 0);

describe('layers', () => {
  const about = { title: 'T', date: '2025-12-28', version: '1+a', locale: 'uk', name, status, source };
  const files = LAYER_FILES.map((layer) => [layer, layerFile({ world, held, chosen }, layer, about)] as const);
  const fileOf = (layer: string) => files.find(([one]) => one === layer)![1];

  test.each(files)('%s says its date, sources and licence, and has features', (_, file) => {
    expect(file['date']).toBe('2025-12-28');
    expect(file['licence']).toMatch(/^(ODbL|CC BY)/);
    expect(file['sources']).not.toEqual([]);
    expect(file.features.length).toBeGreaterThan(0);
    for (const feature of file.features) expect(feature.properties!['name'], String(feature.id)).toBeTruthy();
  });

  test('holds all oblasts, towns, strike reports and pockets', () => {
    const count = (kind: string): number =>
      [...world.features.values()].filter(({ properties }) => properties.kind === kind).length;
    expect(fileOf('oblasts').features).toHaveLength(27);
    expect(fileOf('towns').features).toHaveLength(count('town'));
    expect(fileOf('strikes').features).toHaveLength(count('strike'));
    expect(fileOf('places').features).toHaveLength(count('place'));
    expect(fileOf('pockets').features).toHaveLength(3);
  });

  test('the land by status adds up to the same whole, and the zone has its two sides', () => {
    const km2 = (layer: string): number =>
      fileOf(layer).features.reduce((sum, { properties }) => sum + Number(properties!['central_km2']), 0);
    expect(Math.abs(km2('zone') - km2('control'))).toBeLessThan(5);
    const ids = fileOf('zone').features.map(({ id }) => id);
    expect(ids).toContain('demilitarised-ukrainian-side');
    expect(ids).toContain('demilitarised-russian-side');
  });

  test('outer rings run against the clock', () => {
    for (const { geometry } of fileOf('zone').features) {
      if (geometry.type !== 'MultiPolygon') throw new Error('no area');
      for (const polygon of geometry.coordinates) expect(turn(polygon[0]!)).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('tables', () => {
  const about = {
    date: '2025-12-28',
    licence: 'CC BY 4.0',
    name,
    status,
    scenario: (id: string) => texts.scenarios[id]!.title,
    contradictions: texts.contradictions,
    report: (id: string) => texts.strikes[id]!.report,
    dated: (lane: string, id: string) => `${lane} ${id}`,
    source,
    article: (slug: string) => texts.articles[slug]!.headline,
  };
  const made = TABLES.map(
    (table) => [table, tableLines(table, { world, moments, chosen, depth: 10, isOwn: false }, about)] as const,
  );

  test.each(made)('%s: lines as long as the line of names, each with date, source and licence', (_, lines) => {
    const [head, ...rows] = lines;
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row).toHaveLength(head!.length);
      expect(row[0]).toBe('2025-12-28');
      expect(row.at(-1)).toBe('CC BY 4.0');
      expect(row.at(-2)).not.toBe('');
    }
  });

  test('has every contradiction, every strike report and every scenario', () => {
    const rows = Object.fromEntries(made.map(([table, lines]) => [table, lines.slice(1)]));
    expect(rows['contradictions']).toHaveLength(Object.keys(texts.contradictions).length);
    const strikes = [...world.features.values()].filter(({ properties }) => properties.kind === 'strike');
    expect(rows['strikes']).toHaveLength(strikes.length);
    const on = (lane: string) => rows['timeline']!.filter((row) => row[1] === lane);
    expect(on('moments')).toHaveLength(moments.length);
    expect(on('strikes')).toHaveLength(strikes.length);
    expect(on('claims')).toHaveLength(world.claims.size);
    for (const row of rows['timeline']!) expect(row.at(-2), String(row[2])).not.toBe('Redlines');
    for (const row of on('claims')) {
      const { article } = world.claims.get(String(row[2]))!;
      expect(row.at(-2)).toContain(texts.articles[article]!.headline);
    }
    expect(new Set(rows['matrix']!.map((row) => row[1])).size).toBe(world.scenarios.size);
  });

  test('says of the matrix and the towns where nobody has proposed the setting, with the depth', () => {
    const rowsOf = (table: 'matrix' | 'towns', depth: number, isOwn: boolean): (string | number)[][] => {
      const [head, ...rows] = tableLines(table, { world, moments, chosen, depth, isOwn }, about);
      return rows.map((row) => ['scenario', 'setting'].map((column) => row[head!.indexOf(column)]!));
    };
    expect(rowsOf('matrix', 37, false)).toContainEqual(['mutual-pull-back@37', 'nobody has proposed this']);
    expect(rowsOf('matrix', 10, false)).toContainEqual(['mutual-pull-back@10', 'as reported']);
    expect(rowsOf('matrix', 37, false)).toContainEqual(['status-quo', 'as reported']);
    expect(new Set(rowsOf('towns', 10, true).map(String))).toEqual(new Set(['mutual-pull-back@10,nobody has proposed this'])); // prettier-ignore
    expect(new Set(rowsOf('towns', 10, false).map(String))).toEqual(new Set(['mutual-pull-back@10,as reported']));
  });

  test('has both numbers of a report that gives a range of killed or injured', () => {
    const [head, ...rows] = made.find(([table]) => table === 'strikes')![1];
    const field = (row: (typeof rows)[number], column: string): unknown => row[head!.indexOf(column)];
    for (const { id, properties } of world.features.values()) {
      if (properties.kind !== 'strike') continue;
      const row = rows.find((one) => one[1] === id)!;
      for (const key of ['killed', 'injured'] as const) {
        const count = (properties as unknown as StrikeProperties)[key];
        expect(field(row, `${key}_at_least`), id).toBe(count?.atLeast ?? '');
        expect(field(row, `${key}_at_most`), id).toBe(count?.atMost ?? '');
      }
    }
  });
});

describe('annotations', () => {
  const annotations = readAnnotations();
  type Item = {
    id: string;
    type: string;
    body: { type: string }[];
    target: { source: string; selector: { type: string; exact: string; prefix: string; suffix: string } };
  };
  const collection = webAnnotations(annotations, {
    locale: 'uk',
    date: '2025-12-28',
    version: '1+a',
    title: 'T',
    prose: (article) => texts.articles[article],
    number: () => '7',
    link: ({ article = '', passage = '', pick = '' }) => `https://example.org/?a=${article}&b=${passage}&c=${pick}`,
    name,
    claim: (id) => texts.claims[id]!,
  }) as { '@context': string; type: string; total: number; first: { type: string; items: Item[] } };

  test('are a collection of one page with every annotation once', () => {
    expect(collection['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
    expect([collection.type, collection.first.type]).toEqual(['AnnotationCollection', 'AnnotationPage']);
    expect(collection.total).toBe(annotations.length);
    expect(new Set(collection.first.items.map(({ id }) => id)).size).toBe(annotations.length);
  });

  test('quote the passage from its article and name each feature and claim', () => {
    collection.first.items.forEach((item, index) => {
      const { features, claims, article } = annotations[index]!;
      expect(item.type).toBe('Annotation');
      expect(item.target.source).toContain(article);
      expect(item.target.selector.type).toBe('TextQuoteSelector');
      expect(item.target.selector.exact.length, item.id).toBeGreaterThan(2);
      expect(item.target.selector.prefix + item.target.selector.suffix, item.id).not.toBe('');
      expect(item.body).toHaveLength(features.length + claims.length);
    });
  });
});
