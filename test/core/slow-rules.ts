// A second reading of the rules of a scenario, written from geo/schema.ts alone and in another way than the core's.
// It must not import src/core.
import type { CellProperties, Rule, Scenario, Status } from '../../geo/schema.ts';

export type Shift = -1 | 0 | 1;

/** Signed km from the line to the middle of a cell, once the line has gone `shift` times its error towards Ukraine. */
function place({ band, error }: CellProperties, shift: Shift): number {
  if (band === 51) return Infinity;
  if (band === -51) return -Infinity;
  return (band > 0 ? band - 0.5 : band + 0.5) - shift * error;
}

export function holder(cell: CellProperties, shift: Shift): 'ukraine' | 'russia' {
  if (cell.since2014) return 'russia';
  const reach = { core: -1, inner: 0, outer: 1 } as const;
  if (cell.ring && shift >= reach[cell.ring]) return 'russia';
  return place(cell, shift) < 0 ? 'russia' : 'ukraine';
}

function fails({ where }: Rule, cell: CellProperties, depth: number, shift: Shift): boolean {
  if (!where) return false;
  if (where.oblasts && !where.oblasts.some((oblast) => oblast === cell.oblast)) return true;
  if (where.held && where.held !== holder(cell, shift)) return true;
  if (where.since2014 === true && !cell.since2014) return true;
  if (where.since2014 === false && cell.since2014) return true;
  if (where.pocket === true && !cell.pocket) return true;
  if (where.pocket === false && cell.pocket) return true;
  if (where.area && !(cell.areas ?? []).some((area) => area === where.area)) return true;
  if (where.withinKm === undefined) return false;
  return Math.abs(place(cell, shift)) > (where.withinKm === 'depth' ? depth : where.withinKm);
}

export function statusOf(scenario: Scenario, cell: CellProperties, depth: number, shift: Shift): Status | undefined {
  for (const rule of scenario.rules) if (!fails(rule, cell, depth, shift)) return rule.status;
  return undefined;
}
