// Proves annotations: faults are named, and what a passage leads to survives a link.
// It must not know what the passages say.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  openPassage,
  movedByHand,
  skim,
  annotationsMentioning,
  type Annotation,
} from '../../src/core/text/annotation.ts';
import { parseAnnotations } from '../../src/core/text/annotation-reader.ts';
import { fromQuery, toQuery } from '../../src/core/view/share.ts';
import { INITIAL, LAYERS, type LayerId } from '../../src/core/view/view.ts';
import { describeFaults } from './faults.ts';
import { isView, viewArbitrary } from './views.ts';

describe('faults of annotations', () => describeFaults('annotation', (input) => parseAnnotations(input, 'an-article')));

const ARTICLES = new URL('../../src/content/articles/', import.meta.url);

function annotationsOf(article: string): readonly Annotation[] {
  const parsed = parseAnnotations(JSON.parse(readFileSync(new URL(`${article}/annotations.json`, ARTICLES), 'utf8')), article); // prettier-ignore
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

describe.each(readdirSync(ARTICLES))('the annotations of %s', (article) => {
  it('lead to views that survive their links, from wherever the reader comes', () => {
    const annotations = annotationsOf(article);
    fc.assert(
      fc.property(viewArbitrary, fc.constantFrom(...annotations), (before, annotation) => {
        const after = openPassage(annotation)(before);
        expect(isView(after)).toBe(true);
        expect(fromQuery(toQuery(after))).toEqual({ view: after, notices: [] });
        expect(after).toMatchObject({ panel: 'articles', article, passage: annotation.id, pick: null });
        expect(after).toMatchObject({ locale: before.locale, theme: before.theme });
        expect(openPassage(annotation)(after)).toEqual(after);
      }),
    );
  });

  it('leave map and card alone when the reader, whose hand has moved the map, scrolls to them', () => {
    const annotations = annotationsOf(article);
    fc.assert(
      fc.property(viewArbitrary, fc.constantFrom(...annotations), (before, annotation) => {
        const { camera, pick } = before;
        const reached = openPassage(annotation)(before);
        expect(skim(annotation)(before)).toEqual({
          ...reached,
          pick,
          camera: movedByHand(before) ? camera : reached.camera,
        });
        expect(movedByHand(openPassage(annotation)(before))).toBe(false);
      }),
    );
  });

  it('are found by the features they speak of, in reading order', () => {
    const annotations = annotationsOf(article);
    for (const feature of annotations.flatMap((one) => one.features)) {
      const found = annotationsMentioning(annotations, feature);
      expect(found).toEqual(annotations.filter((one) => new Set(one.features).has(feature)));
      expect(found.length).toBeGreaterThan(0);
    }
  });
});

describe('entering a passage', () => {
  it('shows and hides the layers it names and leaves the others', () => {
    fc.assert(
      fc.property(viewArbitrary, fc.subarray([...LAYERS]), fc.subarray([...LAYERS]), (view, on, off) => {
        const layers: Partial<Record<LayerId, boolean>> = {};
        for (const id of off) layers[id] = false;
        for (const id of on) layers[id] = true;
        const step = openPassage({ id: 'p', article: 'a', features: ['line.contact'], claims: [], paragraphs: [], view: { layers, box: [1, 2, 3, 4] } }); // prettier-ignore
        for (const id of LAYERS) {
          const hidden = on.includes(id) ? false : off.includes(id) || view.hidden.includes(id);
          expect(step(view).hidden.includes(id)).toBe(hidden);
        }
        expect(step(INITIAL).scenario).toBe(INITIAL.scenario);
      }),
    );
  });
});
