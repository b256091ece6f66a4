// What there is to choose from in a view: panels, pages, layers, filters and the ways to compare.
// It must not know what is chosen.

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
/** `path` is the way through the question and the proposals, step by step. */
export const PANELS = ['path', 'scenario', 'articles', 'strikes', 'places', 'here', 'layers', 'own-places', 'workshop'] as const; // prettier-ignore
export type Panel = (typeof PANELS)[number];
/** The map with its text panel, or what lies over the whole page: all proposals, who says what, what this is. */
export const PAGES = ['map', 'overview', 'claims', 'decks', 'about', 'presenter', 'print'] as const;
export type Page = (typeof PAGES)[number];
/** What of a deck is printed: its chapters, a worksheet for the class, or the key to it. */
export const HANDOUTS = ['chapters', 'worksheet', 'answers'] as const;
export type Handout = (typeof HANDOUTS)[number];
/** A light frame in somebody's page: whether the reader may move its map. */
export const EMBEDS = ['free', 'locked'] as const;
export type Embed = (typeof EMBEDS)[number];
export const COMPARISONS = ['difference', 'swipe', 'side'] as const;
/** The scenario beside the chosen one, and how the two are laid against each other. */
export type Comparison = {
  readonly mode: (typeof COMPARISONS)[number];
  readonly scenario: string;
  /** One of that scenario's readings; null for the first. */
  readonly reading: string | null;
};
export const LAYERS = [
  'control',
  'line',
  'zone',
  'donbas',
  'borders',
  'towns',
  'strikes-kharkiv',
  'strikes-odesa',
  'strikes-kyiv',
  'strikes-elsewhere',
] as const;
export type LayerId = (typeof LAYERS)[number];

/** What lists can be narrowed down by: claims by the first six, strike reports by the others. */
export const FILTERS = [
  'actor',
  'topic',
  'article',
  'certainty',
  'phase',
  'contradiction',
  'city',
  'target',
  'weapon',
  'grade',
  'origin',
] as const;
export type FilterKey = (typeof FILTERS)[number];
export type Filters = Readonly<Partial<Record<FilterKey, string>>>;
