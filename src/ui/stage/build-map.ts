// Builds a live map in its place: fetches the map's code, and has a new worker where a map has been tried before.
// It must not know what the map shows, nor what stands in for it.
import type { MapLife } from '../../state/map-life.svelte.ts';
import type { MapView, MapViewOptions } from '../../map/view.ts';
import { loadPart } from '../kit/load-part.ts';
import { painted } from './timing-marks.ts';

type Build = {
  readonly life: MapLife;
  /** Whether the place of the map is still on the page. */
  readonly isCurrent: () => boolean;
  /** Read when the code has come. */
  readonly options: () => MapViewOptions | undefined;
};

/** The map, or undefined where its place is gone or its code does not come; the latter is reported as its status. */
export async function buildMap(
  container: HTMLElement,
  { life, isCurrent, options }: Build,
): Promise<MapView | undefined> {
  life.reset();
  await painted();
  const isRetry = life.attempt > 0;
  const loaded = await loadPart(() => import('../../map/view.ts'), isRetry).catch(() => undefined);
  if (!isCurrent()) return undefined;
  const current = options();
  if (!loaded) life.report('failed');
  if (!loaded || !current) return undefined;
  if (isRetry) loaded.renewWorker();
  return new loaded.MapView(container, current);
}
