// The picture as a value: valid in every scene, and the recognised border in every one of them.
// It must not need a browser.
import { readFileSync } from 'node:fs';
import { validateStyleMin, type LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { LAYERS, LOCALES } from '../../src/core/view/view.ts';
import { images } from '../../src/map/images.ts';
import { BAND_STEPS } from '../../src/map/picture/control.ts';
import { layersOf } from '../../src/map/picture/picture.ts';
import { pictureOf } from '../../src/map/static.ts';
import { keysOf, NOTHING, type SourceId } from '../../src/map/keys.ts';
import { REGULAR, SEMIBOLD } from '../../src/map/letters.ts';
import { allNames } from '../../src/map/names.ts';
import { styleFor } from '../../src/map/style.ts';
import { freshSources, SIX, scene, sources } from './ground.ts';

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
  const style = styleFor(scene({ scenario, locale, pick: 'town.pokrovsk' }, { dark, mentioned: ['area.donbas'] }));
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
    const shown = scene({ scenario, locale });
    for (const [id, key] of Object.entries(keysOf(shown))) {
      if (key !== NOTHING) expect(sources.dataOf(shown, id as SourceId).features.length, id).toBeGreaterThan(0);
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
    const { discs } = pictureOf(shown, sources, { width: 900, height: 600, camera: { box: [36, 47, 39, 49.5] } });
    const looks = discs
      .filter(({ layer }) => layer.startsWith('towns-'))
      .map(({ fill, half, stroke }) => [fill, half, stroke]);
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
  });
});

describe('the order of layers', () => {
  it('is that of the description, each layer once', () => {
    const ids = layersOf(scene()).map(({ id }) => id);
    expect(styleFor(scene()).layers.map(({ id }) => id)).toEqual(['sea', ...ids]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives every layer of the reader something to hide', () => {
    const groups = layersOf(scene()).flatMap(({ group }) => group ?? []);
    expect(new Set(groups)).toEqual(new Set(LAYERS));
  });
});

describe('the sources', () => {
  it('give one and the same object for one key', () => {
    expect(sources.dataOf(scene(), 'control')).toBe(sources.dataOf(scene({ scenario: 'crimea' }), 'control'));
    const zone = (depth: number) => sources.dataOf(scene({ scenario: 'mutual-pull-back', depth }), 'overlays');
    expect(zone(12)).toBe(zone(12));
    expect(zone(12)).not.toBe(zone(13));
  });

  it('give equal geometry for equal keys, whatever else differs', () => {
    const scenes = [
      scene(),
      scene({ scenario: 'mutual-pull-back', locale: 'uk', pick: 'town.pokrovsk' }, { dark: true }),
      scene(
        { scenario: 'us-28-points', hidden: ['towns'], filters: { city: 'odesa' } },
        { mentioned: ['town.pokrovsk'] },
      ),
      scene({ scenario: 'enerhodar', hidden: ['zone'], panel: 'articles', article: 'before-sunday' }),
      scene({ compare: { mode: 'difference', scenario: 'four-oblasts', reading: null }, theme: 'dark' }),
    ];
    const geometry = new Map<string, string>();
    let repeated = 0;
    for (const shown of scenes) {
      const made = freshSources();
      for (const [id, key] of Object.entries(keysOf(shown))) {
        const data = JSON.stringify(made.dataOf(shown, id as SourceId));
        const known = geometry.get(`${id} ${key}`);
        if (known !== undefined) expect(data === known, `${id} ${key}`).toBe(true);
        if (known !== undefined) repeated += 1;
        geometry.set(`${id} ${key}`, data);
      }
    }
    expect(repeated).toBeGreaterThan(20);
  });

  it('draws every step of the band by itself, since one path of steps that hold one another would have holes', () => {
    const bands = sources.dataOf(scene(), 'band').features;
    expect(bands.map((one) => one.properties?.['step'] as number)).toEqual([...Array(BAND_STEPS).keys()]);
    const box = [36, 46, 39, 50] as const;
    const { paths } = pictureOf(scene(), sources, { width: 400, height: 400, camera: { box } });
    expect(paths.filter(({ id }) => id === 'line-band')).toHaveLength(BAND_STEPS);
  });

  it('leaves out strike reports whose place is not drawn', () => {
    const ids = sources.dataOf(scene(), 'strikes').features.map((one) => String(one.properties?.['id']));
    const hidden = [...sources.world.features.values()].filter((one) => one.properties['mapped'] === false);
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
    sources.dataOf(scene(time), 'strikes').features.map(({ properties }) => properties?.['id'] as unknown);

  it('follow the span of the timeline, those of a night between two days with either', () => {
    expect(drawn({}).length).toBeGreaterThan(12);
    expect(drawn({ time: ['2025-12-24', '2025-12-24'] })).toEqual(['strike.st08']);
    expect(drawn({ time: ['2025-12-27', '2025-12-27'] })).toEqual(['strike.st13', 'strike.st14', 'strike.st18']);
    expect(drawn({ time: ['2025-02-01', '2025-11-30'] })).toEqual([]);
  });
});

describe('labels', () => {
  const page = readFileSync(new URL('../../src/ui/kit/fonts.css', import.meta.url), 'utf8');
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
    expect(allNames(sources.dataOf(scene({ locale: 'uk' }), 'towns'))).toMatch(/[\u0400-\u04ff]/);
    expect(allNames(sources.dataOf(scene(), 'towns'))).toMatch(/[A-Z]/);
  });
});
