// A key for the geometry of each source of a scene: equal keys mean equal geometry.
// It must not know how any of it looks. Keys are compared and never read back.
import { settingKey, type Overlay, type Scene } from '../core/view/scene.ts';
import { statusOfZone } from '../core/view/zone.ts';

/** The key of no geometry at all. */
export const NOTHING = 'nothing';

/** The name of an overlay's geometry, `mutual-pull-back@10:buffer`. */
const overlayKey = ({ setting, status }: Overlay): string => `${settingKey(setting)}:${status}`;

const listed = (parts: readonly string[], prefix = ''): string =>
  parts.length > 0 ? prefix + parts.join(',') : NOTHING;

/** The towns, land or lines of each role of emphasis; what is picked is not emphasised twice. */
export const emphasisedIn = ({ emphasis: { picked, mentioned, hovered } }: Scene) => ({
  'emphasis-picked': picked === null ? [] : [picked],
  'emphasis-mentioned': mentioned.filter((id) => id !== picked).sort(),
  'emphasis-hovered': [...hovered].sort(),
});

const markKey = ({ feature, kind }: Scene['marks'][number]): string => `${kind}@${feature}`;

/** In the order in which the map asks its worker: words first, whose letters are drawn while the worker goes on with the land. */
export function keysOf(scene: Scene) {
  const { locale, scenario, overlays, marks, notes, difference, question, pins, strikes, counts, lineDraft, earlier } =
    scene;
  const outlines = pins.flatMap(({ place, key, shape }) => (shape ? `${place}=${key}` : []));
  const reports = strikes === null ? 'all' : listed(strikes);
  const emphasised = emphasisedIn(scene);
  const zones = overlays.map(overlayKey).join();
  const emphasis = (ids: readonly string[]): string =>
    listed(
      ids.map((id) => (statusOfZone(id) ? `${id}=${zones}` : id)),
      `${locale}:`,
    );
  return {
    towns: locale,
    labels: locale,
    'strike-marks': reports,
    waters: 'waters',
    land: 'land',
    countries: 'countries',
    border: 'border',
    edges: String([lineDraft, earlier?.id]),
    strikes: reports,
    overlays: listed(overlays.map(overlayKey)),
    difference: difference ? `${settingKey(difference.before)},${settingKey(difference.after)}` : NOTHING,
    question: question ? `${question.counted.join()}@${String(question.depth)}` : NOTHING,
    marks: listed(marks.map(markKey), `${locale}:${scenario.id}:`),
    pins: listed(outlines),
    'pin-names': listed(outlines, `${locale}:`),
    notes: notes.length > 0 ? JSON.stringify(notes) : NOTHING,
    counts: listed(
      counts.map(([id, count]) => `${id}=${count}`),
      `${locale}:`,
    ),
    'emphasis-picked': emphasis(emphasised['emphasis-picked']),
    'emphasis-mentioned': emphasis(emphasised['emphasis-mentioned']),
    'emphasis-hovered': emphasis(emphasised['emphasis-hovered']),
  };
}

export type SourceId = keyof ReturnType<typeof keysOf>;
