// Follows the manifest of a build from a page to every file that its first view loads.
// It must not read files; the tests measure their sizes.
type Chunk = {
  readonly file: string;
  readonly name?: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
};
export type Manifest = Readonly<Record<string, Chunk>>;

/** Whether a built file is geographic data. */
export const isGeo = (file: string): boolean => /\.(geojson|json)$/.test(file);

/** The files that the page `entry` loads: its static imports, and those dynamic imports that match `eager`. */
export function firstView(manifest: Manifest, entry: string, eager: readonly RegExp[]): string[] {
  const seen = new Set<string>();
  const walk = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`the build has no ${key}`);
    if (seen.has(key)) return;
    seen.add(key);
    const eagerImports = (chunk.dynamicImports ?? []).filter((name) => eager.some((pattern) => pattern.test(name)));
    [...(chunk.imports ?? []), ...eagerImports].forEach(walk);
  };
  walk(entry);
  const files = [...seen].flatMap((key) => {
    const { file = '', css = [], assets = [] } = manifest[key] ?? {};
    return [file, ...css, ...assets];
  });
  return [...new Set(files)];
}
