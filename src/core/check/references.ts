// Every place in the facts that names something by its id.
// It must not know whether what is named exists; dangling.ts asks that.
import type { Claim, GeoFeature, Scenario } from '../../../geo/schema.ts';
import type { Moment } from '../../../geo/schema-timeline.ts';
import { SIDES, type Actor } from '../claims/claims-matrix.ts';
import type { Annotation } from '../text/annotation.ts';
import type { Corpus, Reference, ReferenceKind } from './corpus.ts';
import { inputsOf, type Figure } from '../text/figure.ts';
import { featureFile } from './known.ts';

type Name = (path: string, kind: ReferenceKind, ids: string | readonly string[] | undefined) => Reference[];

/** References from one entry of a file; of several ids each gets its place in the list. */
const from =
  (file: string, prefix: string): Name =>
  (path, kind, ids = []) =>
    typeof ids === 'string'
      ? [{ file, path: `${prefix}.${path}`, kind, id: ids }]
      : ids.map((id, index) => ({ file, path: `${prefix}.${path}.${index}`, kind, id }));

function ofClaim(claim: Claim): Reference[] {
  const name = from('geo/claims.json', claim.id);
  return [
    ...name('article', 'article', claim.article),
    ...name('places', 'feature', claim.places),
    ...name('sources', 'source', claim.sources),
  ];
}

/** The lists of a scenario that say who stands where on it. */
const STANDS = ['backs', 'rejects', 'unanswered'] as const;

function ofScenario(scenario: Scenario): Reference[] {
  const { id, rules, focus, readings = [], marks = [], claims, sources } = scenario;
  const name = from('geo/scenarios.json', id);
  const ruled = (of: Scenario['rules'], path: string): Reference[] =>
    of.flatMap(({ where }, index) => name(`${path}.${index}.where.oblasts`, 'oblast', where?.oblasts));
  return [
    ...name('focus', 'oblast', focus),
    ...ruled(rules, 'rules'),
    ...readings.flatMap((one) => [
      ...name(`readings.${one.id}.focus`, 'oblast', one.focus),
      ...ruled(one.rules, `readings.${one.id}.rules`),
    ]),
    ...marks.flatMap(({ feature }, index) => name(`marks.${index}.feature`, 'feature', feature)),
    ...name('claims', 'claim', claims),
    ...name('sources', 'source', sources),
    ...STANDS.flatMap((stand) =>
      (scenario[stand] ?? []).flatMap((one, index) => name(`${stand}.${index}.sources`, 'evidence', one.sources)),
    ),
  ];
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

function ofFeature({ id, properties }: GeoFeature): Reference[] {
  const name = from(featureFile(id), id);
  const { oblast } = properties;
  return [
    ...name('sources', 'source', properties.sources),
    ...name('claims', 'claim', strings(properties['claims'])),
    ...name('oblasts', 'oblast', strings(properties['oblasts'])),
    ...name('oblast', 'oblast', typeof oblast === 'string' ? oblast : undefined),
  ];
}

function ofAnnotation({ id, article, features, claims, view }: Annotation): Reference[] {
  const name = from(`src/content/articles/${article}/annotations.json`, id);
  return [
    ...name('features', 'feature', features),
    ...name('claims', 'claim', claims),
    ...name('view.scenario', 'scenario', view.scenario),
  ];
}

function ofMoment({ id, places, claims, scenarios, sources }: Moment): Reference[] {
  const name = from('geo/timeline.json', id);
  return [
    ...name('places', 'feature', places),
    ...name('claims', 'claim', claims),
    ...name('scenarios', 'scenario', scenarios),
    ...name('sources', 'source', sources),
  ];
}

function ofFigure({ id, formula }: Figure): Reference[] {
  const { features, scenarios, sources } = inputsOf(formula);
  const name = (kind: ReferenceKind, ids: readonly string[]): Reference[] =>
    ids.map((named) => ({ file: 'src/content/figures.ts', path: id, kind, id: named }));
  return [...name('feature', features), ...name('scenario', scenarios), ...name('evidence', sources)];
}

/** Pockets that cells of the mosaic belong to. */
const ofMosaic = ({ world: { mosaic } }: Corpus): Reference[] =>
  mosaic.cells.flatMap(({ pocket, index }) =>
    pocket === undefined
      ? []
      : from('geo/mosaic.topo.json', `cells.${index}.properties`)('pocket', 'feature', `pocket.${pocket}`),
  );

/** An actor that is no side is a fault of its own, told in claims.ts. */
const isSide = (actor: string | null): actor is Actor => SIDES.some((side) => side === actor);

/** Who is named: speakers and actors of claims, speakers and sides of scenarios, reporters of casualties. */
export function peopleNamed({ world }: Pick<Corpus, 'world'>): Reference[] {
  const casualties = (id: string, properties: GeoFeature['properties'], key: 'killed' | 'injured'): Reference[] =>
    from(featureFile(id), id)(`${key}.by`, 'person', (properties[key] as { by?: string } | undefined)?.by);
  return [
    ...[...world.claims.values()].flatMap(({ id, speaker, actor }) => {
      const name = from('geo/claims.json', id);
      return [...name('speaker', 'person', speaker), ...name('actor', 'person', isSide(actor) ? actor : undefined)];
    }),
    ...[...world.scenarios.values()].flatMap((scenario) => {
      const name = from('geo/scenarios.json', scenario.id);
      const sides = STANDS.flatMap((stand) =>
        (scenario[stand] ?? []).flatMap(({ who }, index) => name(`${stand}.${index}.who`, 'person', who)),
      );
      return [...name('speaker', 'person', scenario.speaker ?? undefined), ...sides];
    }),
    ...[...world.features.values()].flatMap(({ id, properties }) => [
      ...(['killed', 'injured'] as const).flatMap((key) => casualties(id, properties, key)),
      ...(['launchedBy', 'attributedBy'] as const).flatMap((key) => {
        const who = properties[key];
        return from(featureFile(id), id)(key, 'person', typeof who === 'string' ? who : undefined);
      }),
    ]),
  ];
}

/** Every reference that the facts, the mosaic, the annotations, the figures and the presets make. */
export const referencesOf = (corpus: Corpus): Reference[] => {
  const { world, backdrop, timeline, annotations, figures, presets } = corpus;
  return [
    ...[...world.claims.values()].flatMap(ofClaim),
    ...[...world.scenarios.values()].flatMap(ofScenario),
    ...[...world.features.values(), ...backdrop].flatMap(ofFeature),
    ...timeline.flatMap(ofMoment),
    ...annotations.flatMap(ofAnnotation),
    ...[...figures.values()].flatMap(ofFigure),
    ...ofMosaic(corpus),
    ...peopleNamed(corpus),
    ...presets,
  ];
};
