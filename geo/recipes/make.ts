// Makes every generated file under geo/ again: `npm run geo`. Each recipe gives text; only this room writes it.
// It must not know how any of them is made.
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readLine } from './line.ts';
import { mosaic } from './mosaic.ts';
import { border, oblasts } from './oblasts.ts';
import { geojsonText } from './shape.ts';

const GEO = new URL('../', import.meta.url);

function write(path: string, text: string): void {
  writeFileSync(new URL(path, GEO), text);
  const kilobytes = (gzipSync(text, { level: 9 }).length / 1000).toFixed(1);
  console.log(`geo/${path}: ${kilobytes} kB gzipped`);
}

const units = oblasts();
write('features/oblasts.geojson', geojsonText(units, 5));
write('features/border.geojson', geojsonText([await border(units)], 5));
write('mosaic.topo.json', await mosaic(units, readLine(new URL('features/line.geojson', GEO))));
