// Every claim can be reached by every way there is: one line a way, walked for all claims in both languages.
// It must not know how a way looks on the screen.
import { describe, expect, it } from 'vitest';
import { readAnnotations, readTexts, readTimeline, readWorld } from '../../src/cli/files.ts';
import { openPassage } from '../../src/core/text/annotation.ts';
import { boxAround, exists, type Claim } from '../../src/core/land/catalogue.ts';
import { aboutFeature, aboutScenario, passageOf } from '../../src/core/claims/claim.ts';
import { actorOf, CELL_FILTERS, filterClaims, topicsOf } from '../../src/core/claims/claims-matrix.ts';
import { contradictionsOf } from '../../src/core/claims/contradictions.ts';
import { daysOf, isoDate } from '../../src/core/values/period.ts';
import { annotationsIn } from '../../src/core/text/prose.ts';
import { marksIn, marksOf } from '../../src/core/time/timeline.ts';
import { INITIAL, compose, LOCALES, narrow, openArticle } from '../../src/core/view/view.ts';
import { grouped } from '../../src/ui/search/finder.ts';
import { readFinder } from '../support/finder.ts';

const world = readWorld();
const annotations = readAnnotations();
const texts = LOCALES.map(readTexts);
const claims = [...world.claims.values()];
const marks = marksOf(world, readTimeline());
const { find } = readFinder();
const contradictions = contradictionsOf(Object.keys(texts[0]!.contradictions), claims);

/** A way says where it leads a claim's reader: true where the claim is found there. */
type Way = { readonly name: string; readonly finds: (claim: Claim) => boolean };
const WAYS: readonly Way[] = [
  {
    name: 'its article, and the passage that tells it',
    finds: (claim) => {
      const passage = passageOf(annotations, claim);
      const view = (passage ? openPassage(passage) : openArticle(claim.article))(INITIAL);
      const digests = texts.map((one) => one.articles[view.article ?? ''] ?? { paragraphs: [] });
      const told = digests.every(
        ({ paragraphs }) => !passage || paragraphs.flatMap(annotationsIn).includes(passage.id),
      );
      return view.article === claim.article && world.articles.has(claim.article) && told;
    },
  },
  {
    name: 'the list of its article',
    finds: (claim) => {
      const view = narrow('article', claim.article)(INITIAL);
      return filterClaims(claims, view, ['article'], world.articles).includes(claim);
    },
  },
  {
    name: 'each of its places',
    finds: (claim) =>
      claim.places.every(
        (place) => exists(world, place) && boxAround(world, [place]) && aboutFeature(claims, place).includes(claim),
      ),
  },
  {
    name: 'each of its strike reports',
    finds: (claim) => claim.strikes.every((strike) => aboutFeature(claims, strike).includes(claim)),
  },
  {
    name: 'each of its scenarios',
    finds: (claim) => claim.scenarios.every((scenario) => aboutScenario(claims, scenario).includes(claim)),
  },
  {
    name: 'each of its cells of the table',
    finds: (claim) =>
      topicsOf(claim).every((topic) => {
        const view = compose(narrow('actor', actorOf(claim)), narrow('topic', topic))(INITIAL);
        return filterClaims(claims, view, CELL_FILTERS, world.articles).includes(claim);
      }),
  },
  {
    name: 'each contradiction that it is part of',
    finds: (claim) =>
      claim.contradictions.every((id) => contradictions.find((one) => one.id === id)?.claims.includes(claim)),
  },
  {
    name: 'the days of the timeline that it can mean',
    finds: (claim) => {
      const own = marks.filter(({ ids }) => ids.includes(claim.id));
      const [first, last] = daysOf(claim.period).map(isoDate) as [string, string];
      const inside = marksIn(marks, [first, last]).some(({ ids }) => ids.includes(claim.id));
      return own.length === 1 && own[0]?.lane === 'claims' && inside;
    },
  },
  {
    name: 'the search, by its number and by its words',
    finds: (claim) =>
      [claim.id, ...texts.map((one) => one.claims[claim.id] ?? '')].every((typed) =>
        grouped(find(typed))
          .flatMap(({ hits }) => hits)
          .some(({ entry }) => entry.id === `claim:${claim.id}`),
      ),
  },
];

describe('every claim', () => {
  it('has words, a speaker and a headline in every language', () => {
    for (const { claims: words, people, articles } of texts)
      for (const { id, speaker, article } of claims)
        expect([words[id], people[speaker], articles[article]?.headline].every(Boolean), id).toBe(true);
  });

  it.each(WAYS)('is reached from $name', ({ finds }) => {
    expect(claims.filter((claim) => !finds(claim)).map(({ id }) => id)).toEqual([]);
  });

  it('has a place on the map more often than not', () => {
    expect(claims.filter(({ places }) => places.length > 0).length).toBeGreaterThan(claims.length / 2);
  });
});
