// What a description says of one feature at one zoom: whether it is drawn, which of several values it has, and sizes.
// It must not know what is painted with it; the map's library evaluates expressions of its own.
import { own } from '../../core/values/table.ts';
import type { Feature } from 'geojson';
import { isCases, type Choice, type Condition, type Size } from './layer.ts';

type Value = string | number | boolean | undefined;
export const propertyOf = ({ properties }: Feature, name: string): Value => own(properties ?? {}, name) as Value;

export function holds([test, subject, values]: Condition, feature: Feature, zoom: number): boolean {
  if (test === 'geometry') return values.some((kind) => feature.geometry.type.includes(kind));
  const value = propertyOf(feature, subject);
  if (test === 'has') return (value !== undefined) === values;
  if (test === 'zoom') return values === 'from' ? Number(value) <= zoom : zoom < Number(value);
  if (test === 'contains') return values.some((text) => String(value).includes(text));
  return values.some((one) => one === value) === (test === 'is');
}

export const valueFor = <T extends string | number>(choice: Choice<T>, feature: Feature): T =>
  isCases<T>(choice) ? (choice.cases.get(String(propertyOf(feature, choice.by))) ?? choice.otherwise) : choice;

/** Features that have the same value, together. */
export function groupsOf<T extends string | number>(choice: Choice<T>, features: readonly Feature[]): [T, Feature[]][] {
  const values = features.map((feature) => valueFor(choice, feature));
  return [...new Set(values)].map((value) => [value, features.filter((_, index) => values[index] === value)]);
}

/** A size at a zoom: linear between two stops, and the first or the last beyond them. */
export function sizeAt(size: Size, zoom: number): number {
  if (typeof size === 'number') return size;
  const stops = size.flatMap((at, index) => (index % 2 === 0 ? [{ at, size: size[index + 1] ?? 0 }] : []));
  const above = stops.find(({ at }) => at >= zoom);
  const below = stops.findLast(({ at }) => at < zoom);
  if (!above || !below) return (above ?? below)?.size ?? 0;
  return below.size + ((above.size - below.size) * (zoom - below.at)) / (above.at - below.at);
}
