// The typography of every text: spaces for all languages, apostrophes, quotation marks and alphabets as each has them.
// It must not know any language; what one has of its own comes to it as data.
import type { Problem } from '../../../geo/schema.ts';
import { memoize } from '../values/memoize.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';
import { pattern as expression } from './patterns.ts';
import type { Style } from './style.ts';
import type { Written } from './texts.ts';
import { writtenIn } from './wording.ts';

/** A slot of a message, `{name}`, is code; a number stands for it. */
const bare = (text: string): string => text.replace(/\{\w+\}/g, '0');
const SPACES = / {2}| [,.;:!?](?!\S)/;

const around = (text: string, index: number): string => text.slice(Math.max(0, index - 15), index + 20);

function ofSpaces({ file, path, text, kind }: Written): Problem[] {
  const hit = SPACES.exec(bare(text));
  return [
    ...(hit ? [problemAt(file, path, `has a space too many: “${around(bare(text), hit.index)}”`)] : []),
    ...(kind !== 'digest' && text !== text.trim() ? [problemAt(file, path, 'starts or ends with a space')] : []),
  ];
}

function ofStyle({ file, path, text }: Written, { typography, quotes }: Style): Problem[] {
  const place = `${file} ${path}`;
  const matches = (pattern: string | undefined, otherwise: boolean): boolean =>
    pattern === undefined ? otherwise : expression(pattern, 'u').test(place);
  const broken = typography
    .filter(({ only, except }) => matches(only, true) && !matches(except, false))
    .flatMap(({ pattern, message }) => {
      const hit = expression(pattern, 'iu').exec(pattern.includes('\\{') ? text : bare(text));
      return hit ? [problemAt(file, path, `${message}: “${around(text, hit.index)}”`)] : [];
    });
  const unpaired = quotes
    .filter(([open, close]) => text.split(open).length !== text.split(close).length)
    .map(([open, close]) => problemAt(file, path, `has ${open} without ${close}, or the other way round`));
  return [...broken, ...unpaired];
}

/** By style, place and text: most texts are the same from one corpus to the next. */
const judged = new WeakMap<object, Map<string, Problem[]>>();
const NONE = {};

function judge(input: CheckInput): Problem[] {
  return writtenIn(input).flatMap((written) => {
    const style = input.styles.get(written.locale);
    const known = memoize(judged, style ?? NONE, () => new Map<string, Problem[]>());
    const key = [written.file, written.path, written.text].join('\n');
    return memoize(known, key, () => [...ofSpaces(written), ...(style ? ofStyle(written, style) : [])]);
  });
}

export const TYPOGRAPHY_RULES: readonly Rule[] = [{ name: 'typography', judge }];
