// What the classes of numbers are called: from where to where, no more exact than tells them apart.
// It must not know how edges are found.
import type { Words } from './words.ts';

/** One name for each step between edges, which rise: `10 to under 20`, the last one `40 to 50`. */
export function rangeNames({ say, locale }: Words, edges: readonly number[]): string[] {
  const span = (edges.at(-1) ?? 0) - (edges[0] ?? 0);
  const digits = Math.min(12, Math.max(0, 2 - Math.floor(Math.log10(span || 1))));
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
  const [first = 0] = edges;
  if (span === 0) return [format.format(first)];
  return edges.slice(1).map((to, at) =>
    say(at === edges.length - 2 ? 'style.range.last' : 'style.range', {
      from: format.format(edges[at] ?? 0),
      to: format.format(to),
    }),
  );
}
