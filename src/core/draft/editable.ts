// The files that a draft may change: facts and texts written by hand. Code, generated files and the border are not among them.
// It must not know what a file contains or how it is read.

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
const LOCALE = '[a-z]{2,3}';

const EDITABLE: readonly RegExp[] = [
  /^geo\/(articles|claims|scenarios|sizes|sources|timeline)\.json$/,
  /^geo\/features\/(areas|line|places|strikes)\.geojson$/,
  /^geo\/recipes\/(areas|earlier-lines|line|reported|settlements)\.json$/,
  new RegExp(`^geo/names/${LOCALE}\\.json$`),
  new RegExp(`^src/content/(contradictions|figures|glossary|notes|people|scenarios|sources|strikes|timeline|towns)/${LOCALE}\\.json$`), // prettier-ignore
  new RegExp(`^src/content/articles/${SLUG}/(annotations\\.json|${LOCALE}\\.md)$`),
  new RegExp(`^src/content/about/(corrections\\.json|${LOCALE}\\.md)$`),
  new RegExp(`^src/content/decks/${SLUG}/(deck|${LOCALE})\\.json$`),
  /^src\/content\/(acknowledged|figures|offered|russian-names)\.json$/,
  /^src\/core\/values\/day\.json$/,
];

/** Whether a draft may change a file, by its path from the root of the project. */
export const isEditable = (file: string): boolean => EDITABLE.some((pattern) => pattern.test(file));

/** Whether a file is changed as text; any other is JSON and is changed by its values. */
export const isText = (file: string): boolean => file.endsWith('.md');
