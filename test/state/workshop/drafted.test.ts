// The facts and texts of a draft: what an edit leaves alone stays the same object, whatever was edited.
// It must not know how anything is shown.
import { expect, test } from 'vitest';
import { DISK } from '../../../src/cli/disk.ts';
import { documentsAt, newDraft, perform, undo, type Draft } from '../../../src/core/draft/draft.ts';
import { isText } from '../../../src/core/draft/editable.ts';
import { valueAt, type Json, type Path } from '../../../src/core/draft/json.ts';
import type { Document, Documents } from '../../../src/core/draft/operation.ts';
import { townsWritten } from '../../../src/state/workshop/drafted-features.ts';
import { draftedLate } from '../../../src/state/workshop/drafted-late.ts';
import { draftedAnnotations, draftedTexts, slugsIn } from '../../../src/state/workshop/drafted-texts.ts';
import { draftedWorld } from '../../../src/state/workshop/drafted-world.ts';
import { realMosaic } from '../../core/ground.ts';

const LINE = 'geo/recipes/line.json';
const NAMES = 'geo/names/en.json';
const DAY = 'src/core/values/day.json';
const SETTLEMENTS = 'geo/recipes/settlements.json';
const mosaic = realMosaic();
const slugs = slugsIn(DISK.list('src/content/articles').map((name) => `src/content/articles/${name}/`));

const documents = new Map<string, Document | undefined>();
function base(file: string): Document | undefined {
  if (!documents.has(file)) {
    const text = DISK.read(file);
    documents.set(file, text === undefined || isText(file) ? text : (JSON.parse(text) as Json));
  }
  return documents.get(file);
}
const at = (draft: Draft): Documents => documentsAt(draft, base);
const set = (draft: Draft, file: string, path: Path, after: Json): Draft =>
  perform(draft, { what: 'x', subject: '', why: '', when: '2026-01-01T00:00:00Z', operations: [{ kind: 'value', file, path, before: valueAt(at(draft).changed.get(file) ?? base(file), path), after }] }); // prettier-ignore
const shown = (draft: Draft) => ({
  world: draftedWorld(at(draft), mosaic),
  texts: draftedTexts(at(draft), 'en', slugs),
  annotations: draftedAnnotations(at(draft), slugs),
});

const begun = newDraft('own-1', 'A draft', '1');
const renamed = set(begun, NAMES, ['town.pokrovsk', 'name'], 'Pokrovske');

test('a text that is edited leaves the facts as they are, and is there', () => {
  const before = shown(begun);
  expect(before.texts).toBe(undefined);
  const after = shown(renamed);
  expect(after.world).toBe(before.world);
  expect(after.annotations).toBe(before.annotations);
  expect(after.texts?.names['town.pokrovsk']?.name).toBe('Pokrovske');
  expect(draftedTexts(at(renamed), 'uk', slugs)).toBe(undefined);
});

test('a fact that is edited leaves the texts as they are, and what was drawn of other facts', () => {
  const before = shown(renamed);
  const held = set(renamed, SETTLEMENTS, ['@town.pokrovsk', 'control'], 'russia');
  const after = shown(held);
  expect(after.texts).toBe(before.texts);
  expect(after.world.features.get('town.pokrovsk')?.properties['control']).toBe('russia');
  expect(after.world.mosaic).toBe(before.world.mosaic);
  expect(after.world.features.get('line.contact')).toBe(before.world.features.get('line.contact'));
  const moved = shown(set(held, LINE, ['vertices', '@v43', 'at'], [37.25, 48.35]));
  expect(moved.world.features.get('line.contact')).not.toBe(after.world.features.get('line.contact'));
  expect(moved.world.features.get('town.pokrovsk')).toBe(after.world.features.get('town.pokrovsk'));
});

test('an undo brings back what was there; what cannot be read is as in the build', () => {
  const held = set(renamed, SETTLEMENTS, ['@town.pokrovsk', 'control'], 'russia');
  expect(at(undo(held))).toBe(at(renamed));
  const faulty = set(held, LINE, ['error'], 'five');
  expect(draftedWorld(at(faulty), mosaic).features.get('line.contact')).toEqual(shown(begun).world.features.get('line.contact')); // prettier-ignore
  const unreadable = set(renamed, NAMES, ['town.pokrovsk'], { name: 5 });
  const before = valueAt(base(NAMES), ['town.pokrovsk']);
  expect(draftedTexts(at(unreadable), 'en', slugs)?.names['town.pokrovsk']).toEqual(before);
});

test('the day of a draft is that of its towns and of what is shown late; no day at all is that of the build', () => {
  const moved = set(begun, DAY, ['asOf'], '2026-02-15');
  const { world } = shown(moved);
  expect(world.asOf).toBe('2026-02-15');
  expect(world.features.get('town.pokrovsk')?.properties.period).toEqual({ from: '2026-02-15' });
  expect(draftedLate(at(moved)).dayIn('uk')).toMatch(/15\s+лютого\s+2026/);
  expect(world.mosaic).toBe(shown(begun).world.mosaic);
  const asBuilt = shown(begun).world.asOf;
  expect(shown(set(begun, DAY, ['asOf'], '2026-02')).world.asOf).toBe(asBuilt);
  expect(shown(undo(moved)).world.asOf).toBe(asBuilt);
});

test('the towns of a draft are in the order of the file that is generated, which decides whose name finds room', () => {
  const town = (draft: Draft): string[] => townsWritten(at(draft))?.map(({ id }) => String(id)) ?? [];
  const [first] = base(SETTLEMENTS) as unknown as { readonly id: string; readonly control: string }[];
  const changed = set(
    begun,
    SETTLEMENTS,
    [`@${first!.id}`, 'control'],
    first!.control === 'russia' ? 'ukraine' : 'russia',
  );
  const { features } = JSON.parse(DISK.read('geo/features/towns.geojson')!) as {
    readonly features: readonly { readonly id: string }[];
  };
  expect(town(changed)).toEqual(features.map(({ id }) => id));
});
