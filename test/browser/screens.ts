// Every screen that a link opens, and every dialog that only a press opens: one list, so that a new one is one line.
// It must not know how any of them works, nor what is asked of them.

/** The part of a link, and what stands on the screen once it has come. */
export type Screen = readonly [query: string, stands: string];

export const SCREENS: readonly Screen[] = [
  ['', '.path h1'],
  ['panel=path&step=5&scenario=us-december-draft', '.path h2'],
  ['panel=layers&question=standing', '.column .layer input'],
  ['scenario=mutual-pull-back', '.column h1'],
  ['scenario=no-deal', '.column h1'],
  ['scenario=own&own=ua-14,ua-23', '.column h1'],
  ['scenario=plan&plan=1.status-quo.10-15.303.0.lo14.vo125963.do2365k.h4', '.plan-part table'],
  ['panel=articles', '.column .headline'],
  ['panel=articles&article=on-the-day&passage=budapest-and-crimea', '[data-passage][aria-current]'],
  ['panel=strikes', '.column select'],
  ['panel=places&pick=town.kramatorsk', '.card h2'],
  ['pick=oblast.ua-14', '.card h2'],
  ['panel=strikes&pick=strike.st08', '.card h2'],
  ['panel=here&pick=town.pokrovsk', '#here-said'],
  ['panel=own-places', '.column input[type=file]'],
  ['panel=layers&pick=place.mar-a-lago', '.world svg'],
  ['time=2025-12-20..2025-12-28', '[role=slider]'],
  ['compare=difference.freeze-on-the-line&scenario=all-of-the-donbas', '[data-table=changes]'],
  ['compare=side.freeze-on-the-line&scenario=all-of-the-donbas', '[data-side=left]'],
  ['page=overview', 'dialog table'],
  ['page=claims', 'dialog table'],
  ['page=claims&filter=actor.russia', 'dialog [data-claim]'],
  ['page=claims&filter=contradiction.all', 'dialog nav li'],
  ['page=claims&filter=contradiction.X4', 'dialog [data-claim]'],
  ['page=decks', 'dialog h2'],
  ['page=about', 'dialog h2'],
  ['page=print&scenario=mutual-pull-back', 'dialog.paper svg'],
  ['page=print&deck=what-is-on-the-table', 'dialog.paper svg'],
  ['page=print&deck=what-is-on-the-table&handout=worksheet', 'dialog.paper svg'],
  ['embed=free&scenario=mutual-pull-back', '.row'],
  ['deck=what-is-on-the-table', '.present h1'],
  ['deck=what-is-on-the-table.3', '.present h1'],
  ['deck=what-is-on-the-table.3&page=presenter', '.presenter h1'],
];

/** A screen, one of its buttons (or two, the second of which the first shows), and what stands once they have been pressed. */
export type Dialog = readonly [query: string, button: string, stands: string];

/** What only a button opens. */
export const DIALOGS: readonly Dialog[] = [
  ['scenario=all-of-the-donbas', '.ledger .link:not(#time-open)', 'dialog tbody tr'],
  ['scenario=mutual-pull-back', '.choices > .keys', 'dialog [role=option]'],
  ['scenario=mutual-pull-back', '.more > button, then .more [aria-haspopup=dialog]', 'dialog .preview svg'],
  ['scenario=mutual-pull-back', '.help', 'dialog dl'],
  ['scenario=mutual-pull-back', '#size-open', '.size h2'],
  ['deck=what-is-on-the-table.3', '.present .code', 'dialog svg'],
  ['page=decks', 'dialog section .row > button', 'dialog .bar'],
];
