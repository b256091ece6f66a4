// Proves that links survive mail, forums, trackers and typists: what can be meant is read, what cannot is told.
// It must not know which ids exist.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summarize } from '../../src/core/view/notice.ts';
import { fromQuery, hasVersion, toQuery } from '../../src/core/view/share.ts';
import { INITIAL, type View } from '../../src/core/view/view.ts';
import { viewArbitrary } from './views.ts';

const encodeAll = (text: string): string =>
  Array.from(text, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
/** Inserts a text before every nth sign of the values. */
const insertEvery = (insertion: string, n: number) => (query: string) =>
  query.replaceAll(/(?<=.)./g, (sign, at: number) => (at % n === 0 ? insertion + sign : sign));

const MANGLINGS: Readonly<Record<string, (query: string) => string>> = {
  '&amp; for &': (query) => query.replaceAll('&', '&amp;'),
  '&amp;amp; for &': (query) => query.replaceAll('&', '&amp;amp;'),
  '&AMP; for &': (query) => query.replaceAll('&', '&AMP;'),
  '&#38; for &, encoded': (query) => query.replaceAll('&', '%26%2338%3B'),
  '&#x26; for &, encoded': (query) => query.replaceAll('&', '%26%23x26;'),
  'encoded &amp;': (query) => query.replaceAll('&', '%26amp%3B'),
  'query encoded as a component': (query) => `?${encodeURIComponent(query.slice(1))}`,
  'query encoded twice': (query) => `?${encodeURIComponent(encodeURIComponent(query.slice(1)))}`,
  'query encoded with its question mark': (query) => `?${encodeURIComponent(query)}`,
  'every sign encoded': (query) => `?${encodeAll(query.slice(1))}`,
  'values encoded': (query) => query.replaceAll(/=([^&]*)/g, (_, value: string) => `=${encodeURIComponent(value)}`),
  'upper case': (query) => query.toUpperCase(),
  'capitals at the start of words': (query) => query.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase()),
  'spaces inserted': insertEvery('%20', 5),
  'plus signs inserted': insertEvery('+', 7),
  'line breaks inserted': insertEvery('%0D%0A', 9),
  'soft hyphens and zero-width spaces inserted': insertEvery('\u00ad\u200b', 6),
  'zero-width spaces inserted and encoded': insertEvery('%E2%80%8B', 6),
  'quoted-printable': (query) => query.replaceAll('=', '=3D'),
  'two question marks': (query) => `?${query}`,
  'a question mark for &': (query) => query.replaceAll('&', '?'),
  'two ampersands': (query) => query.replaceAll('&', '&&'),
  'typographic hyphens': (query) => query.replaceAll('-', '\u2011'),
  'a minus sign': (query) => query.replaceAll(/([=,])-/g, '$1\u2212'),
  'trackers after it': (query) =>
    `${query}&fbclid=IwAR2_-x&utm_source=news&utm_medium=email&mc_cid=1&gclid=a.b&igshid=x`,
  'trackers before it': (query) => `?utm_source=a&fbclid=b&__cft__[0]=c${query}`,
  'itself twice': (query) => query + query,
};
const AT_END = ['.', ',', ')', ').', '>', '&gt;', '"', '%22', '”', '»', "'", '*', '_', '!', ';', ':', ']', '}', '…', '%3E', '%20', '%0A', '|', '~', '`', '/', '\\', '&', '?', '%E2%80%9D.', '&quot;', '&#39;', '&nbsp;']; // prettier-ignore

const read = (query: string): unknown => fromQuery(query);
const whole = (view: View): unknown => ({ view, notices: [] });
const shared = viewArbitrary.filter((view) => toQuery(view) !== '');

test.each(Object.entries(MANGLINGS))('E: a link survives %s', (_, mangle) => {
  fc.assert(
    fc.property(shared, (view) => {
      const query = mangle(toQuery(view));
      expect(read(query), query).toEqual(whole(view));
      expect(hasVersion(query)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test.each(AT_END)('E: a link survives %s stuck to its end', (sign) => {
  fc.assert(
    fc.property(shared, (view) => {
      expect(read(toQuery(view) + sign)).toEqual(whole(view));
    }),
    { numRuns: 40 },
  );
});

test('E: two manglings at once are undone too', () => {
  const manglings = Object.values(MANGLINGS);
  fc.assert(
    fc.property(shared, fc.constantFrom(...manglings), fc.constantFrom(...AT_END), (view, mangle, sign) => {
      expect(read(mangle(toQuery(view)) + sign)).toEqual(whole(view));
    }),
    { numRuns: 300 },
  );
});

test('E: the links of the report are read', () => {
  const mutual = { ...INITIAL, panel: 'articles', scenario: 'mutual-pull-back' } as const;
  expect(read('?v=1&amp;panel=articles&amp;scenario=mutual-pull-back')).toEqual(whole(mutual));
  expect(fromQuery('?v=1&at=48.5,37.5,8).').view.camera).toEqual({ lat: 48.5, lon: 37.5, zoom: 8 });
  expect(fromQuery('?embed.').view.embed).toBe('free');
});

describe('what cannot be read', () => {
  test('is told by its name, once, in the order of the link', () => {
    const { view, notices } = fromQuery('?v=1&panle=articles&depth=12&PANLE=x&__proto__=1&constructor=2&');
    expect(view).toEqual({ ...INITIAL, depth: 12 });
    expect(notices).toEqual(['panle', '__proto__', 'constructor'].map((key) => ({ kind: 'unknownName', key, value: '' }))); // prettier-ignore
  });

  test.each([
    'fbclid',
    'gclid',
    'utm_campaign',
    'mc_eid',
    'igshid',
    'msclkid',
    '_ga',
    'mtm_source',
    '__cft__[0]',
    'yclid',
    'ref_src',
    'UTM_TERM',
  ])(
    // prettier-ignore
    'is not told of the tracker %s',
    (name) => expect(fromQuery(`?v=1&${name}=x.y-Z_1`)).toEqual(whole(INITIAL)),
  );

  test('no name of a parameter of ours is taken for that of a tracker', () => {
    fc.assert(
      fc.property(shared, (view) => {
        const names = [...new URLSearchParams(toQuery(view)).keys()].filter((name) => name !== 'v');
        for (const name of names) expect(fromQuery(`?${name}=%C3%A9_`).notices, name).not.toEqual([]);
      }),
    );
  });

  test('a value that begins with 3D is one where the other equals signs are not quoted', () => {
    expect(fromQuery('?v=1&panel=articles&article=a&passage=3da').view.passage).toBe('3da');
    expect(fromQuery('?V=1&PASSAGE=3DA').view.passage).toBe('3da');
    expect(fromQuery('?v=3D1&passage=3D3da').view.passage).toBe('3da');
  });

  test('F15: many parts become one notice that fits, two stay as they are', () => {
    const { notices } = fromQuery(`?${Array.from({ length: 5000 }, (_, n) => `x${n}=1`).join('&')}`);
    expect(notices.length).toBeGreaterThan(1000);
    const [one, ...more] = summarize(notices);
    expect(more).toEqual([]);
    expect(one).toEqual({ kind: 'several', key: String(notices.length), value: 'x0, x1, x2, x3, …' });
    expect(summarize(notices.slice(0, 2))).toEqual(notices.slice(0, 2));
    const three = summarize(fromQuery('?panel=a_&theme=b_&depth=c_').notices);
    expect(three).toEqual([{ kind: 'several', key: '3', value: 'theme=b_, panel=a_, depth=c_' }]);
  });
});
