// The files that a reader may take away, made when asked for: tables, layers, annotations.
// It must not know how a file is handed over.
import { claimLines } from '../../core/export/claims-csv.ts';
import { csvOf } from '../../core/export/csv.ts';
import { layerFile, type LayerFile } from '../../core/export/layer-file.ts';
import { assignAll, type Assignment } from '../../core/scenario/ledger.ts';
import type { SlotFormat } from '../../core/text/prose.ts';
import { tableLines, type Table } from '../../core/export/tables-csv.ts';
import type { Lane } from '../../core/time/timeline.ts';
import type { World } from '../../core/land/catalogue.ts';
import { INITIAL, type View } from '../../core/view/view.ts';
import { webAnnotations } from '../../core/export/web-annotation.ts';
import { filled } from '../../i18n/filled.ts';
import { formatQuantity, formatRange } from '../../i18n/format.ts';
import { momentsOf } from '../../state/late/moments.ts';
import { linkTo } from '../../state/location.ts';
import type { Lexicon } from '../../state/load.ts';
import type { Store } from '../../state/store.svelte.ts';
import { VERSION } from './edition.ts';

/** Of the register, the names and our words: see geo/LICENSE.md. */
const LICENCE = 'CC BY 4.0, Redlines';
const WITH_LAND = 'ODbL 1.0, © OpenStreetMap contributors; CC BY 4.0, Redlines';

type Ready = { readonly world: World; readonly lexicon: Lexicon; readonly chosen: Assignment };
function ready({ knowledge, choice }: Store): Ready {
  const { world, lexicon } = knowledge;
  const { assignment: chosen } = choice;
  if (!world || !lexicon || !chosen) throw new Error('taken away before it was there');
  return { world, lexicon, chosen };
}

const articleOf =
  ({ lexicon }: Ready) =>
  (slug: string): string =>
    lexicon.texts.articles[slug]?.headline ?? slug;

/** For spreadsheets: with the mark that tells them of UTF-8. */
const sheet = (lines: Parameters<typeof csvOf>[0]): string => `\ufeff${csvOf(lines)}`;
const sourceOf =
  ({ lexicon }: Ready) =>
  (id: string): string =>
    lexicon.texts.sources[id]?.title ?? id;

export function claimsFile(store: Store): string {
  const all = ready(store);
  const { texts } = all.lexicon;
  const words = {
    words: ({ id }: { id: string }) => texts.claims[id] ?? '',
    speaker: ({ speaker }: { speaker: string }) => texts.people[speaker] ?? speaker,
    article: ({ article }: { article: string }) => articleOf(all)(article),
  };
  return sheet(
    claimLines([...all.world.claims.values()], {
      date: all.world.asOf,
      licence: LICENCE,
      ...words,
      source: sourceOf(all),
    }),
  );
}

/** The text of an item on the timeline. */
function wordsOn(texts: Lexicon['texts'], lane: Lane, id: string): string {
  const textByLane: Readonly<Record<Lane, string | undefined>> = {
    moments: texts.timeline[id] && `${texts.timeline[id].title}. ${texts.timeline[id].told}`,
    plans: texts.scenarios[id]?.title,
    strikes: texts.strikes[id]?.report,
    articles: texts.articles[id]?.headline,
    claims: texts.claims[id],
  };
  return textByLane[lane] ?? '';
}

export function tableFile(store: Store, table: Table): string {
  const all = ready(store);
  const { texts } = all.lexicon;
  const about = {
    date: all.world.asOf,
    licence: table === 'matrix' ? WITH_LAND : table === 'towns' ? `${LICENCE}; GeoNames` : LICENCE,
    name: (id: string) => store.knowledge.nameOf(id),
    status: (status: Parameters<Parameters<typeof tableLines>[2]['status']>[0]) =>
      store.knowledge.say(`status.${status}`),
    scenario: (id: string) => store.knowledge.settingTitle({ ...store.choice.view, scenario: id, reading: null }),
    contradictions: Object.fromEntries(
      Object.entries(texts.contradictions).map(([id, { subject, note }]) => [
        id,
        { subject, note: filled(note, all.lexicon.locale, (figure) => store.choice.figure(figure)) },
      ]),
    ),
    report: (id: string) => texts.strikes[id]?.report ?? '',
    dated: (lane: Lane, id: string) => wordsOn(texts, lane, id),
    source: sourceOf(all),
    article: articleOf(all),
  };
  const isOwn = store.knowledge.isOwnSetting(store.choice.view);
  const ground = {
    world: all.world,
    moments: momentsOf(store.knowledge),
    chosen: all.chosen,
    depth: store.choice.view.depth,
    isOwn,
  };
  return sheet(tableLines(table, ground, about));
}

export function layerText(store: Store, layer: LayerFile): string {
  const all = ready(store);
  const observed = all.world.scenarios.get('status-quo');
  const held = observed ? assignAll(all.world.mosaic, observed) : all.chosen;
  const title = store.knowledge.say(`shareLayer.${layer}`, { date: store.knowledge.dayIn(all.lexicon.locale) });
  const collection = layerFile({ world: all.world, held, chosen: all.chosen }, layer, {
    title: layer === 'zone' ? `${title}: ${store.knowledge.settingTitle(store.choice.view)}` : title,
    date: all.world.asOf,
    version: VERSION,
    locale: all.lexicon.locale,
    name: (id) => store.knowledge.nameOf(id),
    status: (status) => store.knowledge.say(`status.${status}`),
    source: sourceOf(all),
  });
  return JSON.stringify(collection);
}

export function annotationsFile(store: Store): string {
  const { lexicon } = ready(store);
  const { locale, texts } = lexicon;
  const number = (figure: string, format: SlotFormat): string => {
    const quantity = store.choice.figure(figure);
    if (!quantity) return '';
    return (format === 'range' && formatRange(quantity, locale)) || formatQuantity(quantity, locale);
  };
  const link = (to: Partial<Pick<View, 'article' | 'passage' | 'pick'>>): string =>
    linkTo({ ...INITIAL, locale, panel: to.article ? 'articles' : INITIAL.panel, ...to });
  const collection = webAnnotations(store.knowledge.annotations, {
    locale,
    date: store.knowledge.world?.asOf ?? '',
    version: VERSION,
    title: store.knowledge.say('share.annotationsFile'),
    number,
    link,
    prose: (article) => texts.articles[article],
    name: (id) => store.knowledge.nameOf(id),
    claim: (id) => texts.claims[id] ?? '',
  });
  return JSON.stringify(collection, null, 1);
}
