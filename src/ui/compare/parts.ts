// All parts of a comparison in one chunk, since they share their dependencies.
// It must not know where each part appears.
export { default as ComparePanel } from './ComparePanel.svelte';
export { default as DifferenceLegend } from './DifferenceLegend.svelte';
export { default as LedgerSide } from './LedgerSide.svelte';
export { default as SecondMap } from './SecondMap.svelte';
export { default as SideLegends } from './SideLegends.svelte';
