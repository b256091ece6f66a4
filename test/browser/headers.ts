// Reads the file of recommended headers as hosts do: every rule that matches a path adds its headers.
// It must not know which headers there are.

type Rule = { readonly matches: RegExp; readonly headers: [name: string, value: string][] };
export type Headers = Readonly<Record<string, string>>;

/** A path in which `*` stands for anything, slashes included. */
const matcher = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);

/** The rules of a `_headers` file: a path at the start of a line, its headers indented below it. Throws on anything else. */
function rulesOf(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '' && !one.startsWith('#'))) {
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (line.startsWith('/')) rules.push({ matches: matcher(line), headers: [] });
    else if (name !== undefined && value !== undefined && rules.length > 0)
      rules.at(-1)!.headers.push([name.toLowerCase(), value]);
    else throw new Error(`not a line of a _headers file: ${line}`);
  }
  return rules;
}

/** The headers for a path such as `/assets/a.js`, names in lower case; values of one name are joined, as some hosts do. */
export function headersFor(text: string): (path: string) => Headers {
  const rules = rulesOf(text);
  return (path) => {
    const headers = new Map<string, string>();
    for (const [name, value] of rules.filter(({ matches }) => matches.test(path)).flatMap((rule) => rule.headers))
      headers.set(name, headers.has(name) ? `${headers.get(name)!}, ${value}` : value);
    return Object.fromEntries(headers);
  };
}
