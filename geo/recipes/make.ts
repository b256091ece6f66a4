// Regenerates every generated file under geo/, for `npm run geo`. Only this file writes; the recipes return text.
// It must not know how any file is generated.
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { band, BAND_DIGITS } from './band.ts';
import { countries } from './countries.ts';
import { areasText, lineText, mosaicInput, readAreas, readLine } from './line-files.ts';
import { mosaic } from './mosaic.ts';
import { border, oblasts } from './oblasts.ts';
import { populatedPlaces, populationText } from './population.ts';
import { geojsonText, type Shape } from './shape.ts';
import { makeTowns } from './towns.ts';
import { waters } from './waters.ts';
import { world } from './world.ts';

const GEO = new URL('../', import.meta.url);

function write(path: string, text: string): void {
  writeFileSync(new URL(path, GEO), text);
  const kilobytes = (gzipSync(text, { level: 9 }).length / 1000).toFixed(1);
  console.log(`geo/${path}: ${kilobytes} kB gzipped`);
}

const units = await oblasts();
write('features/oblasts.geojson', geojsonText(units, 5));
write('features/border.geojson', geojsonText([await border(units)], 5));
const lineFile = new URL('features/line.geojson', GEO);
const [drawn, earlier] = ['line', 'earlier-lines'].map((name) => new URL(`recipes/${name}.json`, GEO)) as [URL, URL];
write('features/line.geojson', lineText(lineFile, drawn, earlier));
const areas = readAreas(new URL('recipes/areas.json', GEO));
write('features/areas.geojson', areasText(new URL('features/areas.geojson', GEO), areas));
const input = mosaicInput(lineFile, new URL('../package.json', GEO), areas);
const line = readLine(lineFile);
write('features/band.geojson', geojsonText(await band(units, line), BAND_DIGITS));
write('mosaic.topo.json', await mosaic(units, { ...line, areas }, input));
write('features/countries.geojson', geojsonText(await countries(), 5));
write('features/waters.geojson', geojsonText(waters(new URL('recipes/rivers.geojson', GEO)), 4));
write('world/land.geojson', geojsonText(world(), 2));
write('features/towns.geojson', geojsonText((await makeTowns()).features as Shape[], 3));
write('population.json', populationText(populatedPlaces()));
