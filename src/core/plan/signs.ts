// Where on the map stands what a plan says of the plant, the Kinburn Spit and Crimea.
// It must not know how a sign looks, nor words.
import type { PlanSign, SignKind } from '../view/plan-signs.ts';
import { MARK_PLACES, type MarkPlace, type Plan, type PlanMarks } from './plan.ts';

/** `at` is `[lon, lat]` within the area. For the plant stands its town: the map has no place of the plant itself. */
const PLACES: Readonly<Record<MarkPlace, Omit<PlanSign, 'kind'>>> = {
  plant: { feature: 'town.enerhodar' },
  kinburn: { feature: 'area.kinburn-spit', at: [31.65, 46.51] },
  crimea: { feature: 'area.crimea', at: [34.3, 45.45] },
};

type Said = { readonly [Place in MarkPlace]: `plan-${Place}-${NonNullable<PlanMarks[Place]>}` }[MarkPlace];

/** A sign for each place that a plan says something of, in reading order. */
export const signsOf = ({ marks }: Plan): PlanSign[] =>
  MARK_PLACES.flatMap((place) => {
    const kind: SignKind | null = marks[place] && (`plan-${place}-${marks[place]}` as Said);
    return kind ? [{ ...PLACES[place], kind }] : [];
  });
