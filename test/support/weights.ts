// Follows the manifest of a build from a page to every file its first view asks for.
// It must not read files: what they weigh is the test's business.
type Chunk = {
  readonly file: string;
  readonly name?: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
};
export type Manifest = Readonly<Record<string, Chunk>>;

/** Whether a built file is a fact about the world. */
export const isGeo = (file: string): boolean => /\.(geojson|json)$/.test(file);

/** The files the page `entry` loads: what it imports, and of what is imported on demand the parts named `atOnce`. */
export function firstView(manifest: Manifest, entry: string, atOnce: readonly RegExp[]): string[] {
  const seen = new Set<string>();
  const walk = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`the build has no ${key}`);
    if (seen.has(key)) return;
    seen.add(key);
    const soon = (chunk.dynamicImports ?? []).filter((name) => atOnce.some((pattern) => pattern.test(name)));
    [...(chunk.imports ?? []), ...soon].forEach(walk);
  };
  walk(entry);
  const files = [...seen].flatMap((key) => {
    const { file = '', css = [], assets = [] } = manifest[key] ?? {};
    return [file, ...css, ...assets];
  });
  return [...new Set(files)];
}
