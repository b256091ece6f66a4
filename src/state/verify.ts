// Validates fetched files against their schemas.
// It must not know how files are fetched or used. Loaded only after the map is drawn, or when something failed.
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

type Parser = (input: unknown, file: string) => Parsed<unknown>;
/** Parsers by file name: the first pattern that matches is used. */
const PARSERS: readonly (readonly [RegExp, Parser])[] = [
  [/^geo\/features\//, parseFeatures],
  [/^geo\/mosaic/, parseTopology],
  [/^geo\/scenarios/, parseScenarios],
  [/^geo\/articles/, parseArticles],
  [/^geo\/claims/, parseClaims],
  [/^geo\/sources/, parseSources],
  [/^texts/, (input, file) => parseTexts(input as RawTexts, file.slice('texts ('.length, -1))],
  [/^annotations/, (input, file) => parseAnnotations(input, file.slice('annotations of '.length))],
];

/** The problems in a file; none if it is valid. Throws if no parser is known for the file. */
export function problemsIn(file: string, input: unknown): readonly Problem[] {
  const [, parse] = PARSERS.find(([name]) => name.test(file)) ?? [];
  if (!parse) throw new Error(`no parser for ${file}`);
  const parsed = parse(input, file);
  return parsed.ok ? [] : parsed.problems;
}
