// What our texts promise: their length, no typed measurement, no word for one side, the language's typography.
// It must not know the facts; what one language has of its own comes to it as data.
import type { Problem } from '../../../geo/schema.ts';
import { actorOf } from '../claims/claims-matrix.ts';
import { memoize } from '../values/memoize.ts';
import type { Prose } from '../text/prose.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';
import { everyWord, wholeWord } from './patterns.ts';
import type { Style } from './style.ts';
import { textOf, textsOf, type Written } from './texts.ts';

const LEAST_WORDS = 300;
const MOST_WORDS = 560;
const UNITS =
  'km|kilomet\\p{L}*|miles?|%|per ?cent\\p{L}*|square|sq\\.?|km²|км|кілометр\\p{L}*|кв\\.|квадратн\\p{L}*|відсот\\p{L}*|процент\\p{L}*|га|hectares?';
const MEASURED = new RegExp(`\\d[\\d.,]*[\\s\\u00a0-]*(?:${UNITS})(?!\\p{L})`, 'u');

const at = ({ file, path }: Written, message: string, fix?: string): Problem => problemAt(file, path, message, fix);
/** Other people's words are theirs. */
const unquoted = (text: string): string => text.replace(/“[^”]*”|«[^»]*»|„[^“”]*[“”]/g, '“”');

const texts = new WeakMap<CheckInput, Written[]>();
/** All texts of a corpus, gathered once. */
export function writtenIn(input: CheckInput): Written[] {
  const all = texts.get(input) ?? textsOf(input);
  texts.set(input, all);
  return all;
}

/** The words of a digest's paragraphs: what stands between spaces and holds a letter or a number. */
const lengthOf = ({ paragraphs }: Prose): number =>
  paragraphs
    .map((paragraph) => textOf(paragraph))
    .join(' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\d…]/u.test(word)).length;

function ofDigest(file: string, prose: Prose): Problem[] {
  const words = lengthOf(prose);
  const last = prose.paragraphs.length;
  return [
    ...(words < LEAST_WORDS || words > MOST_WORDS
      ? [
          problemAt(
            file,
            '',
            `has ${words} words; a digest has ${LEAST_WORDS} to ${MOST_WORDS}`,
            words < LEAST_WORDS ? 'say more' : 'cut it',
          ),
        ]
      : []),
    ...(prose.headline === '' ? [problemAt(file, 'headline', 'has no headline', 'begin with `# headline`')] : []),
    ...(prose.note.length === 0
      ? [problemAt(file, 'note', 'does not say what the text is', 'add `> what this text is`')]
      : []),
    ...(prose.paragraphs.at(-1)?.[0]?.kind === 'emphasis'
      ? []
      : [
          problemAt(
            file,
            `paragraph ${last}`,
            'does not end with what to keep in mind',
            'begin the last paragraph with `*…*`',
          ),
        ]),
  ];
}

const judgeDigests = ({ languages }: CheckInput): Problem[] =>
  [...languages].flatMap(([locale, { words }]) =>
    Object.entries(words.articles).flatMap(([slug, prose]) =>
      ofDigest(`src/content/articles/${slug}/${locale}.md`, prose),
    ),
  );

/** By text: most texts are the same from one corpus to the next. */
const measured = new Map<string, string | undefined>();

function judgeNumbers(input: CheckInput): Problem[] {
  return writtenIn(input).flatMap((written) => {
    const typed =
      written.kind === 'other' ? undefined : memoize(measured, written.text, () => MEASURED.exec(written.text)?.[0]);
    const slot = /\]\(/.test(written.text);
    return [
      ...(typed === undefined
        ? []
        : [at(written, `types the measurement “${typed}”`, 'use words, or a slot [](=figure) (README: A figure)')]),
      ...(slot ? [at(written, 'has a slot where none is filled', 'write the number, or take it out')] : []),
    ];
  });
}

type Advised = { readonly message: string; readonly fix: string };

/** Names in capitals are looked for as they are written, all else in any case; each by itself only where any is found. */
function avoidedIn(text: string, { avoided }: Style): Advised[] {
  if (avoided.length === 0 || !wholeWord(avoided.map(({ words }) => words).join('|'), 'iu').test(text)) return [];
  return avoided.flatMap((one) => {
    const { words } = one;
    const fix = 'say' in one ? `write “${one.say}”` : one.advice;
    const matches = text.match(everyWord(words, /^\p{Lu}{2}/u.test(words) ? 'u' : 'iu')) ?? [];
    return [...new Set(matches)].map((match) => ({ message: `uses “${match}”`, fix }));
  });
}

/** What a style finds in a text: each word once, however often it stands there. */
function faultsIn(text: string, style: Style): Advised[] {
  const judging = style.judging.length > 0 ? (text.match(everyWord(style.judging.join('|'), 'iu')) ?? []) : [];
  const verbs = [...new Set(judging)].map((verb) => ({
    message: `judges who speaks: “${verb}”`,
    fix: 'use a verb of reporting',
  }));
  return [...avoidedIn(text, style), ...verbs];
}

/** By style and text: most texts are the same from one corpus to the next. */
const judged = new WeakMap<Style, Map<string, Advised[]>>();

function judgeWords(input: CheckInput): Problem[] {
  return writtenIn(input).flatMap((written) => {
    const style = input.styles.get(written.locale);
    if (!style) return [];
    const known = memoize(judged, style, () => new Map<string, Advised[]>());
    const faults = memoize(known, written.text, () => faultsIn(unquoted(written.text), style));
    return faults.map(({ message, fix }) => at(written, message, fix));
  });
}

const SIDES: readonly string[] = ['ukraine', 'russia', 'united-states', 'european-partners'];

/** Every side is reported with the same verbs; the two at war say and reject alike, but no article has Ukraine demand. */
function judgeVerbs({ world, languages, styles, lost }: CheckInput): Problem[] {
  if (lost.files.has('geo/claims.json')) return [];
  return [...styles].flatMap(([locale, { reporting, positions }]) => {
    const wordsOf = languages.get(locale)?.words.claims ?? {};
    if (reporting.length === 0) return [];
    const any = wholeWord(reporting.join('|'), 'iu');
    const claims = [...world.claims.values()].filter(({ id }) => Object.hasOwn(wordsOf, id));
    const silent = claims.filter((claim) => SIDES.includes(actorOf(claim)) && !any.test(wordsOf[claim.id] ?? ''));
    const unused = ['ukraine', 'russia'].flatMap((side) => {
      const own = claims.filter((claim) => actorOf(claim) === side).map(({ id }) => wordsOf[id] ?? '');
      const idle =
        own.length > 0 ? positions.filter((verb) => !own.some((text) => wholeWord(verb, 'iu').test(text))) : [];
      return idle.map((verb) => `“${verb}”, and no claim of “${side}” is told with it`);
    });
    const style = `src/i18n/style/${locale}.json`;
    return [
      ...silent.map(({ id, article }) =>
        problemAt(
          `src/content/articles/${article}/${locale}.md`,
          id,
          'has no verb of reporting',
          `use one of ${style}`,
        ),
      ),
      ...unused.map((message) => problemAt(style, 'positions', `has ${message}`, 'tell a claim with that verb')),
    ];
  });
}

export const WORDING_RULES: readonly Rule[] = [
  { name: 'digests', judge: judgeDigests },
  { name: 'typed numbers', judge: judgeNumbers },
  { name: 'words of one side', judge: judgeWords },
  { name: 'verbs of reporting', judge: judgeVerbs },
];
