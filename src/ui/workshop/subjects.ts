// What can be edited in a draft, and the component that edits each.
// It must not know what they show.
import type { Subject } from '../../state/workshop/place.ts';
import ArticleTable from './articles/ArticleTable.svelte';
import AreaEditor from './areas/AreaEditor.svelte';
import EditionEditor from './edition/EditionEditor.svelte';
import EntryEditor from './entries/EntryEditor.svelte';
import SectorsEditor from './entries/SectorsEditor.svelte';
import LineEditor from './lines/LineEditor.svelte';
import TownTable from './TownTable.svelte';

export const EDITORS: Readonly<Record<Subject, typeof LineEditor>> = {
  line: LineEditor,
  sectors: SectorsEditor,
  edition: EditionEditor,
  towns: TownTable,
  articles: ArticleTable,
  areas: AreaEditor,
  proposals: EntryEditor,
  strikes: EntryEditor,
  figures: EntryEditor,
  sources: EntryEditor,
  people: EntryEditor,
  dates: EntryEditor,
  corrections: EntryEditor,
};
