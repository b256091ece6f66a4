// What marks and explains terms, fetched as one part once the map is drawn, so that the first view does not wait for it.
// It must not hold any code.
export { markTerms, termFinder } from '../../core/text/terms.ts';
export { default as Term } from './Term.svelte';
