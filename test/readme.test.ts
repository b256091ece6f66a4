// Keeps the README true: every path, folder, command and floor it names is there, and none is left out.
// It must not know what the README says about them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { floors as brokenFloors } from './support/floors.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const slashes = (path: string): string => path.replaceAll('\\', '/');

type House = {
  readonly files: readonly string[];
  readonly scripts: readonly string[];
  readonly floors: readonly string[];
};

const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => slashes(join(entry.parentPath, entry.name)).slice(slashes(root).length));
/** Folders of a file, from the outermost in: a folder without files is none. */
const foldersOf = (files: readonly string[]): string[] => {
  const up = (path: string): string[] => (posix.dirname(path) === '.' ? [] : [posix.dirname(path), ...up(posix.dirname(path))]); // prettier-ignore
  return [...new Set(files.flatMap(up))].sort();
};

/** The real tree; what is not committed (packages, builds) stands in no folder that is looked at. */
function realHouse(): House {
  const top = readdirSync(root, { withFileTypes: true });
  const files = [
    ...top.filter((entry) => entry.isFile()).map(({ name }) => name),
    ...['.ci', 'geo', 'public', 'src', 'test'].flatMap(filesUnder),
  ];
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
  const inSource = readdirSync(join(root, 'src')).map((name) => name.replace(/\.(ts|svelte)$/, ''));
  return { files, scripts: Object.keys(scripts), floors: [...inSource, 'geo/schema', 'recipes'] };
}

/** `<slug>` and `*` stand for any part of a name. */
const matcher = (pattern: string): RegExp =>
  new RegExp(`(^|/)${pattern.replace(/[.+(){}]/g, '\\$&').replace(/<\w+>|\*/g, '[^/]+')}$`);
const isThere = (path: string, known: readonly string[]): boolean => {
  const wanted = matcher(path.replace(/\/$/, ''));
  return known.some((one) => (path.includes('/') ? wanted.exec(one)?.index === 0 && !wanted.exec(one)?.[1] : wanted.test(one))); // prettier-ignore
};

const withoutFences = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '');
const EXTENSION = /^[^.].*\.(ts|mts|mjs|js|svelte|json|geojson|md|css|html|svg)$/;

/** What looks like a path in inline code or as the target of a link. */
function pathsIn(text: string): string[] {
  const prose = withoutFences(text);
  const spans = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
  const links = [...prose.replace(/`[^`\n]*`/g, '').matchAll(/\]\(([^)#\s]+)\)/g)].map(([, target = '']) => target);
  const isPath = (span: string): boolean => /^[\w.<>*/-]+$/.test(span) && (span.includes('/') || EXTENSION.test(span));
  return [...spans.filter(isPath), ...links.filter((target) => !/^[a-z]+:/.test(target))];
}

/** The paths of the drawn tree: two spaces a step, names, two spaces or more, what they are for. */
function pathsOfTree(text: string): string[] {
  const tree = [...text.matchAll(/^```text\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block).find((block) => block.includes('src/\n')); // prettier-ignore
  const trail: string[] = [];
  return (tree ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const step = line.search(/\S/) / 2;
      const names = (line.trim().split(/ {2,}/)[0] ?? '').split(' ');
      trail.length = step;
      const paths = names.map((name) => trail.join('') + name);
      if (names[0]?.endsWith('/')) trail.push(names[0]);
      return paths;
    });
}

function unknownPaths(text: string, { files, floors }: House): string[] {
  const known = [...files, ...foldersOf(files), ...floors];
  return [...pathsIn(text), ...pathsOfTree(text)]
    .filter((path) => !isThere(path, known))
    .map((path) => `${path} is not there`);
}

/** Every folder of the house stands in the tree, and every file of code; data and texts stand there by their folder. */
function undrawn(text: string, { files }: House): string[] {
  const drawn = pathsOfTree(text).map((path) => path.replace(/\/$/, ''));
  const code = files.filter((file) => /^(src|geo|\.ci)\/.*\.(ts|mjs|svelte|css)$/.test(file));
  return [...foldersOf(files).filter((folder) => /^(src|geo)(\/|$)/.test(folder)), ...code]
    .filter((path) => !drawn.some((one) => isThere(one, [path])))
    .map((path) => `${path} is not drawn`);
}

function unknownCommands(text: string, { scripts }: House): string[] {
  const named = [...text.matchAll(/npm run (?:-\S+ )*(\w+(?::\w+)*)/g)].map(([, name = '']) => name);
  const short = [...text.matchAll(/npm (start|test)\b/g)].map(([, name = '']) => name);
  return [...named, ...short].filter((name) => !scripts.includes(name)).map((name) => `no command ${name}`);
}

const sectionOf = (text: string): string => /^### The floors\n([\s\S]*?)^## /m.exec(text)?.[1] ?? '';
/**
 * The rule as levels from the top, each with its chains: `a -> {b | c -> d}` is [[['a']], [['b'], ['c', 'd']]]. The
 * chains of a level do not know each other.
 */
const levelsOf = (text: string): string[][][] =>
  (/^.+ -> .+$/m.exec(sectionOf(text))?.[0] ?? '')
    .split(/ -> (?![^{]*\})/)
    .map((level) => level.replace(/[{} ]/g, '').split('|').map((chain) => chain.split('->'))); // prettier-ignore

function unnamedFloors(text: string, { floors }: House): string[] {
  const rows = [...sectionOf(text).matchAll(/^\| `([\w/]+)`/gm)].map(([, name]) => name);
  const inRule = levelsOf(text).flat(2);
  const beside = ['cli', 'recipes', 'pages'];
  return [
    ...floors.filter((floor) => !rows.includes(floor)).map((floor) => `${floor} has no row`),
    ...floors.filter((floor) => !beside.includes(floor) && !inRule.includes(floor)).map((f) => `${f} is not in the rule`), // prettier-ignore
    ...inRule.filter((floor) => !floors.includes(floor)).map((floor) => `${floor} is no floor`),
  ];
}

const fileOn = (floor: string): string =>
  ({
    main: 'src/main.ts',
    App: 'src/App.svelte',
    'geo/schema': 'geo/schema.ts',
    cut: 'src/cut/client.ts',
    formats: 'src/formats/client.ts',
  })[floor] ?? `src/${floor}/view.ts`;
const mayImport = (from: string, to: string): boolean => {
  const path = posix.relative(posix.dirname(fileOn(from)), fileOn(to));
  const line = `import '${path.startsWith('.') ? path : `./${path}`}';`;
  const text = fileOn(from).endsWith('.svelte') ? `<script>\n${line}\n</script>` : line;
  return brokenFloors([{ path: fileOn(from), text }]).length === 0;
};

const problems = (text: string, house: House): string[] =>
  [unknownPaths, undrawn, unknownCommands, unnamedFloors].flatMap((rule) => rule(text, house));

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const house = realHouse();

describe('the README', () => {
  test('names what is there, and all of it', () => expect(problems(readme, house)).toEqual([]));

  test('is looked at: paths, tree, floors', () => {
    expect(pathsIn(readme)).toContain('src/content/articles/<slug>/annotations.json');
    expect(pathsOfTree(readme)).toContain('src/map/picture/');
    expect(pathsOfTree(readme).filter((path) => existsSync(join(root, path))).length).toBeGreaterThan(80);
    expect(levelsOf(readme)).toHaveLength(7);
  });

  test('draws the floors as the rules of the house have them', () => {
    const levels = levelsOf(readme);
    levels.forEach((level, at) => {
      for (const chain of level) {
        const others = level.filter((other) => other !== chain).flat();
        const below = (levels[at + 1] ?? []).flat();
        chain.forEach((floor, step) => {
          const above = [...levels.slice(0, at).flat(2), ...chain.slice(0, step)];
          expect([...above, ...others].filter((other) => mayImport(floor, other))).toEqual([]);
          expect([...chain.slice(step + 1), ...below].filter((next) => !mayImport(floor, next))).toEqual([]);
        });
      }
    });
  });
});

describe('the checker sees', () => {
  const swap = (from: string, to: string): string => {
    expect(readme).toContain(from);
    return readme.replace(from, to);
  };
  test.each([
    [
      'a wrong path',
      '`src/core/values/quantity.ts`',
      '`src/core/quantities.ts`',
      'src/core/quantities.ts is not there',
    ],
    ['a path without its folder', '`geo/articles.json`', '`src/articles.json`', 'src/articles.json is not there'],
    ['a wrong link', '](geo/LICENSE.md)', '](geo/LICENCE.md)', 'geo/LICENCE.md is not there'],
    ['a pattern of nothing', '`geo/names/<locale>.json`', '`geo/nouns/<locale>.json`', 'geo/nouns/<locale>.json is not there'], // prettier-ignore
    ['a file name of nothing', '`<locale>.md`', '`texts.md`', 'texts.md is not there'],
    ['a name too many in the tree', 'pick.ts  ', 'pick.ts words.ts  ', 'src/map/words.ts is not there'],
    ['a folder left out', /^ {4}messages\/.*\n/m.exec(readme)?.[0] ?? '?', '', 'src/i18n/messages is not drawn'],
    ['a file left out', ' quantity.ts', '', 'src/core/values/quantity.ts is not drawn'],
    ['a wrong command', 'npm run geo', 'npm run geography', 'no command geography'],
    ['a wrong command with an option', 'npm run --silent ledger', 'npm run --silent legder', 'no command legder'],
    ['a floor without a row', '| `i18n` ', '| i18n ', 'i18n has no row'],
    ['a floor out of the rule', ' -> core ->', ' ->', 'core is not in the rule'],
    ['a floor that is none', ' -> core ->', ' -> core -> utils ->', 'utils is no floor'],
  ])('%s', (_fault, from, to, message) => expect(problems(swap(from, to), house)).toEqual([message]));

  test('a new folder and a new floor', () => {
    const grown = { ...house, files: [...house.files, 'src/core/deep/a.ts'], floors: [...house.floors, 'attic'] };
    expect(problems(readme, grown)).toEqual([
      'src/core/deep is not drawn',
      'src/core/deep/a.ts is not drawn',
      'attic has no row',
      'attic is not in the rule',
    ]);
  });
});
