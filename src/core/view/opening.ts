// The view that the site opens with: the question and the land that it is about; and how a bare address stands for it.
// It must not know the address bar or history.
import { STANDING } from '../scenario/countable.ts';
import type { Box } from '../values/bounds.ts';
import { parametersIn } from './link-text.ts';
import { fromQuery, toQuery, VERSION, type Notice } from './share.ts';
import { isTracker } from './trackers.ts';
import { INITIAL, type View } from './view.ts';

/** The land in question with its neighbourhood, from the mouth of the Dnipro to the border in Sumy oblast. */
export const QUESTION_FRAME: Box = [30.2, 45.6, 40.4, 51.6];

export const OPENING_VIEW: View = {
  ...INITIAL,
  panel: 'path',
  question: STANDING,
  camera: { box: QUESTION_FRAME },
};

/** What a reader has whatever the view is: parameters of a bare address. */
const OF_THE_READER: readonly string[] = ['v', 'lang', 'theme'];

/** Whether a query asks for nothing but a language or an appearance: such an address opens the opening view. */
const isBare = (query: string): boolean =>
  parametersIn(query).every(({ name }) => OF_THE_READER.includes(name) || isTracker(name));

/** The view of an address; `locale` is that of the reader's browser, for addresses that name none. */
export const viewOfQuery = (query: string, base: View = INITIAL): { view: View; notices: Notice[] } =>
  fromQuery(query, isBare(query) ? { ...OPENING_VIEW, locale: base.locale } : base);

/** The shortest query of a view in an address; that of the opening view is bare, and no other one is. */
export function queryOfView(view: View): string {
  const { locale, theme } = view;
  const query = toQuery(view) || `?v=${VERSION}`;
  if (query === toQuery({ ...OPENING_VIEW, locale, theme }))
    return toQuery({ ...INITIAL, locale, theme }) || `?v=${VERSION}`;
  return isBare(query) ? `${query}&panel=${view.panel}` : query;
}
