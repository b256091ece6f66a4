// A rule of a proposal as a sentence: where it applies, and what land becomes there.
// It must not know components.
import { isObject, type Json } from '../../../core/draft/json.ts';
import { oblastId } from '../../../core/values/id.ts';
import type { Words } from '../open.svelte.ts';

type Naming = {
  readonly say: Words['say'];
  readonly nameOf: (id: string) => string;
  readonly statusOf: (status: string) => string;
};

const conditions = (where: Json | undefined, { say, nameOf }: Naming): string[] => {
  if (!isObject(where)) return [];
  const { oblasts, held, since2014, withinKm, pocket, area } = where;
  const codes = Array.isArray(oblasts) ? (oblasts as string[]) : [];
  return [
    ...(codes.length > 0 ? [say('rule.in', { places: codes.map((code) => nameOf(oblastId(code))).join(', ') })] : []),
    ...(typeof area === 'string' ? [say('rule.area', { area: nameOf(area) })] : []),
    ...(held === 'ukraine' || held === 'russia' ? [say(`rule.held.${held}`)] : []),
    ...(typeof since2014 === 'boolean' ? [say(since2014 ? 'rule.since2014' : 'rule.notSince2014')] : []),
    ...(typeof withinKm === 'number' ? [say('rule.within', { km: String(withinKm) })] : []),
    ...(withinKm === 'depth' ? [say('rule.withinDepth')] : []),
    ...(typeof pocket === 'boolean' ? [say(pocket ? 'rule.pocket' : 'rule.noPocket')] : []),
  ];
};

/** `In Donetsk oblast; held by Ukraine; within 10 km of the line → without armies`. */
export function ruleWords(rule: Json, naming: Naming): string {
  const { say, statusOf } = naming;
  const status = isObject(rule) && typeof rule['status'] === 'string' ? statusOf(rule['status']) : '';
  const becomes = status === '' ? say('rule.noStatus') : status;
  const found = conditions(isObject(rule) ? rule['where'] : undefined, naming);
  const isRest = !isObject(rule) || rule['where'] === undefined;
  return `${isRest ? say('rule.rest') : found.length === 0 ? say('rule.everywhere') : found.join('; ')} → ${becomes}`;
}
