// The view of a passage in words, and shown on the map without leaving the workshop.
// It must not know components.
import type { Tie } from '../../../core/draft/article-annotations.ts';
import { openPassage } from '../../../core/text/annotation.ts';
import { LAYERS, type Step } from '../../../core/view/view.ts';
import { formatNumber } from '../../../i18n/format.ts';
import type { Knowledge } from '../../../state/knowledge.svelte.ts';
import { layerName } from '../../kit/layer-name.ts';
import type { Words } from '../open.svelte.ts';

/** The step that has the map show what a passage shows; panel, article and passage of the view stay. */
export const showTie =
  (tie: Pick<Tie, 'view'>): Step =>
  (view) => {
    const { panel, article, passage } = view;
    const annotation = { id: '', article: '', features: [], claims: [], paragraphs: [], view: tie.view };
    return { ...openPassage(annotation)(view), panel, article, passage };
  };

/** `22–40.5° E, 44–52.5° N. Depth: 10 km. Without: Towns.` */
export function viewWords(
  { box, depth, layers = {} }: Tie['view'],
  knowledge: Knowledge,
  { say, locale }: Words,
): string {
  // prettier-ignore
  const [west, south, east, north] = box.map((degrees) => formatNumber(degrees, locale, 0.01));
  const named = (on: boolean): string =>
    LAYERS.filter((layer) => layers[layer] === on)
      .map((layer) => layerName((key) => knowledge.say(key, { date: knowledge.dayIn(locale) }), layer))
      .join(', ');
  const [shown, hidden] = [named(true), named(false)];
  return [
    say('article.box', { west: west ?? '', south: south ?? '', east: east ?? '', north: north ?? '' }),
    ...(depth === undefined ? [] : [say('article.depth', { depth: String(depth) })]),
    ...(shown === '' ? [] : [say('article.layersOn', { layers: shown })]),
    ...(hidden === '' ? [] : [say('article.layersOff', { layers: hidden })]),
  ].join(' ');
}
