// All parts of a comparison, fetched together: each needs what the others need.
// It must not know where each stands.
export { default as ComparePanel } from './ComparePanel.svelte';
export { default as DifferenceLegend } from './DifferenceLegend.svelte';
export { default as SecondMap } from './SecondMap.svelte';
