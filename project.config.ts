// Provides the files of the project as texts, `virtual:project`, to the workshop: what an editor changes and the check reads.
// It must not know what the workshop does with them.
import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { CATALOGUES } from './src/core/check/catalogues.ts';

const ROOT = new URL('./', import.meta.url);
const ID = 'virtual:project';
/** What the check reads; recipes, code and the licences of data are not among it. */
const FOLDERS = [
  'geo',
  'src/content',
  'src/core/values',
  'src/i18n/style',
  ...CATALOGUES.map((catalogue) => `src/i18n/${catalogue}`),
];
const DATA = /\.(json|geojson|md)$/;
const LEFT_OUT = /README|LICENSE/;

const filesUnder = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, ROOT), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => DATA.test(file) && !LEFT_OUT.test(file))
    .sort();

const textOf = (file: string): string => readFileSync(new URL(file, ROOT), 'utf8');

/** Of package.json only the versions from which the mosaic is cut. */
function packageText(): string {
  const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Record<string, unknown>;
  return JSON.stringify({ dependencies, devDependencies });
}

export function project(): Plugin {
  return {
    name: 'redlines:project',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined;
      const files = FOLDERS.flatMap(filesUnder);
      for (const file of files) this.addWatchFile(new URL(file, ROOT).pathname);
      const entries: [string, string][] = files.map((file) => [file, textOf(file)]);
      const texts = Object.fromEntries([...entries, ['package.json', packageText()]]);
      // A string that is parsed loads faster than an object that is compiled.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(texts))});`;
    },
  };
}
