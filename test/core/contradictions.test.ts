// Where articles disagree: all are there, in order, each with its claims, and each leads to a note.
// It must not judge the notes.
import { describe, expect, it } from 'vitest';
import { readTexts, readWorld } from '../../src/cli/files.ts';
import { OFFERED } from '../../src/content/offered.ts';
import { contradictionsOf, foremostFirst, involves } from '../../src/core/claims/contradictions.ts';
import { daysOf } from '../../src/core/values/period.ts';

const world = readWorld();
const texts = readTexts('en').contradictions;
const all = contradictionsOf(Object.keys(texts), world.claims.values());

describe('contradictions', () => {
  it('are all that have a text, in the order of their numbers', () => {
    const ids = Object.keys(texts);
    expect(all.map(({ id }) => id)).toEqual(ids.sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))));
  });

  it('bug: the list opened on a detail of an article: it begins with how close a deal is, and holds the same ones', () => {
    const listed = foremostFirst(all, OFFERED.foremostContradictions).map(({ id }) => id);
    expect(listed.slice(0, OFFERED.foremostContradictions.length)).toEqual(OFFERED.foremostContradictions);
    expect(texts[listed[0]!]?.subject).toBe('How close a deal is');
    expect(listed.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  });

  it('hold every claim that names them, earliest first', () => {
    for (const { id, claims } of all) {
      const naming = [...world.claims.values()].filter((claim) => claim.contradictions.includes(id));
      expect(new Set(claims)).toEqual(new Set(naming));
      const days = claims.map(({ period }) => daysOf(period)[0]);
      expect(days).toEqual([...days].sort((a, b) => a - b));
    }
  });

  it('are between claims, but for the spelling of a name, which is between all articles', () => {
    expect(all.filter(({ claims }) => claims.length === 0).map(({ id }) => id)).toEqual(['X17']);
    for (const article of world.articles.keys())
      expect(
        involves(
          all.find(({ id }) => id === 'X17')!,
          article,
        ),
      ).toBe(true);
  });

  it('involve the articles of their claims and no other', () => {
    const involved = (id: string): string[] =>
      [...world.articles.keys()].filter((article) =>
        involves(
          all.find((one) => one.id === id)!,
          article,
        ),
      );
    expect(involved('X22')).toEqual(['earlier-round']);
    expect(involved('X9')).toEqual(['after-the-meeting']);
  });
});
