// Every place in the facts that names something by its id.
// It must not know whether what is named exists; check.ts asks that.
import type { Claim, GeoFeature, Scenario } from '../../geo/schema.ts';
import type { Moment } from '../../geo/schema-timeline.ts';
import type { Annotation } from './annotation.ts';
import type { Corpus, Reference, ReferenceKind } from './corpus.ts';
import { inputsOf, type Figure } from './figure.ts';

type At = (path: string, kind: ReferenceKind, ids: readonly (string | undefined)[]) => Reference[];

const at =
  (file: string, prefix: string): At =>
  (path, kind, ids) =>
    ids.flatMap((id) => (id === undefined ? [] : [{ file, path: `${prefix}.${path}`, kind, id }]));

function ofClaim(claim: Claim): Reference[] {
  const from = at('geo/claims.json', claim.id);
  return [
    ...from('article', 'article', [claim.article]),
    ...from('places', 'feature', claim.places),
    ...from('scenarios', 'scenario', claim.scenarios),
    ...from('strikes', 'feature', claim.strikes),
    ...from('sources', 'source', claim.sources),
  ];
}

function ofScenario({ id, rules, focus, readings = [], marks = [], claims, sources }: Scenario): Reference[] {
  const from = at('geo/scenarios.json', id);
  const ruled = (of: Scenario['rules'], path: string): Reference[] =>
    of.flatMap(({ where }, index) => from(`${path}.${index}.where.oblasts`, 'oblast', where?.oblasts ?? []));
  return [
    ...from('focus', 'oblast', focus),
    ...ruled(rules, 'rules'),
    ...readings.flatMap((one) => [
      ...from(`readings.${one.id}.focus`, 'oblast', one.focus),
      ...ruled(one.rules, `readings.${one.id}.rules`),
    ]),
    ...from(
      'marks',
      'feature',
      marks.map(({ feature }) => feature),
    ),
    ...from('claims', 'claim', claims),
    ...from('sources', 'source', sources),
  ];
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

/** The file of geo/features that a feature stands in, for messages. */
export function fileOf({ id, properties }: GeoFeature): string {
  const files: Record<string, string> = { pocket: 'line', water: 'waters', sea: 'waters', country: 'countries' };
  const kind = id.slice(0, id.indexOf('.'));
  const name = files[kind] ?? (['line', 'border'].includes(kind) ? kind : `${kind}s`);
  return `geo/features/${properties.kind === 'reservoir' ? 'waters' : name}.geojson`;
}

function ofFeature(feature: GeoFeature): Reference[] {
  const { properties } = feature;
  const from = at(fileOf(feature), feature.id);
  const { oblast } = properties;
  return [
    ...from('sources', 'source', properties.sources),
    ...from('claims', 'claim', strings(properties['claims'])),
    ...from('oblasts', 'oblast', strings(properties['oblasts'])),
    ...from('oblast', 'oblast', typeof oblast === 'string' ? [oblast] : []),
  ];
}

function ofAnnotation(annotation: Annotation): Reference[] {
  const { id, article, features, claims, view } = annotation;
  const from = at(`src/content/articles/${article}/annotations.json`, id);
  return [
    ...from('article', 'article', [article]),
    ...from('features', 'feature', features),
    ...from('claims', 'claim', claims),
    ...from('view.scenario', 'scenario', [view.scenario]),
  ];
}

function ofMoment({ id, places, claims, scenarios, sources }: Moment): Reference[] {
  const from = at('geo/timeline.json', id);
  return [
    ...from('places', 'feature', places),
    ...from('claims', 'claim', claims),
    ...from('scenarios', 'scenario', scenarios),
    ...from('sources', 'source', sources),
  ];
}

function ofFigure({ id, formula }: Figure): Reference[] {
  const from = at('src/content/figures.ts', id);
  const { features, scenarios, sources } = inputsOf(formula);
  return [
    ...from('formula', 'feature', features),
    ...from('formula', 'scenario', scenarios),
    ...from('formula', 'evidence', sources),
  ];
}

/** Who is named, and where: speakers and actors of claims, speakers and sides of scenarios, reporters of strikes. */
export function peopleNamed({ world }: Corpus): { readonly id: string; readonly by: string }[] {
  const named = (by: string, ids: readonly unknown[]): { id: string; by: string }[] =>
    ids.flatMap((id) => (typeof id === 'string' ? [{ id, by }] : []));
  return [
    ...[...world.claims.values()].flatMap((one) => named(`geo/claims.json ${one.id}`, [one.speaker, one.actor])),
    ...[...world.scenarios.values()].flatMap((one) =>
      named(`geo/scenarios.json ${one.id}`, [one.speaker, ...one.backs, ...one.rejects]),
    ),
    ...[...world.features.values()].flatMap(({ id, properties }) =>
      named(
        `geo/features/strikes.geojson ${id}`,
        [properties['killed'], properties['injured']].map((count) => (count as { by?: string } | undefined)?.by),
      ),
    ),
  ];
}

/** Every reference that the facts, the annotations, the figures and the presets make. */
export const referencesOf = ({ world, backdrop, timeline, annotations, figures, presets }: Corpus): Reference[] => [
  ...[...world.claims.values()].flatMap(ofClaim),
  ...[...world.scenarios.values()].flatMap(ofScenario),
  ...[...world.features.values(), ...backdrop].flatMap(ofFeature),
  ...timeline.flatMap(ofMoment),
  ...annotations.flatMap(ofAnnotation),
  ...[...figures.values()].flatMap(ofFigure),
  ...presets,
];
