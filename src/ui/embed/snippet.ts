// The piece of HTML that puts a view into somebody's page as a frame.
// It must not know where the view comes from.
import { chooseScenario, compose, setLocale, type Embed, type Locale, type View } from '../../core/view/view.ts';
import { escaped } from '../kit/escaped.ts';

/** Width and height as HTML writes them: pixels, or all the width there is. */
export const SIZES = [
  ['600', '450'],
  ['800', '600'],
  ['100%', '520'],
] as const;
export type FrameSize = (typeof SIZES)[number];

/** The view inside the frame: the map alone, in a language of its own. */
export const framed = (view: View, embed: Embed, locale: Locale, scenario: string): View => ({
  ...compose(setLocale(locale), scenario === view.scenario ? (same) => same : chooseScenario(scenario))(view),
  embed,
  page: 'map',
  panel: 'scenario',
  article: null,
  deck: null,
  slide: 0,
});

/**
 * The frame needs its own scripts and its own files, and opens its link in a window of its own; nothing else is
 * allowed to it.
 */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

export const snippetOf = (address: string, title: string, [width, height]: FrameSize): string =>
  `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy" sandbox="${SANDBOX}"></iframe>`;
