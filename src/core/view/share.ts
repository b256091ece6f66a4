// A view as a query string and back, and what of a link could not be used.
// It must not know which ids exist; `settle` takes that from whoever has the catalogue.
import { ROWS } from './share-rows.ts';
import { INITIAL, type View } from './view.ts';

/** Raise it when a parameter changes its meaning, and teach `upgrade` the old one. */
export const VERSION = 1;

/** A part of a link that could not be used, for a message to the reader. */
export type Notice = {
  readonly kind: 'unreadable' | 'unknown' | 'newer';
  readonly key: string;
  readonly value: string;
};

/** The shortest readable query for a view: only what differs from the opening view, in the table's order. */
export function toQuery(view: View): string {
  const parts = ROWS.flatMap(({ key, write }) => {
    const text = write(view);
    return text === null ? [] : [`${key}=${text}`];
  });
  return parts.length === 0 ? '' : `?v=${VERSION}&${parts.join('&')}`;
}

const unreadable = (key: string, text: string): Notice => ({ kind: 'unreadable', key, value: text.slice(0, 60) });

/** The view of a query on top of `base`, with a notice for every part that could not be used. Never throws. */
export function fromQuery(query: string, base: View = INITIAL): { view: View; notices: Notice[] } {
  const params = new URLSearchParams(query);
  const notices: Notice[] = [];
  const version = params.get('v');
  if (version !== null && !/^\d+$/.test(version)) notices.push(unreadable('v', version));
  else if (Number(version) > VERSION) notices.push({ kind: 'newer', key: 'v', value: String(version) });
  let view = base;
  for (const { key, read } of ROWS) {
    const text = params.get(key);
    if (text === null) continue;
    const part = read(text);
    if (part) view = { ...view, ...part };
    else notices.push(unreadable(key, text));
  }
  return { view, notices };
}

export type Known = { readonly has: (field: 'scenario' | 'article' | 'passage' | 'pick', id: string) => boolean };

/** The view without ids that name nothing, once the catalogue is there; each is told in a notice. */
export function settle(view: View, known: Known): { view: View; notices: Notice[] } {
  const notices: Notice[] = [];
  let settled = view;
  for (const key of ['scenario', 'article', 'passage', 'pick'] as const) {
    const id = view[key];
    if (id === null || known.has(key, id)) continue;
    notices.push({ kind: 'unknown', key, value: id });
    settled = { ...settled, [key]: INITIAL[key] };
  }
  if (settled.compare && !known.has('scenario', settled.compare.scenario)) {
    notices.push({ kind: 'unknown', key: 'compare', value: settled.compare.scenario });
    settled = { ...settled, compare: null };
  }
  return { view: settled, notices };
}
