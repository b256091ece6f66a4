// The modules that vite.config.ts gathers from the files of this folder.
// It must not hold any code.
declare module 'virtual:texts' {
  type Gathered<T> = Record<string, T>;
  type Language = { rooms: Gathered<unknown>; articles: Gathered<string>; words: Gathered<unknown> };
  const languages: Record<string, () => Promise<Language>>;
  /** The name of each language in itself. */
  export const ownNames: Record<string, string>;
  /** The day of the picture as each language writes it. */
  export const writtenDays: Record<string, string>;
  export default languages;
}
declare module 'virtual:annotations' {
  const annotations: Record<string, unknown>;
  export default annotations;
}
declare module 'virtual:edition' {
  const edition: {
    readonly version: string;
    readonly data: string;
    readonly libraries: Record<string, string>;
    readonly contact: string | null;
    /** The title of the change that this build has and the project has not. */
    readonly change: string | null;
  };
  export default edition;
}
declare module 'virtual:edition/change' {
  /** The title of the change that this build has and the project has not. */
  const change: string | null;
  export default change;
}
declare module 'virtual:project' {
  /** The files of the project that the check reads, as texts by their path from its root. */
  const texts: Record<string, string>;
  export default texts;
}
