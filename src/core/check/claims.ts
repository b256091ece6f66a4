// Agreement among the facts themselves: claims with their articles, dates and sides.
// It must not know the texts of any language.
import type { Article, Claim, Problem } from '../../../geo/schema.ts';
import { CLAIM_TOPICS, SIDES } from '../claims/claims-matrix.ts';
import { daysOf, firstDay, lastDay } from '../values/period.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';

const CLAIMS = 'geo/claims.json';
const ARTICLES = 'geo/articles.json';

function articleProblems(claim: Claim, article: Article | undefined): Problem[] {
  if (!article) return [];
  const { id, paragraph } = claim;
  return [
    ...(id.startsWith(article.letter)
      ? []
      : [problemAt(CLAIMS, `${id}.id`, `must begin with “${article.letter}”, the letter of “${article.id}”`)]),
    ...(paragraph <= article.paragraphs
      ? []
      : [problemAt(CLAIMS, `${id}.paragraph`, `“${article.id}” has ${article.paragraphs} paragraphs, by ${ARTICLES}`)]),
  ];
}

/** Topics and actors come from closed lists; a misspelt one would silently be counted as another. */
function vocabularyProblems({ id, topics, actor }: Claim): Problem[] {
  const unknownTopics = topics.flatMap((topic, index) => {
    const message = `names the topic “${topic}”, which does not exist`;
    const fix = `use one of: ${CLAIM_TOPICS.join(', ')}`;
    return CLAIM_TOPICS.includes(topic) ? [] : [problemAt(CLAIMS, `${id}.topics.${index}`, message, fix)];
  });
  if (actor === null || SIDES.some((side) => side === actor)) return unknownTopics;
  const fix = `use one of: ${SIDES.join(', ')}; null for anybody else, who is named in \`speaker\``;
  return [...unknownTopics, problemAt(CLAIMS, `${id}.actor`, `names the actor “${actor}”, which is not a side`, fix)];
}

function judgeClaims({ world: { claims, articles } }: CheckInput): Problem[] {
  const all = [...articles.values()];
  const letters = all.flatMap(({ id, letter }, index) => {
    const other = all.slice(0, index).find((article) => article.letter === letter);
    const message = `is also the letter of “${other?.id ?? ''}”`;
    return other ? [problemAt(ARTICLES, `${id}.letter`, message, 'choose a letter of its own')] : [];
  });
  return [
    ...letters,
    ...[...claims.values()].flatMap((claim) => [
      ...articleProblems(claim, articles.get(claim.article)),
      ...vocabularyProblems(claim),
    ]),
  ];
}

/** An article without any date states none, so the dates of its claims come from elsewhere. */
function judgeInferredDates({ world: { claims, articles } }: CheckInput): Problem[] {
  return [...claims.values()]
    .filter(({ article, period }) => articles.get(article)?.undated === true && period.inferred !== true)
    .map(({ id, article }) => {
      const message = `states a date, and “${article}” gives none`;
      return problemAt(CLAIMS, `${id}.period`, message, 'add `"inferred": true`');
    });
}

/** A date on the timeline after the day that the map shows must have a `standing` that says so. */
function judgeMoments({ timeline, asOf }: CheckInput): Problem[] {
  if (asOf === undefined) return [];
  return timeline.flatMap(({ id, period, standing }) => {
    const later = daysOf(period)[0] > firstDay(asOf);
    if (later === (standing !== undefined)) return [];
    const message = later
      ? `is later than ${asOf} and has no \`standing\``
      : `has a \`standing\` and is not later than ${asOf}`;
    return [problemAt('geo/timeline.json', `${id}.standing`, message)];
  });
}

/** The line, the pockets and the towns must hold on the day that the map shows. */
function judgeDay({ world: { features }, asOf }: CheckInput): Problem[] {
  if (asOf === undefined) return [];
  const day = firstDay(asOf);
  return [...features.values()].flatMap(({ id, properties: { kind, period } }) => {
    if (!period || !['town', 'line', 'pocket'].includes(kind)) return [];
    const until = period.to === undefined && period.from.length < 10 ? Infinity : lastDay(period.to ?? period.from);
    if (firstDay(period.from) <= day && day <= until) return [];
    const file = `geo/features/${kind === 'town' ? 'towns' : 'line'}.geojson`;
    return [problemAt(file, `${id}.period`, `does not hold on ${asOf}`)];
  });
}

export const CLAIM_RULES: readonly Rule[] = [
  { name: 'claims and their articles', judge: judgeClaims },
  { name: 'dates of undated articles', judge: judgeInferredDates },
  { name: 'standing of dates', judge: judgeMoments },
  { name: 'day of the map', judge: judgeDay },
];
