// Packs the heavy geometry of the first view for the page, and puts the standard files beside it for whoever cites them.
// It must not know how the page fetches or draws it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { FeatureCollection } from 'geojson';
import type { Plugin } from 'vite';
import type { CellTopology } from './src/core/land/mosaic.ts';
import { packFeatures, unpackFeatures } from './src/core/land/packed-features.ts';
import { packMosaic, unpackMosaic } from './src/core/land/packed-mosaic.ts';

/** What src/state/load.ts asks for with `?packed`. */
const ASKED = /\/(geo\/[^?]+)\?packed$/;
/** Where a build has standard files that no page requests. */
export const DATA_FOLDER = 'data/';

/** Where a build leaves the packed files, for Vite to read them like any other; Git ignores it. */
const PACKED_FOLDER = fileURLToPath(new URL('.packed/', import.meta.url));

/** What the page has as code alone. */
const AS_CODE = ['geo/population.json', 'geo/timeline.json'];

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

type Packing = { readonly text: string; readonly unpacked: unknown };
function packing(file: string, content: unknown): Packing {
  if (file.endsWith('.topo.json')) {
    const packed = packMosaic(content as CellTopology);
    return { text: JSON.stringify(packed), unpacked: unpackMosaic(packed) };
  }
  const packed = packFeatures(content as FeatureCollection);
  return { text: JSON.stringify(packed), unpacked: unpackFeatures(packed) };
}

/**
 * The text of `content`, the TopoJSON of cells or the GeoJSON of `file`, as a build sends it to the page. Throws an Error
 * where the page would unpack anything else, such as for coordinates of six decimals.
 */
export function packedText(file: string, content: unknown): string {
  const { text, unpacked } = packing(file, content);
  if (!isDeepStrictEqual(unpacked, content)) throw new Error(`${file} has something that packing would lose`);
  return text;
}

/** Writes a packed file, unless it is there already, and returns its path; its name keeps that of the standard file. */
function writePacked(file: string): string {
  mkdirSync(PACKED_FOLDER, { recursive: true });
  const path = join(PACKED_FOLDER, `${basename(file).replace(/\.(geo)?json$/, '')}.packed.json`);
  const text = packedText(file, JSON.parse(readFileSync(pathOf(file), 'utf8')));
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
  return path;
}

/**
 * Answers `import url from '….geojson?packed'` with the address of the packed file, in a build an asset like any
 * other. In development the address is that of the standard file, which may change while the server runs.
 */
export function pack(): Plugin {
  const packed = new Set<string>();
  let isBuild = false;
  return {
    name: 'redlines:pack',
    enforce: 'pre',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    resolveId(id) {
      const [, file] = ASKED.exec(id) ?? [];
      if (file === undefined) return undefined;
      packed.add(file);
      return `${isBuild ? writePacked(file) : pathOf(file)}?url`;
    },
    generateBundle() {
      for (const file of [...packed, ...AS_CODE]) {
        const source = readFileSync(pathOf(file));
        this.emitFile({ type: 'asset', fileName: DATA_FOLDER + basename(file), originalFileName: file, source });
      }
    },
  };
}
