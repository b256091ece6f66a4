// The live map is held where the land has no end in sight, at the very place where the still picture is.
// It must not know how far land is drawn; bounded.test.ts proves that for the rule which both follow.
import { expect, test } from 'vitest';
import { rest } from './drawing.ts';
import { stage } from './harness.ts';
import { decode, differing } from './png.ts';
import { at, bare, still, travel } from './site.ts';

const { open } = stage({ keepOpen: true });

test.each([
  ['a desk, far in the south-west', { width: 900, height: 600 }, [-40, 10], 3.5],
  ['a wide window, as far out as it goes', { width: 1920, height: 700 }, [31, 48.5], 3.4],
  ['a phone, far in the north-east', { width: 390, height: 844, touch: true }, [120, 75], 3.4],
] as const)('%s', async (_name, size, place, zoom) => {
  const query = `${at([...place], zoom)}&hide=towns,strikes-kyiv,strikes-elsewhere`;
  const visit = { ...size, query: `v=1&theme=light&${query}`, reducedMotion: 'reduce' } as const;
  const live = await open(visit);
  await live.reached('redlines:map');
  const flat = await open({ ...visit, map: 'absent' });
  await flat.reached('redlines:picture');
  await bare(live.page);
  await flat.page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('body * { visibility: hidden } canvas { visibility: visible }');
    document.adoptedStyleSheets = [sheet];
  });
  const pictures = [await still(live.page), decode(await flat.page.locator('canvas').screenshot())] as const;
  expect(differing(...pictures)).toBeLessThan(0.06);
  // A picture of another place is told apart.
  await travel(live.page, at([33, 48.5], 6));
  await rest(live.page);
  expect(differing(await still(live.page), pictures[1])).toBeGreaterThan(0.2);
});
