// The facts of a draft, built from its files by the readers of the site; what cannot be read stays as it was, or is left out.
// It must not know who edits, or how anything is shown.
import { parseArticles, parseClaims, parseScenarios, parseSources, type GeoFeature } from '../../../geo/schema.ts'; // prettier-ignore
import { parseLineSource, type LineSource } from '../../../geo/schema-line.ts';
import { problemAt } from '../../core/check/input.ts';
import { contactFeature } from '../../core/check/line.ts';
import { isApplicable } from '../../core/check/scenario-rules.ts';
import { documentIn, type Document, type Documents } from '../../core/draft/operation.ts';
import { isObject } from '../../core/draft/json.ts';
import { worldOf, type World } from '../../core/land/catalogue.ts';
import type { Mosaic } from '../../core/land/mosaic.ts';
import { LastResult } from '../../core/values/memoize.ts';
import { OBSERVED } from '../../core/scenario/scenario.ts';
import { areaFeatures } from './drafted-areas.ts';
import { draftedDay } from './drafted-day.ts';
import { draftedTowns, featuresIn } from './drafted-features.ts';
import { readDrafted, readWhole, type FileOf } from './drafted-file.ts';

/** The drawn line of a draft; that of the base where the draft's cannot be read. */
export const drawnLine = (documents: Documents): LineSource =>
  readWhole(documents, { file: 'geo/recipes/line.json', parse: parseLineSource });

const keptLine = new LastResult<readonly GeoFeature[]>();
/** The features of line.geojson, its line of contact as drawn. */
export function lineFeatures(documents: Documents): readonly GeoFeature[] {
  const [drawn, features] = [drawnLine(documents), featuresIn(documents, 'line', ['line.contact'])];
  return keptLine.of([drawn, features], () => {
    const contact = contactFeature(drawn);
    return features.map((feature) => (feature.id === contact.id ? contact : feature));
  });
}

const LINE = 'geo/features/line.geojson';
const keptFile = new LastResult<unknown>();
/** The file of the line as `npm run geo` would write it: the line of contact as drawn, the rest as drafted, faulty or not. */
export function lineWritten(documents: Documents): unknown {
  const [document, drawn] = [documentIn(documents, LINE), drawnLine(documents)];
  return keptFile.of([document, drawn], () => withContact(document, contactFeature(drawn)));
}

function withContact(document: Document | undefined, contact: GeoFeature): unknown {
  const features = isObject(document) ? document['features'] : undefined;
  if (!isObject(document) || !Array.isArray(features)) return document;
  const isContact = (feature: Document): boolean => isObject(feature) && feature['id'] === contact.id;
  return { ...document, features: features.map((feature: Document) => (isContact(feature) ? contact : feature)) };
}

/** Reads scenarios; one whose rules leave land without a status is faulty, since it cannot be applied. */
function parseApplicable(input: unknown, file: string): ReturnType<typeof parseScenarios> {
  const parsed = parseScenarios(input, file);
  if (!parsed.ok) return parsed;
  const problems = parsed.value.flatMap((scenario, index) =>
    isApplicable(scenario) ? [] : [problemAt(file, `${index}`, 'leaves land without a status')],
  );
  return problems.length === 0 ? parsed : { ok: false, problems };
}

const keptWorld = new LastResult<World>();
/** The facts of a draft over a mosaic, which is cut separately; the same object while none of them changes. */
export function draftedWorld(documents: Documents, mosaic: Mosaic): World {
  const list = <T>(name: string, parse: FileOf<T>['parse'], needed: readonly string[] = []): T =>
    readDrafted(documents, { file: `geo/${name}.json`, parse, layout: 'list', needed });
  const scenarios = list('scenarios', parseApplicable, [OBSERVED]);
  const articles = list('articles', parseArticles);
  const claims = list('claims', parseClaims);
  const sources = list('sources', parseSources);
  const [strikes, places] = [featuresIn(documents, 'strikes'), featuresIn(documents, 'places')];
  const collections = [lineFeatures(documents), draftedTowns(documents), strikes, areaFeatures(documents), places];
  const asOf = draftedDay(documents);
  return keptWorld.of([asOf, mosaic, scenarios, articles, claims, sources, ...collections], () =>
    worldOf({ asOf, mosaic, scenarios, articles, claims, sources, features: collections.flat() }),
  );
}
