// Splits the text of a link into names and values, as it was before mail, forums or a typist changed it.
// It must not know which parameters exist or what they mean.

/** A parameter: its name in lower case, its value cleaned, and the value as it stood, for a message. */
export type Parameter = { readonly name: string; readonly value: string; readonly raw: string };

/** No link of ours has more; the rest of an endless text is not worth the time. */
const LONGEST = 20_000;
/** How often one text can have been encoded: by a mail program, a redirect and a forum. */
const ENCODINGS = 4;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['#38', '&'],
  ['#x26', '&'],
  ['#61', '='],
  ['#x3d', '='],
  ['equals', '='],
]);
const ENTITY = /&(amp|#0*38|#x0*26|#61|#x3d|equals|lt|gt|quot|apos|nbsp|#\d{1,5}|#x[\da-f]{1,4});/gi;
const withoutEntities = (text: string): string =>
  text.replace(ENTITY, (_, name: string) => ENTITIES.get(name.toLowerCase().replace(/^(#x?)0+/, '$1')) ?? ' ');

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
const withoutPercents = (text: string): string => text.replace(/(%[\da-f]{2})+/gi, decode);

/** Undoes encodings until nothing changes: our links hold letters, digits and `. , - = & @`, never an encoded sign. */
function unwrapped(query: string): string {
  let text = query.slice(0, LONGEST);
  for (let round = 0; round < ENCODINGS; round++) {
    const next = withoutEntities(withoutPercents(text));
    if (next === text) break;
    text = next;
  }
  return text;
}

/** Spaces, line breaks and signs without width, which mail inserts where it breaks lines; `+` is a space. */
const BLANKS = /[\s+\u00ad\u200b-\u200f\u202a-\u202e\u2060]+/g;
/** Quoted-printable mail writes `=3D` for every `=`; in a link of which only some begin so, `3D` belongs to the value. */
const isQuotedPrintable = (parts: readonly string[]): boolean => {
  const pairs = parts.filter((part) => part.includes('='));
  return pairs.length > 0 && pairs.every((part) => /^[^=]*=3D/.test(part));
};
const DASHES = /[\u2010-\u2015\u2212]/g;

/** The look behind keeps the search linear: a run of signs is tried at its first sign only. */
const SIGNS_AT_END = /(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u;
const SIGNS_AT_END_OF_NAME = /(?<![^\p{L}\p{N}_-])[^\p{L}\p{N}_-]+$/u;

/** Takes off brackets, quotation marks and full stops around a value, as a sentence puts them around a link. */
const clean = (text: string): string =>
  text
    .replace(BLANKS, '')
    .replace(DASHES, '-')
    .replace(/^[^\p{L}\p{N}-]+/u, '')
    .replace(/^-(?!\d)/, '')
    .replace(SIGNS_AT_END, '');

const parameter = (part: string): Parameter[] => {
  const at = part.indexOf('=');
  const raw = at < 0 ? '' : part.slice(at + 1);
  const name = (at < 0 ? part : part.slice(0, at)).replace(BLANKS, '').replace(SIGNS_AT_END_OF_NAME, '');
  return name === '' ? [] : [{ name: name.toLowerCase(), value: clean(raw), raw }];
};

/** The parameters of a query, with or without its `?`, in their order. Never throws. */
export function parametersIn(query: string): Parameter[] {
  const parts = unwrapped(query).split(/[?&]/);
  const isQuoted = isQuotedPrintable(parts);
  return parts.map((part) => (isQuoted ? part.replace('=3D', '=') : part)).flatMap(parameter);
}
