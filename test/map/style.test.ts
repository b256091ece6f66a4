// The picture as a value: valid in every scene, and the recognised border in every one of them.
// It must not need a browser.
import { readFileSync } from 'node:fs';
import { validateStyleMin, type LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { LAYERS, LOCALES } from '../../src/core/view.ts';
import { images } from '../../src/map/images.ts';
import { belongsTo, inOrder, ORDER } from '../../src/map/order.ts';
import { pictureOf } from '../../src/map/static.ts';
import { doubtOf } from '../../src/core/doubt.ts';
import { area } from '../../src/core/measure.ts';
import { keysOf } from '../../src/map/keys.ts';
import { REGULAR, SEMIBOLD } from '../../src/map/letters.ts';
import { spelled } from '../../src/map/names.ts';
import { styleFor } from '../../src/map/style.ts';
import { SIX, scene, stock } from './ground.ts';

const every = SIX.flatMap((scenario) =>
  LOCALES.flatMap((locale) => [false, true].map((dark) => ({ scenario, locale, dark }))),
);
const OPERATORS = ['==', '!=', '<=', '>=', '<', '>', 'in', '!in', 'has', '!has'];

/** A legacy filter compares a bare property name; the validator lets it pass. */
function isLegacy(filter: unknown): boolean {
  if (!Array.isArray(filter)) return false;
  const [operator, ...rest] = filter as unknown[];
  if (operator === 'none' || operator === '!in' || operator === '!has') return true;
  if (operator === 'all' || operator === 'any') return rest.some(isLegacy);
  return OPERATORS.includes(String(operator)) && operator !== 'has' && rest.every((part) => !Array.isArray(part));
}

describe.each(every)('$scenario in $locale, dark $dark', ({ scenario, locale, dark }) => {
  const style = styleFor(scene({ scenario, locale, pick: 'town.pokrovsk' }, { dark, spoken: ['area.donbas'] }));
  const border = style.layers.find(({ id }) => id === 'border') as Extract<LayerSpecification, { type: 'line' }>;

  it('is a valid style without legacy filters', () => {
    expect(validateStyleMin(style)).toEqual([]);
    expect(style.layers.filter((layer) => 'filter' in layer && isLegacy(layer.filter))).toEqual([]);
  });

  it('draws the recognised border solid, whole and unfiltered', () => {
    expect(border.layout?.visibility).toBe('visible');
    expect(border.filter).toBeUndefined();
    expect(border.minzoom).toBeUndefined();
    expect(border.paint).not.toHaveProperty('line-dasharray');
    expect(border.paint).not.toHaveProperty('line-opacity');
  });

  it('has geometry for every key and a picture for every image', () => {
    for (const key of Object.values(keysOf(scene({ scenario, locale })))) {
      if (key !== 'nothing') expect(stock.resolve(key).features.length, key).toBeGreaterThan(0);
    }
    const known = images().map(({ id }) => id);
    const wanted = JSON.stringify(style).match(/(pattern|town)-[a-z0-9-]+@[a-z]+/g) ?? [];
    expect(wanted.filter((id) => !known.includes(id))).toEqual([]);
  });
});

describe('an open question', () => {
  it('leaves no town a sign of who holds it, on the map or in the still picture', () => {
    const shown = { ...scene(), townsAlike: true };
    const icons = styleFor(shown).layers.filter(({ id }) => id.startsWith('towns-'));
    expect(icons.length).toBeGreaterThan(0);
    for (const { layout } of icons) expect(JSON.stringify(layout)).not.toMatch(/town-(russia|contested)|control/);
    const { marks } = pictureOf(shown, stock, { width: 900, height: 600, camera: { box: [36, 47, 39, 49.5] } });
    const looks = marks.filter(({ kind }) => kind === 'town').map(({ fill, half, stroke }) => [fill, half, stroke]);
    expect(looks.length).toBeGreaterThan(5);
    expect(new Set(looks.map(String)).size).toBe(1);
  });
});

describe('the recognised border', () => {
  it('stays when the reader hides every layer', () => {
    const { layers } = styleFor(scene({ hidden: [...LAYERS] }));
    const shown = layers.filter(({ layout }) => layout?.visibility === 'visible').map(({ id }) => id);
    expect(shown).toContain('border');
    expect(shown).not.toContain('line-centre');
    expect(belongsTo('border')).toBeNull();
  });
});

describe('the order of layers', () => {
  it('lists exactly the layers that are drawn, once each', () => {
    expect(styleFor(scene()).layers.map(({ id }) => id)).toEqual(ORDER.map(([id]) => id));
  });

  it('gives every layer of the reader something to hide', () => {
    expect(new Set(ORDER.flatMap(([, layer]) => layer ?? []))).toEqual(new Set(LAYERS));
  });

  it('throws for a layer without a place', () => {
    expect(() =>
      inOrder([
        { id: 'stray', type: 'background' },
        { id: 'sea', type: 'background' },
      ]),
    ).toThrow('stray');
  });
});

describe('the stock', () => {
  it('keeps one object for one key and throws for an unknown one', () => {
    expect(stock.resolve('control')).toBe(stock.resolve('control'));
    expect(() => stock.resolve('army')).toThrow('army');
    expect(() => stock.resolve('towns:xx')).toThrow('xx');
  });

  it('draws the band in steps that do not overlap and are together the land in doubt', () => {
    const bands = stock.resolve('band').features;
    expect(bands.map((one) => one.properties?.['step'] as number)).toEqual([0, 1, 2, 3, 4]);
    const { cells } = stock.world.mosaic;
    const doubted = cells.filter((cell) => doubtOf(cell) !== undefined).reduce((sum, { km2 }) => sum + km2, 0);
    const drawn = bands.reduce((sum, { geometry }) => sum + area(geometry as MultiPolygon), 0);
    expect(drawn / doubted).toBeCloseTo(1, 6);
  });

  it('leaves out strike reports whose place is not drawn', () => {
    const ids = stock.resolve('strikes').features.map((one) => String(one.properties?.['id']));
    const hidden = [...stock.world.features.values()].filter((one) => one.properties['mapped'] === false);
    expect(hidden.filter(({ id }) => ids.includes(id))).toEqual([]);
  });

  it('names no town twice when attention rests on it', () => {
    const { layers } = styleFor(scene({ pick: 'town.pokrovsk' }));
    const filters = layers
      .filter(({ id }) => id.startsWith('towns-'))
      .map((one) => JSON.stringify('filter' in one && one.filter));
    expect(filters.every((filter) => filter.includes('town.pokrovsk'))).toBe(true);
  });
});

describe('strike reports', () => {
  const drawn = (time: Parameters<typeof scene>[0]): unknown[] =>
    stock.resolve(keysOf(scene(time)).strikes).features.map(({ properties }) => properties?.['id'] as unknown);

  it('follow the span of the time axis, those of a night between two days with either', () => {
    expect(drawn({}).length).toBeGreaterThan(12);
    expect(drawn({ time: ['2025-12-24', '2025-12-24'] })).toEqual(['strike.st08']);
    expect(drawn({ time: ['2025-12-27', '2025-12-27'] })).toEqual(['strike.st13', 'strike.st14', 'strike.st18']);
    expect(drawn({ time: ['2025-02-01', '2025-11-30'] })).toEqual([]);
  });
});

describe('labels', () => {
  const page = readFileSync(new URL('../../src/ui/fonts.css', import.meta.url), 'utf8');
  const families = [...page.matchAll(/font-family: '([^']+)'/g)].map(([, family]) => family);

  it('are set in a typeface of the page, so that the map fetches none of its own', () => {
    const style = styleFor(scene());
    const stacks = style.layers.flatMap((layer) => (layer.type === 'symbol' && layer.layout?.['text-font']) || []);
    expect(stacks.length).toBeGreaterThan(5);
    expect(style['font-faces'] ?? style.glyphs).toBeUndefined();
    // The first name of a heavier stack only tells the weight.
    const drawing = stacks.flat().filter((name) => name !== SEMIBOLD[0]);
    expect(new Set(drawing)).toEqual(new Set(REGULAR));
    expect(families).toContain(REGULAR[0]);
    expect(families).not.toContain(SEMIBOLD[0]);
  });

  it('have their letters in the text that is waited for', () => {
    expect(spelled(stock.resolve('towns:uk'))).toMatch(/[\u0400-\u04ff]/);
    expect(spelled(stock.resolve('towns:en'))).toMatch(/[A-Z]/);
  });
});
