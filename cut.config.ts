// Gives the worker that cuts land its mapshaper: the two files that the package has for browsers, as one module.
// It must not know what is cut, nor how. mapshaper's npm entry is for Node; everywhere else that is the one imported.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const { resolve } = createRequire(import.meta.url);
const EXPRESSIONS = fileURLToPath(new URL('./src/cut/expressions.ts', import.meta.url));
/** Stands in the package, so that its licence is found. */
const moduleId = (): string => `${resolve('mapshaper/www/mapshaper.js')}?module`;
const textOf = (file: string): string => readFileSync(resolve(`mapshaper/www/${file}`), 'utf8');

/**
 * The files are scripts for a page: they take each other from `window`, and the second makes code with `Function`. Here
 * both names are of the module alone, so that nothing of the worker is changed and no code is made.
 */
const moduleCode = (): string => `import { NoCode as Function } from ${JSON.stringify(EXPRESSIONS)};
const window = {}, process = { env: {}, execArgv: [] }, require = undefined, module = undefined;
${textOf('modules.js')}
${textOf('mapshaper.js')}
export default window.mapshaper;`;

/** Resolves `mapshaper` to its files for browsers, in what runs in a browser. */
export function mapshaperForBrowsers(): Plugin {
  return {
    name: 'redlines:mapshaper',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: (id) => (id === 'mapshaper' ? moduleId() : undefined),
    load: (id) => (id === moduleId() ? moduleCode() : undefined),
  };
}

/** Builds the client of that worker, which is imported on demand, under a name that tests can find. */
export function cutChunk(): Plugin {
  return {
    name: 'redlines:cut',
    apply: (_config, { command, mode }) => command === 'build' && mode !== 'single',
    buildStart() {
      this.emitFile({ type: 'chunk', id: 'src/cut/client.ts', name: 'cut', preserveSignature: 'strict' });
    },
  };
}
