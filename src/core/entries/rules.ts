// The fields of a rule of a proposal: where it applies, and the status that land gets there.
// It must not know how rules are applied.
import { STATUSES } from '../../../geo/schema-status.ts';
import type { Field } from './shape.ts';

/** The conditions of a rule, all of which must hold; one that is missing holds everywhere. */
export const WHERE: readonly Field[] = [
  { name: 'oblasts', shape: { is: 'ids', of: ['oblasts'] }, absent: 'missing' },
  { name: 'area', shape: { is: 'id', of: 'areas' }, absent: 'missing' },
  { name: 'held', shape: { is: 'choice', of: ['ukraine', 'russia'], words: 'control' }, absent: 'missing' },
  { name: 'since2014', shape: { is: 'either' }, absent: 'missing' },
  { name: 'withinKm', shape: { is: 'km', chosen: 'depth' }, absent: 'missing' },
  { name: 'pocket', shape: { is: 'either' }, absent: 'missing' },
];
export const STATUS: Field = { name: 'status', shape: { is: 'choice', of: STATUSES, words: 'status' } };
