// What can be edited in a draft, and the component that edits each.
// It must not know what they show.
import type { Component } from 'svelte';
import type { Subject } from '../../state/workshop/place.ts';
import type { Workshop } from '../../state/workshop/workshop.svelte.ts';
import LineTable from './LineTable.svelte';
import TownTable from './TownTable.svelte';

export const EDITORS: Readonly<Record<Subject, Component<{ workshop: Workshop }>>> = {
  line: LineTable,
  towns: TownTable,
};
