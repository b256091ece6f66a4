// Text as it stands in HTML, XML and SVG.
// It must not know what the text says.

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['"', '&quot;'],
]);

/** The text with the signs of markup replaced, for an element or an attribute in double quotation marks. */
export const escaped = (text: string): string => text.replace(/[&<"]/g, (sign) => ENTITIES.get(sign) ?? sign);
