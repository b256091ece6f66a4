// Which rows a legend needs for a scene: what is drawn, and nothing else.
// It must not know words or colours.
import { lineOfContact, type World } from '../core/catalogue.ts';
import { errorsOf } from '../core/formula.ts';
import type { Period } from '../core/period.ts';
import type { Status } from '../core/scenario.ts';
import type { Scene } from '../core/scene.ts';
import type { LayerId } from '../core/view.ts';
import type { MessageKey } from '../i18n/messages.ts';

export type Mark =
  | Scene['marks'][number]['kind']
  | 'border'
  | 'donbas'
  | 'line'
  | 'line-draft'
  | 'since-2014'
  | 'strike'
  | 'contested'
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

const STRIKE_LAYERS: readonly LayerId[] = ['strikes-kharkiv', 'strikes-odesa', 'strikes-kyiv', 'strikes-elsewhere'];

/** The span of the strike reports that are let through, first day to last. */
function strikePeriod(world: World, { strikes }: Scene): Period | undefined {
  const days = [...world.features.values()]
    .filter(({ id, properties }) => properties.kind === 'strike' && (strikes?.includes(id) ?? true))
    .flatMap(({ properties: { period } }) => (period ? [period.from, period.to ?? period.from] : []))
    .sort();
  const [from, to] = [days[0], days.at(-1)];
  return from !== undefined && to !== undefined ? { from, to } : undefined;
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
  if (scene.lineDraft) return mark('line-draft', 'legend.lineDraft');
  const errors = errorsOf(lineOfContact(world).properties);
  return mark('line', 'legend.line', { params: { least: Math.min(...errors), most: Math.max(...errors) } });
}

/** The rows from the land up to the marks upon it. */
export function legendOf(scene: Scene, world: World): LegendRow[] {
  const period = strikePeriod(world, scene);
  return [
    ...scene.overlays.map((overlay) => status(overlay.status)),
    ...[...new Set(scene.marks.map(({ kind }) => kind))].map((kind) => mark(kind, `legend.${kind}`)),
    ...(scene.shown.has('control') ? [status('russian-held'), status('russian-held-since-2014')] : []),
    ...(scene.shown.has('line') ? [lineRow(scene, world)] : []),
    ...(scene.shown.has('control') ? [mark('since-2014', 'legend.since2014line')] : []),
    mark('border', 'legend.border'),
    ...(scene.shown.has('donbas') ? [mark('donbas', 'legend.donbas')] : []),
    ...(scene.shown.has('towns') ? [mark('contested', 'control.contested')] : []),
    ...(STRIKE_LAYERS.some((layer) => scene.shown.has(layer)) && period
      ? [mark('strike', 'legend.strikes', { period })]
      : []),
    ...(scene.counts.length > 0 ? [mark('count', 'legend.counts')] : []),
  ];
}
