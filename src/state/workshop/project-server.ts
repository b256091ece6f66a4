// What the page and the server of `npm run edit` say to each other: a change file, and what became of it.
// It must not know what a change is made of, or how it is applied.
import type { Problem } from '../../../geo/schema.ts';

/** Relative to the page; the only address at which the server takes anything. */
export const WRITE_ADDRESS = 'write-into-project';
export const TOKEN_HEADER = 'x-redlines-token';

type Held = {
  readonly kind: 'file' | 'conflicts' | 'problems';
  readonly problems: readonly Pick<Problem, 'file' | 'path' | 'message'>[];
};

/** The places at fault have their file and path; nothing is written unless the whole change is. */
export type WriteAnswer =
  | {
      readonly kind: 'written';
      readonly files: readonly string[];
      /** How many sentences with a changed number nobody has ticked. */
      readonly unread: number;
      /** Whether the site was built again and shows what was written. */
      readonly isBuilt: boolean;
    }
  | Held
  /** The request itself was refused. */
  | { readonly kind: 'refused'; readonly message: string }
  /** The command failed, or no answer came. */
  | { readonly kind: 'failed'; readonly message: string };

/** Sends a change file to the server that serves this page. An answer that does not come is one of the kind `failed`. */
export async function writeIntoProject(token: string, change: string): Promise<WriteAnswer> {
  try {
    const response = await fetch(new URL(WRITE_ADDRESS, document.baseURI), {
      method: 'POST',
      headers: { 'content-type': 'application/json', [TOKEN_HEADER]: token },
      body: change,
    });
    return (await response.json()) as WriteAnswer;
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
