// The still picture of a page: the view that the page opens, with outlines as fine as a page can show.
// It must not know where the picture stands.
import { frameOpened } from '../core/view/frame.ts';
import { viewOfPage, type SitePage } from '../core/view/site-pages.ts';
import type { View } from '../core/view/view.ts';
import { lightened } from '../map/static-small.ts';
import type { StaticPicture } from '../map/static.ts';
import { stillOf, type Still } from '../ui/image/still.ts';
import type { Edition } from './context.svelte.ts';
import { BLEED, CANVAS } from './crop.ts';

/** The view that a page opens, framed as the living app frames it. */
function viewOn({ store, world, locale }: Edition, page: SitePage): View {
  return frameOpened(world)(viewOfPage(page, locale, store.choice.view));
}

type Frame = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
/** A picture without the symbols that are out of sight: for the library that makes image files they are a fault. */
export function within(picture: StaticPicture, { x, y, width, height }: Frame): StaticPicture {
  const isIn = (disc: { readonly x: number; readonly y: number }): boolean =>
    disc.x >= x && disc.x <= x + width && disc.y >= y && disc.y <= y + height;
  return { ...picture, discs: picture.discs.filter(isIn), labels: picture.labels.filter(isIn) };
}

/** The picture of a page with its title, date, legend and numbers. Throws where the view has no scenario. */
export function pictureOn(edition: Edition, page: SitePage): Still {
  const still = stillOf(edition.store, viewOn(edition, page), { ...CANVAS, padding: BLEED, dark: false });
  if (!still) throw new Error(`the page ${page.kind} ${page.id} has nothing to draw`);
  return {
    ...still,
    panels: still.panels.map((panel) => ({
      ...panel,
      picture: within(lightened(panel.picture), { x: 0, y: 0, ...CANVAS }),
    })),
  };
}
