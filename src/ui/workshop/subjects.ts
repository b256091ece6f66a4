// What can be edited in a draft, and the component that edits each.
// It must not know what they show.
import type { Subject } from '../../state/workshop/place.ts';
import LineTable from './LineTable.svelte';
import TownTable from './TownTable.svelte';

export const EDITORS: Readonly<Record<Subject, typeof LineTable>> = {
  line: LineTable,
  towns: TownTable,
};
