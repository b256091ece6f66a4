// Firefox over WebDriver BiDi: started with an empty profile on a display without a screen.
// It must not know the site that is tested.
import puppeteer, { TargetType, type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { findEngine } from '../../.ci/engines.mjs';
import { startDisplay } from './display.ts';
import { until, type Engine, type Tab } from './engine.ts';

/** WebGL in software; windows that a key opens are not held back; nothing moves slowly; Firefox asks nobody for anything. */
const extraPrefsFirefox = {
  'webgl.force-enabled': true,
  'dom.disable_open_during_load': false,
  'ui.prefersReducedMotion': 1,
  'intl.accept_languages': 'en-GB',
  'browser.region.network.url': '',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
};

function watch(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url ?? ''})`);
  });
}

const ignore = (): void => {};

const tabOf = (page: Page): Tab => ({
  goto: (address) => page.goto(address).then(ignore),
  reload: () => page.reload().then(ignore),
  evaluate: async (run, ...args) => page.evaluate(run as never, ...args),
  press: (key) => page.keyboard.press(key as KeyInput),
  drag: async ([x, y], ...others) => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (const point of others) await page.mouse.move(...point, { steps: 4 });
    await page.mouse.up();
  },
  resize: (width, height) => page.setViewport({ width, height }),
  shot: async () => Buffer.from(await page.screenshot()),
  close: () => page.close(),
});

async function openedBy(browser: Browser, act: () => Promise<unknown>): Promise<Page> {
  const before = new Set(await browser.pages());
  await act();
  return until('a window', async () => (await browser.pages()).find((page) => !before.has(page)));
}

export async function startFirefox(): Promise<Engine> {
  const paths = findEngine('firefox')!;
  const display = await startDisplay(paths.display);
  const { browser: executablePath } = paths;
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: false, extraPrefsFirefox, env: display.env }); // prettier-ignore
  const errors: string[] = [];
  browser.on('targetcreated', (target) => {
    if (target.type() === TargetType.PAGE) void target.page().then((page) => page && watch(page, errors));
  });
  return {
    prepare: () => {},
    open: async () => tabOf(await browser.newPage()),
    opened: async (act) => tabOf(await openedBy(browser, act)),
    errors: () => Promise.resolve(errors.splice(0)),
    close: async () => {
      await browser.close();
      display.close();
    },
  };
}
