// Checks what was fetched against the shapes that the files must have.
// It must not know how files are fetched or built upon; it is fetched itself only when the map stands, or something failed.
import {
  parseArticles,
  parseClaims,
  parseFeatures,
  parseScenarios,
  parseSources,
  type Parsed,
  type Problem,
} from '../../geo/schema.ts';
import { parseTexts, type RawTexts } from '../content/texts-reader.ts';
import { parseAnnotations } from '../core/text/annotation-reader.ts';
import { parseTopology } from '../core/land/mosaic-reader.ts';

type Reader = (input: unknown, file: string) => Parsed<unknown>;
/** The first pattern that a file's name answers tells its reader. */
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/^geo\/features\//, parseFeatures],
  [/^geo\/mosaic/, parseTopology],
  [/^geo\/scenarios/, parseScenarios],
  [/^geo\/articles/, parseArticles],
  [/^geo\/claims/, parseClaims],
  [/^geo\/sources/, parseSources],
  [/^texts/, (input, file) => parseTexts(input as RawTexts, file.slice('texts ('.length, -1))],
  [/^annotations/, (input, file) => parseAnnotations(input, file.slice('annotations of '.length))],
];

/** What is wrong with a file, place by place; nothing where it is sound. */
export function faultsOf(file: string, input: unknown): readonly Problem[] {
  const [, read] = READERS.find(([name]) => name.test(file)) ?? [];
  if (!read) throw new Error(`nobody can read ${file}`);
  const parsed = read(input, file);
  return parsed.ok ? [] : parsed.problems;
}
