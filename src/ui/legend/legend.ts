// Which rows a legend needs for a scene: what is drawn, and nothing else.
// It must not know words or colours.
import { lineOfContact, type World } from '../../core/land/catalogue.ts';
import { errorsOf } from '../../core/land/line-error.ts';
import { AS_OF, type Period } from '../../core/values/period.ts';
import type { Status } from '../../core/scenario/scenario.ts';
import type { Scene } from '../../core/view/scene.ts';
import { strikesOf } from '../../core/claims/strikes.ts';
import type { MessageKey } from '../../i18n/messages.ts';

export type Mark =
  | Scene['marks'][number]['kind']
  | 'border'
  | 'donbas'
  | 'line'
  | 'line-draft'
  | 'since-2014'
  | 'strike'
  | 'towns'
  | 'count';
export type LegendRow =
  | { readonly key: string; readonly kind: 'status'; readonly status: Status }
  | {
      readonly key: string;
      readonly kind: 'mark';
      readonly mark: Mark;
      readonly message: MessageKey;
      readonly params?: Readonly<Record<string, number>>;
      readonly period?: Period;
    };

/** The strike reports that are drawn: how many of all, and their span, first day to last; none where none is. */
function strikeRows(world: World, { strikes, shown }: Scene): LegendRow[] {
  const all = strikesOf(world);
  const drawn = all.filter(
    ({ id, city, mapped }) => mapped && shown.has(`strikes-${city}`) && (strikes?.includes(id) ?? true),
  );
  const days = drawn.flatMap(({ period }) => [period.from, period.to ?? period.from]).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return [];
  return [mark('strike', 'legend.strikes', { period: { from, to }, params: { n: drawn.length, all: all.length } })];
}

const status = (one: Status): LegendRow => ({ key: one, kind: 'status', status: one });
const mark = (
  one: Mark,
  message: MessageKey,
  more: { params?: Record<string, number>; period?: Period } = {},
): LegendRow => ({
  key: one,
  kind: 'mark',
  mark: one,
  message,
  ...more,
});

function lineRow(scene: Scene, world: World): LegendRow {
  const errors = errorsOf(lineOfContact(world).properties);
  const params = { least: Math.min(...errors), most: Math.max(...errors) };
  const more = { params, period: { from: AS_OF } };
  return scene.lineDraft ? mark('line-draft', 'legend.lineDraft', more) : mark('line', 'legend.line', more);
}

/** The rows from the land up to the marks upon it. */
export function legendOf(scene: Scene, world: World): LegendRow[] {
  return [
    ...scene.overlays.map((overlay) => status(overlay.status)),
    ...[...new Set(scene.marks.map(({ kind }) => kind))].map((kind) => mark(kind, `legend.${kind}`)),
    ...(scene.shown.has('control') ? [status('russian-held'), status('russian-held-since-2014')] : []),
    ...(scene.shown.has('line') ? [lineRow(scene, world)] : []),
    ...(scene.shown.has('control') ? [mark('since-2014', 'legend.since2014line')] : []),
    mark('border', 'legend.border'),
    ...(scene.shown.has('donbas') ? [mark('donbas', 'legend.donbas')] : []),
    ...(scene.shown.has('towns') && !scene.townsAlike ? [mark('towns', 'legend.towns')] : []),
    ...strikeRows(world, scene),
    ...(scene.counts.length > 0 ? [mark('count', 'legend.counts')] : []),
  ];
}
