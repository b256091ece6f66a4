// The workshop: the open draft, its history, and the facts and texts of the site replaced by those of the draft.
// It must not know components. It is fetched when the workshop is first opened, and depends on the store below it.
import edition from 'virtual:edition';
import { canRedo, canUndo, documentsAt, explained, fits, newDraft, perform, redo, restoration, undo, type Draft, type Edit } from '../../core/draft/draft.ts'; // prettier-ignore
import { documentsOf, type Documents } from '../../core/draft/operation.ts';
import type { Rebased } from '../../core/draft/rebase.ts';
import type { World } from '../../core/land/catalogue.ts';
import type { Locale } from '../../core/values/locale.ts';
import type { Knowledge } from '../knowledge.svelte.ts';
import { AreaDrawing } from './area-drawing.svelte.ts';
import { cornersOf, keepBegun } from './begun.ts';
import { changedTexts } from './changed-texts.ts';
import { Cutting } from './cutting.svelte.ts';
import { Drafts } from './drafts.svelte.ts';
import type { DraftJudgement } from './judge.worker.ts';
import { Judge } from './judging.ts';
import { remembered } from './open-draft.ts';
import type { Naming } from './naming.ts';
import { MENU, type Place } from './place.ts';
import { Positions } from './positions.svelte.ts';
import type { Project } from './project.ts';
import { Reading } from './reading.svelte.ts';
import { Showing } from './showing.ts';

/** What an editor does, as the panels say it; time and files are added here. */
export type Deed = Pick<Edit, 'what' | 'subject' | 'operations'> & Partial<Pick<Edit, 'why' | 'field'>>;

/** What a draft that is opened, or closed, begins with. */
const NOTHING_YET = { judgement: undefined, judging: false, fault: '', looking: undefined, vertex: '', place: MENU };

export class Workshop {
  readonly project: Project;
  readonly drafts: Drafts;
  readonly cutting: Cutting;
  /** What is going on at the shape of a drawn area. */
  readonly area = new AreaDrawing((id, sketch) => keepBegun(this, cornersOf(id), sketch));
  readonly #knowledge: Knowledge;
  readonly #judge: Judge;
  readonly #naming: Naming;
  readonly #showing: Showing;
  draft = $state.raw<Draft | undefined>();
  /** The check of the newest files; undefined until it has come. */
  judgement = $state.raw<DraftJudgement | undefined>();
  judging = $state(false);
  /** Why the check could not run. */
  fault = $state('');
  /** An earlier state that is looked at: after how many edits; undefined for the present one. */
  looking = $state.raw<number | undefined>();
  /** The vertex of the line that is chosen, by its id. */
  vertex = $state('');
  /** Whether the line is being drawn, so that its handles are on the map. */
  isDrawing = $state(false);
  /** Fields of positions and the map. */
  readonly positions = new Positions();
  /** The tab that is open, and what is chosen in it. */
  place = $state.raw<Place>(MENU);

  readonly documents: Documents = $derived.by(() =>
    this.draft
      ? documentsAt(this.draft, this.project.document, this.looking ?? this.draft.cursor)
      : documentsOf(this.project.document),
  );

  /** The sentences with a changed number or the new day that have been read. */
  readonly reading = new Reading(this);
  /** The day of the map as drafted. */
  readonly day: string = $derived(this.reading.day);

  readonly canUndo = $derived(this.draft !== undefined && canUndo(this.draft));
  readonly canRedo = $derived(this.draft !== undefined && canRedo(this.draft));
  /** The version of the data of this build, on which a draft is begun. */
  readonly base = `${edition.version}+${edition.data}`;

  /** `keepChoice` is called whenever facts or texts have been replaced: what is chosen may be gone, or back. */
  constructor(
    knowledge: Knowledge,
    project: Project,
    naming: Naming,
    readonly keepChoice: () => void,
  ) {
    this.#knowledge = knowledge;
    this.project = project;
    this.#naming = naming;
    this.#showing = new Showing(knowledge, project);
    this.drafts = new Drafts({
      base: project.document,
      current: () => this.draft,
      adopt: (joined) => this.#adopt(joined),
      nameBeside: (name) => naming.beside(this.#locale, name),
    });
    this.cutting = new Cutting(project, () => this.#show());
    this.#judge = new Judge(project.texts, {
      onJudgement: (judgement) => Object.assign(this, { judgement, judging: false, fault: '' }),
      onFault: (fault) => Object.assign(this, { judging: false, fault }),
    });
  }

  /** The facts of the build, without the draft. */
  get baseWorld(): World | undefined {
    return this.#showing.baseWorld;
  }
  get #locale(): Locale {
    return this.#knowledge.lexicon?.locale ?? 'en';
  }
  /** Whether land and judgement are those of the files as drafted: neither awaited nor failed. */
  get isCurrent(): boolean {
    return this.judgement !== undefined && !this.judging && this.fault === '' && !this.cutting.isBehind;
  }
  /** Whether clicks on the map set something, so that nothing is said of what lies there. */
  get takesClicks(): boolean {
    return this.positions.request !== undefined || this.area.sketch !== undefined;
  }
  /** What pictures and paper say before their title while a draft is open; empty without one. */
  get mark(): string {
    return this.draft ? this.#naming.mark(this.#locale, this.draft.name) : '';
  }
  /** What is said beside links while a draft is open: they do not show it; empty without one. */
  get linkNote(): string {
    return this.draft ? this.#naming.link(this.#locale, this.draft.name) : '';
  }

  begin(name: string): void {
    this.open(newDraft(this.drafts.freshId(), name, this.base));
    this.drafts.save();
  }
  open(draft: Draft): void {
    Object.assign(this, { ...NOTHING_YET, draft });
    this.drafts.opened(draft);
    this.#refresh();
  }
  /** Opens again the draft that this window had open before it was loaded anew, if this build can. */
  resume(): void {
    const stored = this.drafts.list.find(({ id }) => id === remembered());
    if (stored && fits(stored.draft, this.project.document)) this.open(stored.draft);
  }
  /** Shows the site as it is again; the draft stays stored. */
  async close(): Promise<void> {
    await this.drafts.written();
    Object.assign(this, { ...NOTHING_YET, draft: undefined });
    this.drafts.opened(undefined);
    this.cutting.reset();
    this.#judge.dispose();
    this.#showing.end();
    this.keepChoice();
  }

  /** Applies operations as one step of the history. */
  do({ what, subject, operations, why = '', field }: Deed): void {
    if (!this.draft || this.looking !== undefined) return;
    const edit: Edit = { what, subject, operations, why, when: new Date().toISOString(), field };
    this.#set(perform(this.draft, edit));
  }
  undo(): void {
    if (this.draft && this.looking === undefined) this.#set(undo(this.draft));
  }
  redo(): void {
    if (this.draft && this.looking === undefined) this.#set(redo(this.draft));
  }
  rename(name: string): void {
    if (this.draft && name.trim() !== '') this.#set({ ...this.draft, name: name.trim() });
  }
  /** Shows the state after so many edits, without changing the draft; undefined for the present one. */
  look(count: number | undefined): void {
    this.looking = count;
    this.#refresh();
  }
  /** Makes the state that is looked at the present one, as one more step. */
  restore(): void {
    if (!this.draft || this.looking === undefined) return;
    const edit = restoration(this.draft, this.project.document, this.looking, new Date().toISOString());
    this.looking = undefined;
    this.#set(perform(this.draft, edit));
  }
  /** Writes down why an edit was made. */
  explain(index: number, why: string): void {
    if (!this.draft) return;
    this.draft = explained(this.draft, index, why);
    this.drafts.save();
  }
  /** Opens a tab with something chosen in it. */
  goTo(place: Place): void {
    this.place = place;
    if (place.tab === 'line' && place.subject !== '') this.vertex = place.subject;
  }
  /** Keeps with the draft what is no edit of a file: nothing of it can be undone. */
  note(notes: Pick<Draft, 'ticked' | 'conflicts' | 'kept' | 'begun'>): void {
    if (!this.draft) return;
    this.draft = { ...this.draft, ...notes };
    this.drafts.save();
  }
  /** Cuts the land again after a cut that failed, and judges again after a check that did. */
  tryAgain(): void {
    this.#refresh();
  }
  /** Applies what a change file changes as one step; what of it conflicts stays with the draft until it is settled. */
  take(name: string, { applied, conflicts }: Pick<Rebased, 'applied' | 'conflicts'>): void {
    this.do({ what: 'import', subject: name, operations: applied });
    this.note({ conflicts });
    if (conflicts.length > 0) this.goTo({ tab: 'review', subject: '' });
  }

  #set(draft: Draft): void {
    if (draft === this.draft) return;
    this.draft = draft;
    this.drafts.save();
    this.#refresh();
  }
  /** What another window wrote has been joined to this window's draft. */
  #adopt(draft: Draft): void {
    this.draft = draft;
    this.#refresh();
  }

  /** Has the land follow the line, then shows the facts and has them judged. */
  #refresh(): void {
    this.cutting.follow(this.documents);
    this.#show();
  }

  #show(): void {
    const { land } = this.cutting;
    if (!this.draft || !this.#showing.show(this.documents, land)) return;
    this.keepChoice();
    this.#ask(land);
  }

  /** The notes of a proposal at places where they are whole at every size; undefined if there is no room. Rejects where the search fails. */
  readonly placeNotes = (scenario: string): ReturnType<Judge['place']> =>
    this.#judge.place(scenario, changedTexts(this.documents, this.cutting.land?.cut));

  /** Asks for a judgement, unless the land is still that of an earlier line. */
  #ask(land: Cutting['land']): void {
    if (this.cutting.isBehind) return;
    Object.assign(this, { judging: true, fault: '' });
    this.#judge.ask(changedTexts(this.documents, land?.cut));
  }
}
