// Symbols of a scenario where it gives no outline: a place under discussion, land of an unnamed exchange, a spit, signs of a plan.
// It must not know how the symbols look.
import type { Feature } from 'geojson';
import type { World } from '../core/land/catalogue.ts';
import { numeralOf } from '../core/view/plan-signs.ts';
import type { Scene } from '../core/view/scene.ts';
import type { Locale } from '../core/view/view.ts';
import type { Naming } from './names.ts';

/** Marks with `kind` and `name`: what is written in or beside the symbol. */
export const marksIn = (world: World, names: Naming, locale: Locale, marks: Scene['marks']): Feature[] =>
  marks.flatMap(({ feature, kind, at }): Feature[] => {
    const geometry = at ? { type: 'Point' as const, coordinates: [...at] } : world.features.get(feature)?.geometry;
    const name = kind === 'unnamed-exchange' ? '?' : (numeralOf(kind) ?? names(feature, locale)?.name);
    return geometry ? [{ type: 'Feature', properties: { id: feature, kind, name }, geometry }] : [];
  });
