// Marks that several reports share: nobody is lost, what is near far out parts further in, and certainty stays visible.
// It must not need a browser.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { OPENING } from '../../src/core/view/view.ts';
import { iconImage } from '../../src/map/images.ts';
import { arcsOf, markOf, strikePicture, toneOf, type Grade } from '../../src/map/patterns-strikes.ts';
import { PALETTES } from '../../src/map/palette.ts';
import { clustersAt, type Placed } from '../../src/map/strike-clusters.ts';
import { pictureOf } from '../../src/map/static.ts';
import { keysOf } from '../../src/map/keys.ts';
import { styleFor } from '../../src/map/style.ts';
import { scene, sources } from './ground.ts';

const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D', 'E', 'unreviewed'];
const report = fc.record({
  city: fc.constantFrom('odesa', 'kyiv'),
  grade: fc.constantFrom(...GRADES),
  at: fc.tuple(fc.double({ min: 30, max: 33, noNaN: true }), fc.double({ min: 45, max: 48, noNaN: true })),
});
const reports = fc
  .array(report, { maxLength: 14 })
  .map((list) => list.map((one, index): Placed => ({ ...one, at: [...one.at], id: `strike.st${index}` })));
const members = (list: readonly Placed[], zoom: number): string[][] =>
  clustersAt(list, zoom).map((one) => one.members.map(({ id }) => id));

describe('clusters', () => {
  it('hold every report once, of one city each', () => {
    fc.assert(
      fc.property(reports, fc.integer({ min: 3, max: 10 }), (list, zoom) => {
        const made = clustersAt(list, zoom);
        expect(made.flatMap((one) => one.members.map(({ id }) => id)).sort()).toEqual(list.map(({ id }) => id).sort());
        for (const { city, members: own } of made) expect(own.every((one) => one.city === city)).toBe(true);
      }),
    );
  });

  it('only part on the way in', () => {
    fc.assert(
      fc.property(reports, fc.integer({ min: 3, max: 9 }), (list, zoom) => {
        const outer = members(list, zoom);
        for (const inner of members(list, zoom + 1))
          expect(outer.some((one) => inner.every((id) => one.includes(id)))).toBe(true);
      }),
    );
  });

  it('keep together what shares a point at every zoom', () => {
    const drawn = sources.dataOf(scene(), 'strike-marks').features;
    const closest = drawn.filter((one) => one.properties?.['to'] === 99).map((one) => String(one.properties?.['id']));
    expect(closest).toContain('strike.st02,strike.st03');
    expect(closest.flatMap((ids) => ids.split(',')).sort()).toEqual(
      sources.dataOf(scene(), 'strikes').features.map((one) => String(one.properties?.['id'])).sort(), // prettier-ignore
    );
  });
});

describe('the mark', () => {
  it('has a part for each report, as sure as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...GRADES), { minLength: 1, maxLength: 20 }), (grades) => {
        const arcs = arcsOf(markOf(grades));
        expect(arcs.map(({ grade }) => grade)).toEqual([...grades].sort());
        expect(arcs.at(-1)?.to).toBe(1);
      }),
    );
  });

  it.each(['light', 'dark'] as const)(
    'tells three degrees apart in the %s theme, and nothing unsure is full',
    (theme) => {
      const tones = GRADES.map((grade) => toneOf(grade, PALETTES[theme]));
      expect(new Set(tones).size).toBe(3);
      expect(tones.filter((tone) => tone === tones[0])).toHaveLength(1);
    },
  );

  it('has a picture for every mark that can be asked for, one size whatever happened', () => {
    const marks = sources.dataOf(scene(), 'strike-marks').features.map((one) => String(one.properties?.['mark']));
    const sizes = marks.map((mark) => {
      const picture = strikePicture(iconImage('strike', mark, 'dark'));
      expect(
        picture?.data.some((byte) => byte > 0),
        mark,
      ).toBe(true);
      return picture?.width;
    });
    expect(new Set(sizes).size).toBe(2);
    expect(strikePicture('town-ukraine@light')).toBeUndefined();
  });
});

describe('both pictures', () => {
  const odesa = { filters: { city: 'odesa' } };

  it('draw only what is asked for', () => {
    expect(keysOf(scene({ filters: { city: 'odesa', grade: 'C' } }))['strike-marks']).toBe('strike.st07');
    expect(keysOf(scene({ filters: { city: 'kyiv', target: 'port' } }))['strike-marks']).toBe('nothing');
    const picture = pictureOf(scene(odesa), sources, { width: 1200, height: 800, camera: { box: OPENING } });
    const ids = picture.discs.filter(({ layer }) => layer.startsWith('strikes-')).flatMap(({ id }) => id.split(','));
    expect(new Set(ids.map((id) => sources.world.features.get(id)?.properties['city']))).toEqual(new Set(['odesa']));
    const shared = picture.discs.filter(({ arcs }) => arcs !== undefined);
    expect(shared.length).toBeGreaterThan(0);
    for (const { id, arcs } of shared) {
      const { length } = id.split(',');
      expect(arcs).toHaveLength(length);
      expect(picture.labels.find((label) => label.id === id)?.text).toBe(String(length));
    }
  });

  it('ring the mark that a picked report belongs to, not a place that nobody named', () => {
    const style = styleFor(scene({ pick: 'strike.st03' }));
    expect(validateStyleMin(style)).toEqual([]);
    const ring = style.layers.find(({ id }) => id === 'strikes-highlighted');
    expect(JSON.stringify(ring && 'filter' in ring && ring.filter)).toContain(',strike.st03,');
    expect(sources.dataOf(scene({ pick: 'strike.st10' }), 'emphasis-picked').features).toEqual([]);
    const options = { width: 1200, height: 800, camera: { box: OPENING } };
    const { discs } = pictureOf(scene({ pick: 'strike.st03' }), sources, options);
    const rings = discs.filter(({ layer }) => layer === 'strikes-highlighted');
    expect(rings.map(({ id }) => id.split(',').includes('strike.st03'))).toEqual([true]);
  });
});
