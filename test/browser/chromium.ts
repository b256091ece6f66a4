// Starts the one browser of the browser tests: headless, with an empty profile, drawing WebGL in software.
// It must not know the site that is tested.
import { chromium as playwright, type Browser } from 'playwright-core';
import { chromium } from '../../.ci/chromium.mjs';

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
];

/** A fresh browser; playwright gives it a profile of its own that goes when it closes. */
export function launch(): Promise<Browser> {
  return playwright.launch({ executablePath: chromium(), headless: true, args });
}
