// Reads and writes the files of the line and of drawn areas for `npm run geo`: what is drawn, what is made from it, its hash.
// It must not know how either is made or cut.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { areaFileText } from '../../src/core/check/drawn-areas.ts';
import { lineFileText, mosaicInputText } from '../../src/core/check/line.ts';
import { parseFeatures, type GeoFeature, type Parsed } from '../schema.ts';
import { parseAreas, type DrawnArea } from '../schema-areas.ts';
import { parseEarlierLines, parseLineSource } from '../schema-line.ts';
import { lineOf, type Line } from './line.ts';
import type { Shapes } from './shape.ts';

const readJson = (file: string | URL): unknown => JSON.parse(readFileSync(file, 'utf8')) as unknown;

function valueOf<T>(parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw new Error(parsed.problems.map(({ file, path, message }) => `${file} ${path}: ${message}`).join('\n'));
}

/** The text of geo/features/line.geojson with what is generated from geo/recipes/line.json and earlier-lines.json. */
export function lineText(file: string | URL, drawn: string | URL, earlier: string | URL): string {
  const source = valueOf(parseLineSource(readJson(drawn), 'geo/recipes/line.json'));
  const { features } = readJson(file) as { features: GeoFeature[] };
  return lineFileText(
    features,
    source,
    valueOf(parseEarlierLines(readJson(earlier), 'geo/recipes/earlier-lines.json')),
  );
}

/** The drawn areas of geo/recipes/areas.json. */
export const readAreas = (file: string | URL): DrawnArea[] =>
  valueOf(parseAreas(readJson(file), 'geo/recipes/areas.json'));

/** The text of geo/features/areas.geojson with the features of the drawn areas. */
export function areasText(file: string | URL, areas: readonly DrawnArea[]): string {
  const { features } = readJson(file) as { features: GeoFeature[] };
  return areaFileText(features, areas);
}

/** The hash of the inputs of the mosaic, which `npm run check` compares with the current inputs. */
export function mosaicInput(file: string | URL, packageJson: string | URL, areas: readonly DrawnArea[]): string {
  const { features } = valueOf(parseFeatures(readJson(file), String(file)));
  const { dependencies, devDependencies } = readJson(packageJson) as Record<string, Record<string, string>>;
  const versions = { ...dependencies, ...devDependencies };
  return createHash('sha256')
    .update(mosaicInputText(features, versions, areas))
    .digest('hex')
    .slice(0, 12);
}

/** The lines and pockets of geo/features/line.geojson as shapes for cutting. */
export const readLine = (file: string | URL): Line => lineOf((readJson(file) as Shapes).features);
