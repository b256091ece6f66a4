// Proves that no list of all layers calls strike reports by the bare name of a city.
// It must not know how a list looks.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMessages } from '../../src/cli/files.ts';
import { LAYERS, LOCALES } from '../../src/core/view/view.ts';
import { say } from '../../src/i18n/messages.ts';
import { layerName } from '../../src/ui/kit/layer-name.ts';

describe.each(LOCALES)('the name of a layer in %s', (locale) => {
  const messages = readMessages(locale);
  const nameOf = (layer: (typeof LAYERS)[number]): string => layerName((key) => say(messages, locale, key), layer);

  it('says of strike reports that they are reports, and of no other layer', () => {
    const prefix = `${say(messages, locale, 'layers.strikes')}: `;
    for (const layer of LAYERS) {
      expect(nameOf(layer).startsWith(prefix), layer).toBe(layer.startsWith('strikes-'));
      expect(nameOf(layer).endsWith(say(messages, locale, `layer.${layer}`)), layer).toBe(true);
    }
  });
});

describe('the bare name of a layer', () => {
  it('is used only in the panel of layers, under its heading', () => {
    const ui = new URL('../../src/ui/', import.meta.url);
    const files = readdirSync(ui, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(svelte|ts)$/.test(name));
    const using = files.filter((name) => readFileSync(new URL(name, ui), 'utf8').includes('`layer.${'));
    expect(using.map((name) => name.replaceAll('\\', '/')).sort()).toEqual([
      'column/LayersPanel.svelte',
      'kit/layer-name.ts',
    ]);
  });
});
