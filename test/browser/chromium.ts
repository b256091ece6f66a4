// Starts the browser of the browser tests: headless, with an empty profile, drawing WebGL in software.
// It must not know the site that is tested.
import { chromium as playwright, type Browser } from 'playwright-core';
import { chromium } from '../../.ci/chromium.mjs';

/**
 * Features of the browser's own window. Left on, each window that opens prepares the lists under its address bar, pages
 * that nobody sees, for most of a second. The others are Playwright's: a list given later replaces the one it gives.
 */
const disabledFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

const args = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // The page itself is painted by the processor, which is quicker at it than a graphics card in software.
  '--disable-gpu-rasterization',
  '--disable-gpu-compositing',
  `--disable-features=${disabledFeatures.join()}`,
];

/** A fresh browser; playwright gives it a profile of its own that goes when it closes. */
export function launch(): Promise<Browser> {
  return playwright.launch({ executablePath: chromium(), headless: true, args });
}

const shared: { browser?: Promise<Browser> } = {};

/**
 * The browser that all test files of this process share, started when the first asks for it. Each file closes the
 * contexts that it opened; the browser itself ends with the process.
 */
export const sharedBrowser = (): Promise<Browser> => (shared.browser ??= launch());
