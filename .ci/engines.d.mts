// The types of engines.mjs, for the tests in other engines.
// It must not declare anything that engines.mjs does not export.
export type EngineId = 'firefox' | 'webkit';
/** Paths of programs; `driver` speaks to WebKit, `display` is Xvfb. */
export type EnginePaths = { readonly browser: string; readonly driver?: string; readonly display: string };
export const ENGINES: readonly { readonly id: EngineId; readonly name: string }[];
/** The paths of an engine's programs, or undefined if one is missing. */
export function findEngine(id: EngineId): EnginePaths | undefined;
/** Why an engine that was not found is not tested, to follow its name. */
export function whyAbsent(): string;
