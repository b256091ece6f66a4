// All references in the facts: places that refer to something by its id.
// It must not know whether the target exists; dangling.ts checks that.
import type { DrawnArea } from '../../../geo/schema-areas.ts';
import type { Claim, GeoFeature, Scenario } from '../../../geo/schema.ts';
import type { Moment } from '../../../geo/schema-timeline.ts';
import { SIDES, type Actor } from '../claims/claims-matrix.ts';
import type { Annotation } from '../text/annotation.ts';
import type { Corpus, Reference, ReferenceKind } from './corpus.ts';
import { inputsOf, type Figure } from '../text/figure.ts';
import { featureFile, FIGURES } from './known-ids.ts';

type ReferenceBuilder = (path: string, kind: ReferenceKind, ids: string | readonly string[] | undefined) => Reference[];

/** Builds the references of one entry of a file; in a list of ids, each has its index in its path. */
const referencesFrom =
  (file: string, prefix: string): ReferenceBuilder =>
  (path, kind, ids = []) =>
    typeof ids === 'string'
      ? [{ file, path: `${prefix}.${path}`, kind, id: ids }]
      : ids.map((id, index) => ({ file, path: `${prefix}.${path}.${index}`, kind, id }));

function claimReferences(claim: Claim): Reference[] {
  const references = referencesFrom('geo/claims.json', claim.id);
  return [
    ...references('article', 'article', claim.article),
    ...references('places', 'feature', claim.places),
    ...references('sources', 'source', claim.sources),
  ];
}

/** The lists of a scenario with the positions of people and sides on it. */
const POSITIONS = ['backs', 'rejects', 'unanswered'] as const;

function scenarioReferences(scenario: Scenario): Reference[] {
  const { id, rules, focus, readings = [], marks = [], notes = [], claims, sources } = scenario;
  const references = referencesFrom('geo/scenarios.json', id);
  const ruleReferences = (of: Scenario['rules'], path: string): Reference[] =>
    of.flatMap(({ where }, index) => [
      ...references(`${path}.${index}.where.oblasts`, 'oblast', where?.oblasts),
      ...references(`${path}.${index}.where.area`, 'area', where?.area),
    ]);
  return [
    ...references('focus', 'oblast', focus),
    ...ruleReferences(rules, 'rules'),
    ...readings.flatMap((reading) => [
      ...references(`readings.${reading.id}.focus`, 'oblast', reading.focus),
      ...ruleReferences(reading.rules, `readings.${reading.id}.rules`),
    ]),
    ...marks.flatMap(({ feature }, index) => references(`marks.${index}.feature`, 'feature', feature)),
    ...notes.flatMap(({ id: note, about }) => references(`notes.${note}.about`, 'feature', about)),
    ...references('claims', 'claim', claims),
    ...references('sources', 'source', sources),
    ...POSITIONS.flatMap((list) =>
      (scenario[list] ?? []).flatMap((position, index) =>
        references(`${list}.${index}.sources`, 'evidence', position.sources),
      ),
    ),
  ];
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

function featureReferences({ id, properties }: GeoFeature): Reference[] {
  // What is made from a drawn area is judged there.
  if (properties['drawn'] === true) return [];
  const references = referencesFrom(featureFile(id), id);
  const { oblast } = properties;
  return [
    ...references('sources', 'source', properties.sources),
    ...references('claims', 'claim', strings(properties['claims'])),
    ...references('oblasts', 'oblast', strings(properties['oblasts'])),
    ...references('oblast', 'oblast', typeof oblast === 'string' ? oblast : undefined),
  ];
}

function annotationReferences({ id, article, features, claims, view }: Annotation): Reference[] {
  const references = referencesFrom(`src/content/articles/${article}/annotations.json`, id);
  return [
    ...references('features', 'feature', features),
    ...references('claims', 'claim', claims),
    ...references('view.scenario', 'scenario', view.scenario),
  ];
}

function momentReferences({ id, places, claims, scenarios, sources }: Moment): Reference[] {
  const references = referencesFrom('geo/timeline.json', id);
  return [
    ...references('places', 'feature', places),
    ...references('claims', 'claim', claims),
    ...references('scenarios', 'scenario', scenarios),
    ...references('sources', 'source', sources),
  ];
}

const sizeReferences = ({ sizes }: Corpus): Reference[] =>
  sizes.flatMap(({ id, sources }) => referencesFrom('geo/sizes.json', id)('sources', 'source', sources));

function figureReferences({ id, formula }: Figure): Reference[] {
  const { features, scenarios, sources } = inputsOf(formula);
  const references = (kind: ReferenceKind, ids: readonly string[]): Reference[] =>
    ids.map((named) => ({ file: FIGURES, path: id, kind, id: named }));
  return [...references('feature', features), ...references('scenario', scenarios), ...references('evidence', sources)];
}

/** The pockets of cells of the mosaic, and each drawn area at the first of its many cells. */
function mosaicReferences({ world: { mosaic } }: Corpus): Reference[] {
  const seen = new Set<string>();
  return mosaic.cells.flatMap(({ pocket, areas = [], index }) => {
    const references = referencesFrom('geo/mosaic.topo.json', `cells.${index}.properties`);
    const fresh = areas.filter((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
    const name = pocket === undefined ? undefined : `pocket.${pocket}`;
    return [...references('pocket', 'feature', name), ...fresh.flatMap((id) => references('areas', 'feature', id))];
  });
}

const areaReferences = ({ id, sources }: DrawnArea): Reference[] =>
  referencesFrom('geo/recipes/areas.json', id)('sources', 'source', sources);

/** An actor that is not a side is reported in claims.ts. */
const isSide = (actor: string | null): actor is Actor => SIDES.some((side) => side === actor);

/** References to people and sides: speakers and actors of claims, of scenarios, and those who report casualties. */
export function peopleReferences({ world }: Pick<Corpus, 'world'>): Reference[] {
  const casualties = (id: string, properties: GeoFeature['properties'], key: 'killed' | 'injured'): Reference[] =>
    referencesFrom(featureFile(id), id)(`${key}.by`, 'person', (properties[key] as { by?: string } | undefined)?.by);
  return [
    ...[...world.claims.values()].flatMap(({ id, speaker, actor }) => {
      const references = referencesFrom('geo/claims.json', id);
      return [
        ...references('speaker', 'person', speaker),
        ...references('actor', 'person', isSide(actor) ? actor : undefined),
      ];
    }),
    ...[...world.scenarios.values()].flatMap((scenario) => {
      const references = referencesFrom('geo/scenarios.json', scenario.id);
      const sides = POSITIONS.flatMap((list) =>
        (scenario[list] ?? []).flatMap(({ who }, index) => references(`${list}.${index}.who`, 'person', who)),
      );
      return [...references('speaker', 'person', scenario.speaker ?? undefined), ...sides];
    }),
    ...[...world.features.values()].flatMap(({ id, properties }) => [
      ...(['killed', 'injured'] as const).flatMap((key) => casualties(id, properties, key)),
      ...(['launchedBy', 'attributedBy'] as const).flatMap((key) => {
        const who = properties[key];
        return referencesFrom(featureFile(id), id)(key, 'person', typeof who === 'string' ? who : undefined);
      }),
    ]),
  ];
}

/** All references of the facts, the mosaic, the annotations, the figures and the presets. */
export const referencesOf = (corpus: Corpus & { readonly areas: readonly DrawnArea[] }): Reference[] => {
  const { world, backdrop, timeline, annotations, figures, presets } = corpus;
  return [
    ...[...world.claims.values()].flatMap(claimReferences),
    ...[...world.scenarios.values()].flatMap(scenarioReferences),
    ...[...world.features.values(), ...backdrop].flatMap(featureReferences),
    ...timeline.flatMap(momentReferences),
    ...sizeReferences(corpus),
    ...annotations.flatMap(annotationReferences),
    ...[...figures.values()].flatMap(figureReferences),
    ...mosaicReferences(corpus),
    ...corpus.areas.flatMap(areaReferences),
    ...peopleReferences(corpus),
    ...presets,
  ];
};
