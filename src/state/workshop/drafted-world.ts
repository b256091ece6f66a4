// The facts of a draft, built from its files by the readers of the site; what cannot be read stays as it was, or is left out.
// It must not know who edits, or how anything is shown.
import { parseArticles, parseClaims, parseScenarios, parseSources, type GeoFeature } from '../../../geo/schema.ts'; // prettier-ignore
import { parseEarlierLines, parseLineSource, type EarlierLine, type LineSource } from '../../../geo/schema-line.ts';
import { problemAt } from '../../core/check/input.ts';
import { EARLIER_SOURCE } from '../../core/check/earlier-lines.ts';
import { lineFileFeatures } from '../../core/check/line.ts';
import { isApplicable } from '../../core/check/scenario-rules.ts';
import { documentIn, type Documents } from '../../core/draft/operation.ts';
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

/** The lines of earlier editions of a draft; a faulty one as the base has it, or left out. */
const earlierLines = (documents: Documents): readonly EarlierLine[] =>
  readDrafted(documents, { file: EARLIER_SOURCE, parse: parseEarlierLines, layout: 'list' });

const keptLine = new LastResult<readonly GeoFeature[]>();
/** The features of line.geojson, its line of contact and the earlier lines as drawn. */
export function lineFeatures(documents: Documents): readonly GeoFeature[] {
  const [drawn, earlier] = [drawnLine(documents), earlierLines(documents)];
  const features = featuresIn(documents, 'line', ['line.contact', 'line.since-2014']);
  return keptLine.of([drawn, earlier, features], () => lineFileFeatures(features, drawn, earlier));
}

const LINE = 'geo/features/line.geojson';
const keptFile = new LastResult<unknown>();
/** The file of the line as `npm run geo` would write it: the lines of contact as drawn, the rest as drafted, faulty or not. */
export function lineWritten(documents: Documents): unknown {
  const [document, drawn, earlier] = [documentIn(documents, LINE), drawnLine(documents), earlierLines(documents)];
  return keptFile.of([document, drawn, earlier], () => {
    const features = isObject(document) ? document['features'] : undefined;
    if (!isObject(document) || !Array.isArray(features) || !features.every(isObject)) return document;
    return { ...document, features: lineFileFeatures(features as unknown as GeoFeature[], drawn, earlier) };
  });
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
/** The facts of a draft over a mosaic, which is cut separately, with what reads plans; the same object while none of them changes. */
export function draftedWorld(documents: Documents, mosaic: Mosaic, plans?: World['plans']): World {
  const list = <T>(name: string, parse: FileOf<T>['parse'], needed: readonly string[] = []): T =>
    readDrafted(documents, { file: `geo/${name}.json`, parse, layout: 'list', needed });
  const scenarios = list('scenarios', parseApplicable, [OBSERVED]);
  const articles = list('articles', parseArticles);
  const claims = list('claims', parseClaims);
  const sources = list('sources', parseSources);
  const [strikes, places] = [featuresIn(documents, 'strikes'), featuresIn(documents, 'places')];
  const collections = [lineFeatures(documents), draftedTowns(documents), strikes, areaFeatures(documents), places];
  const asOf = draftedDay(documents);
  return keptWorld.of([asOf, mosaic, scenarios, articles, claims, sources, plans, ...collections], () =>
    worldOf({ asOf, mosaic, scenarios, articles, claims, sources, plans, features: collections.flat() }),
  );
}
