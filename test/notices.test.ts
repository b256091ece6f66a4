// The licence of each shipped package is found where packages put it; one without a text stops the build.
// It must not know which packages are shipped.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUNDLED, noticesOf } from '../notices.config.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'notices-'));
  write('package.json', { dependencies: {} });
  write('LICENSE', 'Our licence');
  write('geo/LICENSE.md', 'Licences of data');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, content: string | object): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
}

/** Installs a package with further files; gives its entry in Vite's list. */
function install(folder: string, files: Readonly<Record<string, string | object>>): { readonly name: string } {
  const name = folder.replace(/^.*node_modules\//, '');
  write(`${folder}/package.json`, { name, version: '1.2.3', license: 'MIT' });
  for (const [path, content] of Object.entries(files)) write(`${folder}/${path}`, content);
  return { name };
}

const noticesWith = (...packages: readonly { readonly name: string }[]): string => {
  const list = { type: 'asset', source: JSON.stringify(packages) };
  return noticesOf({ [BUNDLED]: list } as never, root);
};

test.each([
  ['LICENSE', 'Copyright A'],
  ['licence.md', 'Copyright B'],
  ['COPYING', 'Copyright C'],
  ['README.md', '# A\n\nText\n\n## License (MIT)\n\nCopyright D\n\nAS IS\n\n## Thanks\n'],
])('a text in %s is found', (file, text) => {
  const notices = noticesWith(install('node_modules/a', { [file]: text }));
  expect(notices).toContain('\na 1.2.3 (MIT)\n');
  expect(notices).toContain(/Copyright \w/.exec(text)![0]);
  expect(notices).not.toContain('Thanks');
});

test.each([
  ['no file', {}],
  ['a README that only names the licence', { 'README.md': '# A\n\n## License\n\nMIT\n' }],
])('a package with %s stops the build', (_name, files) => {
  expect(() => noticesWith(install('node_modules/a', files))).toThrow(/has no text of its licence/);
});

test('a package that is not installed stops the build', () => {
  expect(() => noticesWith({ name: 'absent' })).toThrow(/absent is shipped but not installed/);
});

test('what a package has built into its own files is named, in the version that it uses', () => {
  const map = { sources: ['../src/a.ts', '../node_modules/@b/inner/index.js'] };
  const outer = install('node_modules/outer', { LICENSE: 'Outer', 'dist/outer.mjs.map': map });
  install('node_modules/@b/inner', { LICENSE: 'Copyright of another version' });
  install('node_modules/outer/node_modules/@b/inner', { LICENSE: 'Copyright of the inner one' });
  const notices = noticesWith(outer);
  expect(notices).toContain('Copyright of the inner one');
  expect(notices).not.toContain('another version');
});

test('every typeface package counts; packages with one text share it', () => {
  write('package.json', { dependencies: { '@fontsource/c': '1.2.3' } });
  install('node_modules/@fontsource/c', { LICENSE: 'Same' });
  const notices = noticesWith(install('node_modules/a', { LICENSE: 'Same' }));
  expect(notices).toContain('@fontsource/c 1.2.3 (MIT)\na 1.2.3 (MIT)\n');
  expect(notices.match(/^Same$/gm)).toHaveLength(1);
});
