// A folder on the editor's computer, where the browser lets a page write into one (File System Access).
// It must not know drafts or what the files contain.

/** Files by their path from the folder. */
export type Folder = {
  readonly name: string;
  /** The text of a file; undefined if there is none. */
  readonly read: (file: string) => Promise<string | undefined>;
  /** Writes a file, or removes it with null. Rejects if the browser or the disk refuses. */
  readonly write: (file: string, text: string | null) => Promise<void>;
};

type Picker = (options: { readonly id: string; readonly mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
const picker = (): Picker | undefined =>
  (globalThis as { readonly showDirectoryPicker?: Picker }).showDirectoryPicker?.bind(globalThis);

/** Whether this browser can write into a folder. */
export const canPickFolder = (): boolean => picker() !== undefined;

/** The folder that a file is in. Rejects with a NotFoundError if there is none, unless it is to be made. */
async function folderOf(root: FileSystemDirectoryHandle, parts: readonly string[], create: boolean) {
  let folder = root;
  for (const part of parts) folder = await folder.getDirectoryHandle(part, { create });
  return folder;
}

const isMissing = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';

async function read(root: FileSystemDirectoryHandle, file: string): Promise<string | undefined> {
  const parts = file.split('/');
  try {
    const folder = await folderOf(root, parts.slice(0, -1), false);
    const handle = await folder.getFileHandle(parts.at(-1) ?? '');
    return await (await handle.getFile()).text();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function write(root: FileSystemDirectoryHandle, file: string, text: string | null): Promise<void> {
  const parts = file.split('/');
  const name = parts.at(-1) ?? '';
  const folder = await folderOf(root, parts.slice(0, -1), text !== null);
  if (text === null) return folder.removeEntry(name);
  const handle = await folder.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  await stream.write(text);
  // The file is replaced here, as a whole.
  await stream.close();
}

const folderFrom = (root: FileSystemDirectoryHandle): Folder => ({
  name: root.name,
  read: (file) => read(root, file),
  write: (file, text) => write(root, file, text),
});

/** Asks for a folder; undefined if the editor chooses none. Rejects if the browser refuses. */
export async function pickFolder(): Promise<Folder | undefined> {
  try {
    const root = await picker()?.({ id: 'redlines', mode: 'readwrite' });
    return root && folderFrom(root);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}
