// The real facts of geo/, read for tests; a missing or faulty file fails the test that asks for it.
// It must not repair anything.
import { readdirSync, readFileSync } from 'node:fs';
import { parseFeatures, parseScenarios, type GeoFeature, type Parsed, type Scenario } from '../../geo/schema.ts';
import { worldOf, type World } from '../../src/core/land/catalogue.ts';
import type { Mosaic } from '../../src/core/land/mosaic.ts';
import { readMosaic } from '../../src/core/land/mosaic-reader.ts';

const GEO = new URL('../../geo/', import.meta.url);

const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, GEO), 'utf8'));

function must<T>(parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw new Error(parsed.problems.map((p) => `${p.file} ${p.path}: ${p.message}`).join('\n'));
}

export const realMosaic = (): Mosaic => must(readMosaic(readJson('mosaic.topo.json')));

export const realScenarios = (): readonly Scenario[] =>
  must(parseScenarios(readJson('scenarios.json'), 'geo/scenarios.json'));

export const featuresOf = (file: string): readonly GeoFeature[] =>
  must(parseFeatures(readJson(`features/${file}`), `geo/features/${file}`)).features;

const allFeatures = (): readonly GeoFeature[] =>
  readdirSync(new URL('features/', GEO))
    .filter((file) => file.endsWith('.geojson'))
    .flatMap(featuresOf);

/** The world without articles, claims and sources, which no formula reads. */
export const realWorld = (): World =>
  worldOf({
    mosaic: realMosaic(),
    features: allFeatures(),
    scenarios: realScenarios(),
    articles: [],
    claims: [],
    sources: [],
  });
