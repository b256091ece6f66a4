// Proves that grouping claims loses none and that an article's own order and a table's order are kept.
// It must not know any text.
import { describe, expect, it } from 'vitest';
import { ACTORS, actorOf } from '../../src/core/claims/claims-matrix.ts';
import { byActor, byParagraph } from '../../src/core/claims/claims-grouped.ts';
import { daysOf } from '../../src/core/values/period.ts';
import { readWorld } from '../../src/cli/files.ts';

const world = readWorld();
const claims = [...world.claims.values()];
const rising = (numbers: readonly number[]): boolean => numbers.every((one, i) => i === 0 || one >= numbers[i - 1]!);

describe.each([...world.articles.values()])('the claims of $id', ({ id, paragraphs }) => {
  const count = claims.filter(({ article }) => article === id).length;
  const grouped = byParagraph(claims, id);

  it('are all there, each once, under its own paragraph', () => {
    const listed = grouped.flatMap(([, own]) => own);
    expect(new Set(listed.map((claim) => claim.id)).size).toBe(count);
    expect(listed.length).toBe(count);
    for (const [paragraph, own] of grouped) expect(own.every((claim) => claim.paragraph === paragraph)).toBe(true);
  });

  it('stand in the order of the article', () => {
    const order = grouped.map(([paragraph]) => paragraph);
    expect(rising(order)).toBe(true);
    expect(order.at(-1)).toBeLessThanOrEqual(paragraphs);
  });
});

it('an actor stands where the table has it, and claims by their dates', () => {
  const groups = byActor(claims);
  expect(groups.map(([actor]) => actor)).toEqual(
    ACTORS.filter((actor) => claims.some((one) => actorOf(one) === actor)),
  );
  expect(groups.flatMap(([, own]) => own).length).toBe(claims.length);
  for (const [, own] of groups) expect(rising(own.map(({ period }) => daysOf(period)[0]))).toBe(true);
});
