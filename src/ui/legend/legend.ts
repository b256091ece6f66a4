// Which rows a legend needs for a scene: what is drawn, and nothing else.
// It must not know words or colours.
import { lineOfContact, type World } from '../../core/land/catalogue.ts';
import { errorsOf } from '../../core/land/line-error.ts';
import type { Period } from '../../core/values/period.ts';
import type { Status } from '../../core/scenario/scenario.ts';
import type { Pin } from '../../core/view/pins.ts';
import type { Scene } from '../../core/view/scene.ts';
import type { LayerId } from '../../core/view/view.ts';
import { strikesOf, type Strike } from '../../core/claims/strikes.ts';
import type { MessageKey } from '../../i18n/messages.ts';

/** The line of a pinned proposal, by its place; a place without an outline has no line. */
type PinMark = `pin-${number}` | 'pin-none';
export type Mark =
  | Scene['marks'][number]['kind']
  | 'border'
  | 'donbas'
  | 'line'
  | 'line-draft'
  | 'line-earlier'
  | 'since-2014'
  | 'oblasts'
  | 'strike'
  | 'strike-quiet'
  | 'strike-group'
  | 'strike-grades'
  | 'towns'
  | 'count'
  | 'question'
  | PinMark;
/** `layers` are those that draw what the row explains: hidden with them; none for what every view shows. */
export type LegendRow = { readonly layers: readonly LayerId[] } & (
  | { readonly key: string; readonly kind: 'status'; readonly status: Status }
  | {
      readonly key: string;
      readonly kind: 'mark';
      readonly mark: Mark;
      readonly message: MessageKey;
      readonly params?: Readonly<Record<string, number>>;
      readonly period?: Period | undefined;
      readonly pin?: Pin;
    }
);

const STRIKES = ['strikes-kharkiv', 'strikes-odesa', 'strikes-kyiv', 'strikes-elsewhere'] as const;

/** The strike reports that a scene draws. */
export const strikesDrawn = (world: World, { strikes, shown }: Scene): Strike[] =>
  strikesOf(world).filter(
    ({ id, city, mapped }) => mapped && shown.has(`strikes-${city}`) && (strikes?.includes(id) ?? true),
  );

/** The strike reports that are drawn: how many of all, their span, and what their marks mean; none where none is. */
function strikeRows(world: World, scene: Scene): LegendRow[] {
  const drawn = strikesDrawn(world, scene);
  const days = drawn.flatMap(({ period }) => [period.from, period.to ?? period.from]).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return [];
  const params = { n: drawn.length, all: strikesOf(world).length };
  return [
    mark(scene.strikesQuiet ? 'strike-quiet' : 'strike', STRIKES, 'legend.strikes', { key: 'strike', period: { from, to }, params }), // prettier-ignore
    ...(drawn.length > 1 ? [mark('strike-group', STRIKES, 'legend.strikeGroup')] : []),
    mark('strike-grades', STRIKES, 'legend.strikeGrades'),
  ];
}

const status = (one: Status, layer: LayerId): LegendRow => ({ key: one, kind: 'status', status: one, layers: [layer] });
const mark = (
  one: Mark,
  layers: readonly LayerId[],
  message: MessageKey,
  more: { key?: string; params?: Record<string, number>; period?: Period | undefined; pin?: Pin } = {},
): LegendRow => ({ key: one, kind: 'mark', mark: one, layers, message, ...more });

function lineRow(scene: Scene, world: World): LegendRow {
  const errors = errorsOf(lineOfContact(world).properties);
  const params = { least: Math.min(...errors), most: Math.max(...errors) };
  const more = { params, period: { from: world.asOf } };
  return scene.lineDraft
    ? mark('line-draft', ['line'], 'legend.lineDraft', more)
    : mark('line', ['line'], 'legend.line', more);
}

function controlRows(scene: Scene, world: World): LegendRow[] {
  const isControl = scene.shown.has('control');
  return [
    ...(isControl ? [status('russian-held', 'control'), status('russian-held-since-2014', 'control')] : []),
    ...(scene.shown.has('line') ? [lineRow(scene, world)] : []),
    ...(scene.earlier ? [mark('line-earlier', [], 'legend.earlier', { period: scene.earlier.properties.period })] : []),
    ...(isControl ? [mark('since-2014', ['control'], 'legend.since2014line')] : []),
  ];
}

const pinRow = ({ id, pin, place, shape }: Scene['pins'][number]): LegendRow =>
  shape
    ? mark(`pin-${place}`, [], 'legend.pin', { key: id, pin })
    : mark('pin-none', [], 'legend.pinNone', { key: id, pin });

/** The rows from the land up to the marks upon it. */
export function legendOf(scene: Scene, world: World): LegendRow[] {
  return [
    ...scene.pins.map(pinRow),
    ...(scene.question ? [mark('question', ['zone'], 'legend.question')] : []),
    ...scene.overlays.map((overlay) => status(overlay.status, 'zone')),
    ...[...new Set(scene.marks.map(({ kind }) => kind))].map((kind) => mark(kind, ['zone'], `legend.${kind}`)),
    ...controlRows(scene, world),
    mark('border', [], 'legend.border'),
    ...(scene.shown.has('borders') ? [mark('oblasts', ['borders'], 'layer.borders')] : []),
    ...(scene.shown.has('donbas') ? [mark('donbas', ['donbas'], 'legend.donbas')] : []),
    ...(scene.shown.has('towns') && !scene.townsAlike ? [mark('towns', ['towns'], 'legend.towns')] : []),
    ...strikeRows(world, scene),
    ...(scene.counts.length > 0 ? [mark('count', [], 'legend.counts')] : []),
  ];
}
