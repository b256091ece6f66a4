// What an edit changes of all that the land is cut by, so that the wait for the cut can be worded by it.
// It must not know how land is cut.
import { sameJson, stepsOf, valueAt } from '../../core/draft/json.ts';
import { documentIn, type Documents } from '../../core/draft/operation.ts';

/** The line of contact, the edge of a pocket, the line of 2014, a drawn area, or several of them at once. */
export type CutSubject = 'line' | 'pocket' | 'since2014' | 'area' | 'several';

const FEATURES = 'geo/features/line.geojson';
const differs = (before: Documents, now: Documents, file: string): boolean =>
  !sameJson(documentIn(before, file), documentIn(now, file));

/** What differs among the features of the lines: those of one kind at a time. */
function lines(before: Documents, now: Documents): CutSubject[] {
  if (!differs(before, now, FEATURES)) return [];
  const [was, is] = [before, now].map((documents) => valueAt(documentIn(documents, FEATURES), ['features']));
  const changed = [...new Set([...stepsOf(was), ...stepsOf(is)])].filter(
    (step) => !sameJson(valueAt(was, [step]), valueAt(is, [step])),
  );
  return changed.map((step) =>
    step.startsWith('@pocket.') ? 'pocket' : step === '@line.since-2014' ? 'since2014' : 'several',
  );
}

/** What the land is cut by and differs between two states of a draft. */
export function cutSubject(before: Documents, now: Documents): CutSubject {
  const [subject = 'several', ...others] = new Set<CutSubject>([
    ...(differs(before, now, 'geo/recipes/line.json') ? (['line'] as const) : []),
    ...(differs(before, now, 'geo/recipes/areas.json') ? (['area'] as const) : []),
    ...lines(before, now),
  ]);
  return others.length > 0 ? 'several' : subject;
}
