// The one script inside a page: where a link to the home page asks for another view, its words and picture are not shown.
// It must not need anything: it runs before the first paint. vite.config.ts puts its hash into the content policy.

/** Everything but version, language and appearance asks for another view. */
export const EARLY_SCRIPT =
  "if(/[?&](?!v=|lang=|theme=)\\w+=/.test(location.search))document.documentElement.className='other-view'";
