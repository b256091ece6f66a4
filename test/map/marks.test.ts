// Symbols without an outline: in the style and in the static picture alike, of one size at every scale.
// It must not need a browser.
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { OPENING } from '../../src/core/view/view.ts';
import { images } from '../../src/map/images.ts';
import { pictureOf } from '../../src/map/static.ts';
import { keysOf } from '../../src/map/keys.ts';
import { styleFor } from '../../src/map/style.ts';
import { scene, sources } from './ground.ts';

const MARKED = { enerhodar: 2, 'exchange-elsewhere': 4, 'kinburn-spit': 1 };
const options = (zoom: number) => ({ width: 900, height: 700, camera: { lon: 34.6, lat: 48, zoom } });

describe.each(Object.entries(MARKED))('%s', (scenario, count) => {
  it('has a symbol for each place, whose picture is there', () => {
    const shown = scene({ scenario });
    expect(sources.dataOf(shown, 'marks').features).toHaveLength(count);
    const style = styleFor(shown);
    expect(validateStyleMin(style)).toEqual([]);
    const known = images().map(({ id }) => id);
    const wanted = JSON.stringify(style).match(/mark-[a-z-]+@[a-z]+/g) ?? [];
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((id) => !known.includes(id))).toEqual([]);
  });

  it('loses its symbols with its zone', () => {
    const hidden = scene({ scenario, hidden: ['zone'] });
    expect(keysOf(hidden).marks).toBe('nothing');
  });
});

describe('the static picture', () => {
  const rings = (scenario: string, zoom: number): number[] =>
    pictureOf(scene({ scenario }), sources, options(zoom))
      .discs.filter(({ layer }) => layer.startsWith('marks-'))
      .map(({ r }) => r);

  it('draws rings of one size at every scale, and no area', () => {
    expect(rings('enerhodar', 5)).toEqual([13, 13]);
    expect(rings('enerhodar', 6)).toEqual([13, 13]);
    expect(scene({ scenario: 'enerhodar' }).overlays).toEqual([]);
  });

  it('asks in words where no area was named, and draws the Donbas alone', () => {
    const picture = pictureOf(scene({ scenario: 'exchange-elsewhere' }), sources, {
      ...options(5),
      camera: { box: OPENING },
    });
    expect(picture.labels.filter(({ text }) => text === '?').length).toBe(4);
    expect(scene({ scenario: 'exchange-elsewhere' }).overlays.map(({ status }) => status)).toEqual(['left-by-ukraine']);
  });

  it('lays rungs along the spit and names it', () => {
    const picture = pictureOf(scene({ scenario: 'kinburn-spit', locale: 'uk' }), sources, options(6));
    expect(picture.paths.map(({ id }) => id)).toContain('mark-spit');
    expect(picture.labels.map(({ text }) => text)).toContain('Кінбурнська коса');
  });

  it('gives a demand a firm outline and a draft a dashed one', () => {
    const dash = (scenario: string): unknown =>
      pictureOf(scene({ scenario }), sources, options(5)).paths.find(({ id }) => id.startsWith('zone-edge'))?.dash;
    expect(dash('all-of-the-donbas')).toBeUndefined();
    expect(dash('us-28-points')).toBeDefined();
  });
});
