// Every screen, in both languages, light and dark: by the rules of axe, and by what readers with various needs ask of it.
// It must not know how any of them works: screens.ts lists them, the files of needs the questions.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { offences } from './axe.ts';
import { stage, type Visit } from './harness.ts';
import * as layout from './needs-layout.ts';
import * as media from './needs-media.ts';
import * as needs from './needs.ts';
import { DIALOGS, SCREENS, type Dialog, type Screen } from './screens.ts';
import { travel } from './site.ts';

const { open } = stage({ keepOpen: true });

/** Each faultless screen has none of these. */
type Faults = Readonly<Record<string, readonly string[]>>;
const LOOKS = ['lang=en&theme=light', 'lang=uk&theme=dark'] as const;
const inLook = (look: string, some = SCREENS): Screen[] => some.map(([query, stands]) => [`${look}&${query}`, stands]);
/** What a narrow screen lays out in another way. */
const NARROW = SCREENS.filter(
  ([query]) => /^panel=(articles|places|strikes)&|^pick=oblast|^scenario=mutual/.test(query) || /filter=/.test(query),
);

/** One of each fault. */
const PLANTED = `<html lang="en"><title>Planted</title><main><h1>One</h1><h1>Two</h1><h3>Skipped</h3>
  <button style="width: 30px; height: 30px"></button>
  <dl><div><dd>1</dd><dt>term</dt></div></dl>
  <div style="position: relative; height: 30px">
    <button style="position: absolute; width: 18px; height: 13px; padding: 0">near</button>
    <button style="position: absolute; width: 18px; height: 13px; padding: 0; left: 19px">beside</button>
  </div>
  <div style="overflow: hidden; white-space: nowrap; width: max-content; max-width: 140px">Words that fit by a hair.</div>
  <button style="min-width: 44px; width: 44px">squeezed</button>
  <style>[aria-pressed] { background: white; color: black } [aria-pressed="true"] { background: black; color: white }</style><button aria-pressed="true">on</button>
  <button aria-pressed="false">off</button>
  <p style="color: #888">pale words</p>
  <i style="background: black; color: white">bar</i>
  <button class="close">Close</button>
  <div style="position: relative"><button>under</button><div style="position: absolute; inset: 0"></div></div>
  <div style="width: 400px">wide</div></main>`;

/** What is found is asked again for a moment: a screen that has just come may still be moving. */
const expectNone = (faults: () => Promise<Faults>): Promise<void> =>
  expect.poll(async () => Object.entries(await faults()).filter(([, found]) => found.length > 0)).toEqual([]);

const opened = async (window: Visit): Promise<Page> => {
  const visit = await open({ reducedMotion: 'reduce', bypassPolicy: true, ...window });
  await visit.reached('redlines:map');
  return visit.page;
};
async function go(page: Page, query: string, stands: string): Promise<void> {
  await travel(page, query);
  await page.locator(stands).first().waitFor();
}
/** Opens a dialog, asks, and closes it. */
async function inDialog(page: Page, look: string, [query, button, stands]: Dialog, faults: () => Promise<Faults>) {
  const [first = '', ...later] = button.split(', then ');
  await go(page, `${look}&${query}`, first);
  for (const one of [first, ...later]) await page.locator(one).first().press('Enter');
  await page.locator(stands).first().waitFor();
  await expectNone(faults);
  await page.keyboard.press('Escape');
}

describe('on a desk', () => {
  let page: Page;
  beforeAll(async () => {
    page = await opened({ width: 1440, height: 900 });
  });
  /** What does not depend on language or appearance. */
  const structure = async (): Promise<Faults> => ({
    headings: await needs.headingFaults(page),
    definitions: await needs.definitionFaults(page),
    forcedColours: await media.forcedColourFaults(page),
    paper: await media.printFaults(page),
  });
  const faults = async (): Promise<Faults> => ({
    axe: await offences(page),
    targets: await needs.smallTargets(page, 24),
    contrast: await media.contrastFaults(page, 7),
  });

  test.each(inLook(LOOKS[0]))('%s', async (query, stands) => {
    await go(page, query, stands);
    await expectNone(async () => ({ ...(await faults()), ...(await structure()) }));
  });
  test.each(inLook(LOOKS[1]))('%s', async (query, stands) => {
    await go(page, query, stands);
    await expectNone(async () => ({ ...(await faults()), spacing: await layout.spacingFaults(page) }));
  });
  test.each(DIALOGS)('%s: %s', (...dialog) =>
    inDialog(page, LOOKS[0], dialog, async () => ({ ...(await faults()), ...(await structure()) })),
  );

  test('a notice of a link stands in the page that covers the map, and can be put away there', async () => {
    await go(page, `${LOOKS[0]}&page=claims&pick=nothing.at-all`, 'dialog .notice');
    const notices = page.locator('.notice');
    expect(await notices.count()).toBe(1);
    await notices.getByRole('button').click();
    await expect.poll(() => notices.count()).toBe(0);
  });

  test('what is planted is found by each question', async () => {
    const planted = await page.context().newPage();
    await planted.setViewportSize({ width: 320, height: 256 });
    await planted.setContent(PLANTED);
    const found: Faults = {
      axe: await offences(planted),
      headings: await needs.headingFaults(planted),
      definitions: await needs.definitionFaults(planted),
      targets: await needs.smallTargets(planted, 24),
      spacing: await layout.spacingFaults(planted),
      forcedColours: await media.forcedColourFaults(planted),
      contrast: await media.contrastFaults(planted, 7),
      paper: await media.printFaults(planted),
      reflow: await layout.reflowFaults(planted, 'map'),
    };
    await planted.close();
    const expected = {
      axe: [/button-name/],
      headings: [/2 headings of the first level/, /level 3 after 1: Skipped/],
      definitions: [/begins with DD/, /ends with DT/],
      targets: [/^18.0x13.0.*near/, /^18.0x13.0.*beside/],
      spacing: [/cut.*that fit/, /cut.*squeezed/],
      forcedColours: [/siblings.*on/, /colour.*bar/],
      contrast: [/pale/],
      paper: [/on paper.*Close/],
      reflow: [/408 wide/, /covered.*under/],
    };
    for (const [question, lines] of Object.entries(expected))
      expect(found[question], question).toEqual(
        expect.arrayContaining(lines.map((line): unknown => expect.stringMatching(line))),
      );
  });
});

describe('on a phone, under a finger', () => {
  let page: Page;
  beforeAll(async () => {
    page = await opened({ width: 390, height: 844, touch: true });
  });
  const faults = async (): Promise<Faults> => ({
    targets: await needs.smallTargets(page, 44),
    spacing: await layout.spacingFaults(page),
  });

  test.each(inLook(LOOKS[1]))('%s', async (query, stands) => {
    await go(page, query, stands);
    await expectNone(faults);
  });
  test.each(DIALOGS)('%s: %s', (...dialog) => inDialog(page, LOOKS[1], dialog, faults));

  test.each([...inLook(LOOKS[0], NARROW), ...inLook(LOOKS[1], NARROW)])(
    'by the rules of axe: %s',
    async (query, stands) => {
      await go(page, query, stands);
      await expectNone(async () => ({ axe: await offences(page), targets: await needs.smallTargets(page, 44) }));
    },
  );
});

describe('at 400 % zoom, in 320 by 256', () => {
  let page: Page;
  async function setSheet(stop: 'peek' | 'full'): Promise<void> {
    for (let presses = 0; presses < 3 && !(await page.locator(`.column[data-stop=${stop}]`).count()); presses++)
      await page.locator('.column > .handle').press('Enter');
  }
  beforeAll(async () => {
    page = await opened({ width: 320, height: 256 });
    await setSheet('full');
  });

  test.each(inLook(LOOKS[0]))('%s', async (query, stands) => {
    await go(page, query, stands);
    await expectNone(async () => ({ reflow: await layout.reflowFaults(page, 'rest') }));
  });
  test.each(DIALOGS)('%s: %s', async (...dialog) => {
    // What lies on the map lowers the sheet.
    const part = dialog[2].startsWith('dialog') ? 'rest' : 'map';
    await setSheet('full');
    await inDialog(page, LOOKS[0], dialog, async () => ({ reflow: await layout.reflowFaults(page, part) }));
  });

  test('the words of the raised sheet and of a slide have half of the window, and the lowered one shows the map', async () => {
    const heightOf = async (part: string): Promise<number> => (await page.locator(part).boundingBox())!.height;
    await go(page, `${LOOKS[0]}&deck=what-is-on-the-table.3`, '.present h1');
    expect(await heightOf('.slide')).toBeGreaterThanOrEqual(128);
    await go(page, `${LOOKS[0]}&time=2025-12-20..2025-12-28`, '[role=slider]');
    await setSheet('full');
    await expect.poll(() => heightOf('.panel')).toBeGreaterThanOrEqual(128);
    await setSheet('peek');
    await expect.poll(() => heightOf('.column')).toBeLessThan(100);
    await expectNone(async () => ({ map: await layout.reflowFaults(page, 'map') }));
    // A card raises the sheet when it comes.
    await go(page, `${LOOKS[0]}&panel=layers&pick=place.mar-a-lago`, '.column .card h2');
    await setSheet('peek');
    await expect.poll(() => heightOf('.column')).toBeLessThan(100);
    await expectNone(async () => ({ map: await layout.reflowFaults(page, 'map') }));
  });
});
