// A new edition as a change file, with the line moved and the sentences read: applied to a copy of the project, the check is content.
// It must not know how an edition is begun on screen. It makes the generated files again, which takes a minute.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseFeatures } from '../../geo/schema.ts';
import { DISK } from '../../src/cli/disk.ts';
import { planned, tryPlan } from '../../src/cli/try-change.ts';
import { changeFileOf } from '../../src/core/draft/change-file.ts';
import { documentsAt, newDraft, perform } from '../../src/core/draft/draft.ts';
import { isText } from '../../src/core/draft/editable.ts';
import type { Json } from '../../src/core/draft/json.ts';
import { moveVertex } from '../../src/core/draft/line-edits.ts';
import { newEdition } from '../../src/core/draft/new-edition.ts';
import type { Documents, Operation } from '../../src/core/draft/operation.ts';
import { dayAcknowledgement } from '../../src/core/draft/ticks.ts';
import { AS_OF, firstDay, isoDate } from '../../src/core/values/period.ts';
import { drawnLine } from '../../src/state/workshop/drafted-world.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const base = (file: string): Json | undefined => {
  const text = DISK.read(file);
  return text === undefined || isText(file) ? text : (JSON.parse(text) as Json);
};
const start = newDraft('own-1', 'An edition', '1');
const NEXT = isoDate(firstDay(AS_OF) + 1);
const NUDGE = 0.01;

test(
  'an edition with a moved vertex is applied: line, earlier line, towns, land; 0 problems',
  { timeout: 600_000 },
  async () => {
    const steps: ((documents: Documents) => Operation[])[] = [
      (documents) => newEdition(documents, NEXT, 'base'),
      (documents) => {
        const { id, at } = drawnLine(documents).vertices[50]!;
        return moveVertex(drawnLine(documents), id, [at[0], at[1] + NUDGE]);
      },
      (documents) => dayAcknowledgement(documents, []),
    ];
    const draft = steps.reduce(
      (so, step) => perform(so, { what: 'x', subject: '', why: '', when: '2026-01-01T00:00:00Z', operations: step(documentsAt(so, base)) }), // prettier-ignore
      start,
    );
    const change = changeFileOf(draft, documentsAt(draft, base), { summary: [], made: '2026-01-01T00:00:00Z' });
    // It rejects where the check of the copy finds a problem.
    const { unread, results } = await tryPlan(ROOT, planned(ROOT, change));
    expect(unread.filter(({ figure }) => figure === 'day')).toEqual([]);
    const made = (file: string): string => String(results.get(file)?.after ?? '');
    expect(JSON.parse(made('src/core/values/day.json'))).toEqual({ asOf: NEXT });
    const line = parseFeatures(JSON.parse(made('geo/features/line.geojson')), 'line');
    if (!line.ok) throw new Error(JSON.stringify(line.problems));
    const dated = new Map<string, string | undefined>(line.value.features.map(({ id, properties }) => [id, properties.period?.from])); // prettier-ignore
    expect(dated.get('line.contact')).toBe(NEXT);
    expect(dated.get(`earlier.${AS_OF}`)).toBe(AS_OF);
    for (const [id, from] of dated) if (id.startsWith('pocket.')) expect(from, id).toBe(NEXT);
    expect(made('geo/features/towns.geojson')).toContain(NEXT);
    expect(made('geo/features/towns.geojson')).not.toContain(`"from":"${AS_OF}"`);
    expect(results.has('geo/mosaic.topo.json')).toBe(true);
  },
);
