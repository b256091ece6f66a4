// What a page is about as linked data (schema.org, JSON-LD): the page, the data of a proposal, and the claims it shows.
// It must not know the markup of the page. Nothing here is rated: a claim has its author, its date and where it appears.
import { aboutScenario } from '../core/claims/claim.ts';
import type { Claim } from '../core/land/catalogue.ts';
import { HOME } from '../core/view/view.ts';
import type { PageContext } from './context.svelte.ts';
import { subjectOf } from './subject.ts';

const LICENCE = 'https://opendatacommons.org/licenses/odbl/1-0/';
/** Ukraine as schema.org writes a box: south, west, north and east, degrees. */
const BOX = [HOME[1], HOME[0], HOME[3], HOME[2]].join(' ');
const PUBLISHER = { '@type': 'Organization', name: 'The authors of Redlines' };

/** The claims that a page shows. */
function claimsOn({ edition: { world }, page: { kind, id } }: PageContext): Claim[] {
  const all = [...world.claims.values()];
  if (kind === 'proposal') return aboutScenario(all, id);
  if (kind === 'article') return all.filter(({ article }) => article === id);
  if (kind === 'contradictions') return all.filter(({ contradictions }) => contradictions.length > 0);
  return kind === 'claims' ? all : [];
}

/** A claim with its author, its first day and an article in which it appears, which need not be the first to report it. */
function claimData(page: PageContext, { id, speaker, period, article }: Claim): object {
  const { texts } = page.edition.lexicon;
  return {
    '@type': 'Claim',
    identifier: id,
    text: texts.claims[id] ?? '',
    author: { name: texts.people[speaker] ?? speaker },
    dateCreated: period.from,
    appearance: { '@type': 'CreativeWork', name: texts.articles[article]?.headline ?? article },
  };
}

/** The data of a proposal: the land that it gives each status, on the day of the map. */
function datasetOf(page: PageContext, address: string): object[] {
  const { kind } = page.page;
  if (kind !== 'proposal') return [];
  const { title, description } = subjectOf(page);
  const { world } = page.edition;
  return [
    {
      '@type': 'Dataset',
      name: title,
      description,
      url: address,
      inLanguage: page.edition.locale,
      license: LICENCE,
      creator: PUBLISHER,
      temporalCoverage: world.asOf,
      spatialCoverage: { '@type': 'Place', name: page.edition.store.knowledge.say('ledger.ukraine'), geo: { '@type': 'GeoShape', box: BOX } }, // prettier-ignore
      isAccessibleForFree: true,
    },
  ];
}

/** A page as JSON-LD; `address` is that of the page. */
export function linkedDataOf(page: PageContext, address: string): object {
  const { title, description } = subjectOf(page);
  const claims = claimsOn(page).map((claim) => claimData(page, claim));
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebPage',
        name: title,
        description,
        url: address,
        inLanguage: page.edition.locale,
        isPartOf: { '@type': 'WebSite', name: 'Redlines' },
        publisher: PUBLISHER,
      },
      ...datasetOf(page, address),
      ...claims,
    ],
  };
}
