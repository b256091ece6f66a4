// A planted fault: an edit of the text of a file, and the problem that the check must report.
// It must not know how files are read or judged.

export type Edit = (text: string) => string | null;
export type Fault = {
  readonly name: string;
  readonly file: string;
  readonly edit: Edit;
  /** Part of the message of the expected problem. */
  readonly says: string;
  /** Part of the expected fix. */
  readonly fix?: string;
  /** Part of the line that the problem must name, in the edited text. */
  readonly near?: string;
  /** Other files in which problems are expected. */
  readonly also?: readonly string[];
  /** The file of the expected problem, if not the edited file. */
  readonly in?: string;
  /** True if the problem concerns the whole file and has no place in it. */
  readonly whole?: boolean;
};
type More = Pick<Fault, 'fix' | 'near' | 'also' | 'in' | 'whole'>;

export const fault = (name: string, file: string, edit: Edit, says: string, more: More = {}): Fault => ({
  name,
  file,
  edit,
  says,
  ...more,
});

/** Replaces the first occurrence; throws if there is none, so that a fault cannot vanish unnoticed. */
export const replaceText =
  (from: string | RegExp, to: string): Edit =>
  (text) => {
    const edited = text.replace(from, to);
    if (edited === text) throw new Error(`nothing to replace: ${String(from)}`);
    return edited;
  };
export const remove: Edit = () => null;

type Step = string | number;
type Holder = Record<Step, unknown>;

/** The key of a member of an object or list, given as a key, an index, or the id of an entry. */
function keyIn(holder: unknown, step: Step): Step {
  if (!Array.isArray(holder) || typeof step === 'number') return step;
  const index = holder.findIndex((entry: { id?: unknown }) => entry.id === step);
  if (index < 0) throw new Error(`no entry ${step}`);
  return index;
}

/** An edit of the JSON value at a path, given its list or object and its key. */
function change(path: readonly Step[], apply: (holder: Holder, key: Step) => void): Edit {
  return (text) => {
    const root = JSON.parse(text) as unknown;
    const last = path.at(-1) ?? '';
    const holder = path.slice(0, -1).reduce<unknown>((inner, step) => (inner as Holder)[keyIn(inner, step)], root);
    apply(holder as Holder, keyIn(holder, last));
    return `${JSON.stringify(root, null, 2)}\n`;
  };
}
export const setAt = (path: readonly Step[], value: unknown): Edit =>
  change(path, (holder, key) => {
    holder[key] = value;
  });
export const removeAt = (path: readonly Step[]): Edit =>
  change(path, (holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else Reflect.deleteProperty(holder, key);
  });
export const updateAt = (path: readonly Step[], make: (value: never) => unknown): Edit =>
  change(path, (holder, key) => {
    holder[key] = make(holder[key] as never);
  });
/** Appends a copy of an entry to its list. */
export const duplicateAt = (path: readonly Step[]): Edit =>
  change(path, (holder, key) => {
    (holder as unknown as unknown[]).push(holder[key]);
  });

/** Edits the lines of a text. */
export const editLines =
  (make: (all: string[]) => string[]): Edit =>
  (text) =>
    make(text.split('\n')).join('\n');
