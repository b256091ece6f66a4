// Reads KML and GPX: the text as a tree, then as features, with folders, data and times as columns; styles are left out.
// It must not know whether geometries are right. A worker has no DOMParser, so the tree is xmldom's.
import { gpx, kmlWithFolders } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import type { Limits } from '../core/own-places/limits.ts';
import { UnreadableFile, type Sheet } from '../core/own-places/sheet.ts';
import { SheetBuilder } from './builder.ts';

type Tree = ReturnType<typeof kmlWithFolders>;
type Child = Tree['children'][number];
type Feature = { readonly geometry: unknown; readonly properties: unknown };
type Fields = (readonly [string, unknown])[];

/** Markup that may have other markup in it. */
const BRACKETS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
] as const;

/** The encoding that an XML declaration names; the declaration itself is ASCII, or in UTF-16. */
export function declaredXmlEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 200)).replaceAll('\0', '');
  return /^[^<]{0,4}<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
}

/** Where a piece of markup that begins at `from` ends. */
function endOf(text: string, from: number): number {
  const [open, close] = BRACKETS.find(([begin]) => text.startsWith(begin, from)) ?? ['<', '>'];
  const end = text.indexOf(close, from + open.length);
  if (end < 0) throw new UnreadableFile('brokenXml');
  return end + close.length;
}

/** Refuses entities, which can grow without end, and elements nested deeper than any file needs; in one pass. */
function refuseHostile(text: string, { xml, depth }: Limits): void {
  if (text.length > xml) throw new UnreadableFile('tooLarge', xml);
  if (/<!ENTITY/i.test(text)) throw new UnreadableFile('entities');
  let level = 0;
  for (let at = text.indexOf('<'); at >= 0;) {
    const end = endOf(text, at);
    const next = text.charAt(at + 1);
    if (next === '/') level--;
    else if (next !== '!' && next !== '?' && text.charAt(end - 2) !== '/') level++;
    if (level > depth) throw new UnreadableFile('tooDeep', depth);
    at = text.indexOf('<', end);
  }
}

function treeOf(text: string): Parameters<typeof gpx>[0] {
  try {
    return new DOMParser({ onError: (level) => { if (level === 'fatalError') throw new Error(level); } }).parseFromString(text, 'text/xml'); // prettier-ignore
  } catch {
    throw new UnreadableFile('brokenXml');
  }
}

/** What togeojson makes of styles, and of links to other files, which are not followed. */
const isStyle = (name: string): boolean =>
  /^(styleUrl|styleHash|styleMapHash|icon(-.*)?|stroke(-.*)?|fill(-.*)?|label-.*|visibility|href|@geometry-type)$/.test(
    name,
  );

/** The text of a description in HTML. */
const textOf = (html: string): string => html.replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' ').trim(); // prettier-ignore

const entriesOf = (value: unknown): [string, unknown][] => Object.entries((value ?? {}) as Record<string, unknown>);

/** The first and the last of the times of a track, point by point. */
function timesOf(value: unknown): Fields {
  const times = entriesOf(value).find(([name]) => name === 'times')?.[1];
  const all = (Array.isArray(times) ? times.flat(2) : []).filter((time) => typeof time === 'string').sort();
  return all.length > 0 ? [['first time', all[0]], ['last time', all.at(-1)]] : []; // prettier-ignore
}

/** Properties as fields: what is nested becomes fields of its own. */
const fieldsOf = (properties: unknown): Fields =>
  entriesOf(properties).flatMap(([name, value]): Fields => {
    if (isStyle(name)) return [];
    if (name === 'coordinateProperties') return timesOf(value);
    if (name === 'timespan') return entriesOf(value).map(([end, at]) => [`timespan ${end}`, at] as const);
    const html = entriesOf(typeof value === 'object' ? value : {}).find(([key]) => key === 'value')?.[1];
    if (typeof html === 'string') return [[name, textOf(html)]];
    return [[name.replace(/^_gpxType$/, 'type'), value]];
  });

/** Every feature of a tree with the names of its folders. */
function* featuresOf(children: readonly Child[], folders: readonly string[]): Generator<[Feature, string]> {
  for (const child of children) {
    if (child.type === 'Feature') yield [child, folders.join(' / ')];
    else {
      const name = child.meta['name'];
      yield* featuresOf(child.children, typeof name === 'string' ? [...folders, name] : folders);
    }
  }
}

type XmlOptions = { readonly limits: Limits; readonly encoding: string; readonly format?: string };

/** The placemarks of a KML file. Throws an UnreadableFile for broken and hostile ones. */
export function readKml(text: string, { limits, encoding, format = 'kml' }: XmlOptions): Sheet {
  refuseHostile(text, limits);
  const builder = new SheetBuilder(limits);
  for (const [{ geometry, properties }, folder] of featuresOf(kmlWithFolders(treeOf(text)).children, []))
    builder.addFields(builder.rows + 1, [...(folder === '' ? [] : [['folder', folder] as const]), ...fieldsOf(properties)], geometry); // prettier-ignore
  return builder.build({ format, encoding }, true);
}

/** The waypoints, routes and tracks of a GPX file. Throws an UnreadableFile for broken and hostile ones. */
export function readGpx(text: string, { limits, encoding }: XmlOptions): Sheet {
  refuseHostile(text, limits);
  const builder = new SheetBuilder(limits);
  for (const { geometry, properties } of gpx(treeOf(text)).features)
    builder.addFields(builder.rows + 1, fieldsOf(properties), geometry);
  return builder.build({ format: 'gpx', encoding }, true);
}
