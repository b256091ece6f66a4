// What the linter holds us to: strict types, small rooms and functions, nothing that could put markup into the page.
// It must not know the floors of the house: test/architecture.test.ts does.
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { ownNames } from './eslint.own-names.js';

const markup = ['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
  property,
  message: 'Text goes into the page as text.',
}));
const noDefault = [{ selector: 'ExportDefaultDeclaration', message: 'Name what you export.' }];
const tools = ['.ci/**', 'src/cli/**', 'geo/recipes/**', 'test/**'];

export default ts.config(
  { ignores: ['dist', 'dist-single', 'coverage', 'node_modules', 'public', 'test/fixtures'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['src/**/*.ts', 'src/**/*.svelte', 'geo/schema*.ts'], plugins: { house: { rules: { 'own-names': ownNames } } }, rules: { 'house/own-names': 'error' } }, // prettier-ignore
  // Types of components are svelte-check's business; this must come before the parser for components.
  { files: ['**/*.svelte'], extends: [ts.configs.strict] },
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: {
        parser: ts.parser,
        projectService: true,
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  {
    rules: {
      'max-lines': ['error', 250],
      'no-console': 'error',
      'no-undef': 'off',
      'no-restricted-properties': ['error', ...markup],
      'svelte/no-at-html-tags': 'error',
    },
  },
  { files: ['src/**', 'geo/**', 'test/**'], rules: { 'no-restricted-syntax': ['error', ...noDefault] } },
  { files: ['**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  // The store keeps its caches out of reactivity on purpose: proxies of geometry are slow.
  { files: ['**/*.svelte.ts'], rules: { 'svelte/prefer-svelte-reactivity': 'off' } },
  { files: tools, languageOptions: { globals: globals.node }, rules: { 'no-console': 'off' } },
  { files: ['test/**'], rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
);
