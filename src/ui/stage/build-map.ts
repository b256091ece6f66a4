// Puts a live map in its place for as long as the place is on the page: fetches its code, builds it, watches the panels.
// It must not know what the map shows, nor what stands in for it.
import type { MapLife } from '../../state/map-life.svelte.ts';
import type { Store } from '../../state/store.svelte.ts';
import type { MapView, MapViewOptions } from '../../map/view.ts';
import { loadPart, within } from '../kit/load-part.ts';
import { gestureHints } from './gesture-hints.ts';
import { paddingOf } from './padding.ts';
import { panelsOver, watchPanels } from './panels.ts';
import { painted } from './timing-marks.ts';

type MapPlace = {
  readonly life: MapLife;
  /** Read when the map's code has come; undefined where there is nothing to show yet. */
  readonly options: () => MapViewOptions | undefined;
  /** Called with the map once it is built, and with undefined when it is destroyed. */
  readonly share: (view: MapView | undefined) => void;
};

type SharedOptions =
  'camera' | 'padding' | 'reducedMotion' | 'gestureHints' | 'panels' | 'onPick' | 'onHover' | 'onPoint';

/** What every live map on the page has in common. */
export function sharedOptions(store: Store, container: HTMLElement): Pick<MapViewOptions, SharedOptions> {
  const { knowledge, choice, map } = store;
  return {
    camera: choice.view.camera,
    padding: paddingOf(store),
    reducedMotion: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    gestureHints: gestureHints(knowledge),
    panels: () => panelsOver(container),
    onPick: (ids) => {
      map.ownPlaces?.picks.clear();
      choice.pick(ids);
    },
    onHover: (ids) => (map.hovered = ids),
    onPoint: (pointed) => (map.pointed = typeof pointed === 'object' ? { ...pointed, spoken: false } : pointed),
  };
}

/** Builds a map in a container, an attachment's element; returns the teardown. Reports a map whose code does not come. */
export function mountMap(container: HTMLElement, { life, options, share }: MapPlace): () => void {
  let view: MapView | undefined;
  let isCurrent = true;
  async function build(): Promise<void> {
    life.reset();
    await painted();
    const isRetry = life.attempt > 0;
    const library = loadPart(() => import('../../map/view.ts'), isRetry);
    const loaded = await within(library, () => life.retry()).catch(() => undefined);
    if (!isCurrent) return;
    const current = options();
    if (!loaded) life.report('failed');
    if (!loaded || !current) return;
    if (isRetry) loaded.renewWorker();
    view = new loaded.MapView(container, current);
    share(view);
  }
  void build();
  const unwatch = watchPanels(() => view?.keepNamesWhole());
  return () => {
    isCurrent = false;
    unwatch();
    view?.destroy();
    view = undefined;
    share(undefined);
  };
}
