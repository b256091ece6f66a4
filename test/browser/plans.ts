// What tests of the reader's own plan share: its words, the text of the column, and a plan to begin with.
// It must not know how any of it is laid out.
import type { Page } from 'playwright-core';
import { EMPTY_PLAN, type Plan } from '../../src/core/plan/plan.ts';
import type { Locale } from '../../src/core/view/view.ts';
import { fileOf } from './site.ts';

type Words = Readonly<Record<string, string>>;
/** The words of the panel of plans in a language. */
export const wordsOf = (locale: Locale): Words => JSON.parse(fileOf(`src/i18n/plan/${locale}.json`)) as Words;
/** A message with its slots filled. */
export const put = (text: string, slots: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, slot: string) => String(slots[slot] ?? ''));
/** Spaces that do not break are spaces here. */
export const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ');
/** What the column says. */
export const column = async (page: Page): Promise<string> => plain(await page.locator('#text').innerText());

/** Ukraine leaves Donetsk oblast. */
export const donetsk: Plan = { ...EMPTY_PLAN, pieces: [{ given: 'left-by-ukraine', where: { oblasts: ['UA-14'] } }] };
