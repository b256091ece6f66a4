// Proves the rule of the linter against lookups in plain objects: it sees each form of them, and lets safe forms pass.
// It must not know which files of the house it is used for.
import { Linter, type Rule } from 'eslint';
import { createCompilerHost, createProgram, createSourceFile, ScriptTarget } from 'typescript';
import ts from 'typescript-eslint';
import { expect, test } from 'vitest';

/** The linter's files have no types of their own. */
const { ownNames } = (await import(new URL('../eslint.own-names.js', import.meta.url).href)) as {
  ownNames: Rule.RuleModule;
};

const head = `
declare const WITHOUT_PROTOTYPE: unique symbol;
type Table<T> = { readonly [name: string]: T } & { readonly [WITHOUT_PROTOTYPE]: true };
declare const own: (record: object, name: string) => unknown;
declare const words: Readonly<Record<string, string>>;
declare const safe: { readonly names: Table<string> } | undefined;
declare const maybe: { readonly inner?: Record<string, string> } | undefined;
declare const sides: Readonly<Record<'a' | 'b', string>>;
declare const id: string, side: 'a' | 'b', index: number, iso: \`oblast.\${string}\`;
export const looked = [
`;
const SEEN = ['words[id]', 'words[id.trim()]', 'maybe?.inner?.[id]', 'words[`${id}`]', '(words as { [key: string]: string })[id]']; // prettier-ignore
const PASSED = ['own(words, id)', 'safe?.names[id]', 'sides[side]', "words['fixed']", '[id][index]', 'words[iso]', 'new Map([[id, 1]]).get(id)']; // prettier-ignore

/** The types of one file that is nowhere but in a string. */
function programOf(filePath: string, text: string) {
  const options = { target: ScriptTarget.ES2022, strict: true, types: [] };
  const host = createCompilerHost(options);
  const source = createSourceFile(filePath, text, ScriptTarget.ES2022, true);
  const getSourceFile: typeof host.getSourceFile = (name, ...rest) => (name === filePath ? source : createCompilerHost(options).getSourceFile(name, ...rest)); // prettier-ignore
  return createProgram([filePath], options, { ...host, getSourceFile, fileExists: (name) => name === filePath || host.fileExists(name) }); // prettier-ignore
}

test('F8: a lookup by a name from outside in a plain object is a fault for the linter', () => {
  const filePath = 'looked-up.ts';
  const text = `${head}${[...SEEN, ...PASSED].join(',\n')}];\n`;
  const messages = new Linter().verify(
    text,
    [
      {
        files: ['**/*.ts'],
        languageOptions: {
          parser: ts.parser,
          parserOptions: { programs: [programOf(filePath, text)] },
        },
        plugins: { house: { rules: { 'own-names': ownNames } } },
        rules: { 'house/own-names': 'error' },
      },
    ],
    filePath,
  );
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  const first = head.split('\n').length;
  expect(messages.map(({ line }) => [...SEEN, ...PASSED][line - first])).toEqual(SEEN);
});
