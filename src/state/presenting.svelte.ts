// How a presentation looks in this browser: with or without the legend, in ordinary or larger type; for this session only.
// It must not know slides or the map, nor how windows exchange it.
import { readSession, writeSession } from './local-text.ts';

/** As windows of one presentation exchange it. */
export type Look = { readonly legend: boolean; readonly large: boolean };

const KEY = 'redlines.presenting';
const WORDS = { legend: 'no-legend', large: 'large' } as const;

export class Presenting {
  legend = $state(true);
  large = $state(false);
  /** Called with what this window has changed, for the other windows. */
  onChange: ((look: Look) => void) | undefined;

  constructor() {
    const saved = (readSession(KEY) ?? '').split(' ');
    this.legend = !saved.includes(WORDS.legend);
    this.large = saved.includes(WORDS.large);
  }

  get look(): Look {
    return { legend: this.legend, large: this.large };
  }
  set(change: Partial<Look>): void {
    this.receive({ ...this.look, ...change });
    this.onChange?.(this.look);
  }
  receive({ legend, large }: Look): void {
    [this.legend, this.large] = [legend, large];
    writeSession(KEY, [...(legend ? [] : [WORDS.legend]), ...(large ? [WORDS.large] : [])].join(' ') || null);
  }
}
