// The workshop: the open draft, its history, and the facts and texts of the site replaced by those of the draft.
// It must not know components. It is fetched when the workshop is first opened, and depends on the store below it.
import edition from 'virtual:edition';
import type { CutLand } from '../../cut/client.ts';
import type { Judgement } from '../../corpus/judgement.ts';
import { canRedo, canUndo, documentsAt, newDraft, perform, redo, restoration, undo, type Draft, type Edit } from '../../core/draft/draft.ts'; // prettier-ignore
import { documentsOf, type Documents, type Operation } from '../../core/draft/operation.ts';
import type { StaleSentence } from '../../core/check/moved-figures.ts';
import type { Rebased } from '../../core/draft/rebase.ts';
import { acknowledgements, readFigures, tickOf } from '../../core/draft/ticks.ts';
import type { World } from '../../core/land/catalogue.ts';
import type { Knowledge } from '../knowledge.svelte.ts';
import type { Lexicon } from '../load.ts';
import { changedTexts } from './changed-texts.ts';
import { Cutting } from './cutting.svelte.ts';
import { articleSlugs, draftedAnnotations, draftedTexts } from './drafted-texts.ts';
import { draftedWorld } from './drafted-world.ts';
import { Drafts } from './drafts.svelte.ts';
import { Judge } from './judging.ts';
import type { Place } from './place.ts';
import type { Project } from './project.ts';

/** What an editor does, as the panels say it; time and files are added here. */
export type Deed = Pick<Edit, 'what' | 'subject' | 'operations'> & Partial<Pick<Edit, 'why' | 'field'>>;

const START: Place = { tab: 'line', subject: '' };

export class Workshop {
  readonly project: Project;
  readonly drafts: Drafts;
  readonly cutting: Cutting;
  readonly #knowledge: Knowledge;
  readonly #judge: Judge;
  /** What the site showed before the draft. */
  readonly #before: Pick<Knowledge, 'world' | 'backdrop' | 'annotations'>;
  readonly #slugs: readonly string[];
  draft = $state.raw<Draft | undefined>();
  /** The check of the newest files; undefined until it has come. */
  judgement = $state.raw<Judgement | undefined>();
  judging = $state(false);
  /** Why the check could not run. */
  fault = $state('');
  /** An earlier state that is looked at: after how many edits; undefined for the present one. */
  looking = $state.raw<number | undefined>();
  /** The vertex of the line that is chosen, by its id. */
  vertex = $state('');
  /** Whether the line is being drawn, so that its handles are on the map. */
  isDrawing = $state(false);
  /** The tab that is open, and what is chosen in it. */
  place = $state.raw<Place>(START);

  readonly documents: Documents = $derived.by(() =>
    this.draft
      ? documentsAt(this.draft, this.project.document, this.looking ?? this.draft.cursor)
      : documentsOf(this.project.document),
  );

  readonly ticked: ReadonlySet<string> = $derived(new Set(this.draft?.ticked ?? []));
  /** The changed figures whose sentences have all been ticked. */
  readonly #read = $derived(readFigures(this.judgement?.moved ?? [], this.judgement?.sentences ?? [], this.ticked));
  /** The sentences that still have to be ticked. */
  readonly unread: readonly StaleSentence[] = $derived.by(() => {
    const read = new Set(this.#read.map(({ figure }) => figure));
    const moved = new Map((this.judgement?.moved ?? []).map((one) => [one.figure, one]));
    return (this.judgement?.sentences ?? []).filter((sentence) => {
      const of = moved.get(sentence.figure);
      return of !== undefined && !read.has(sentence.figure) && !this.ticked.has(tickOf(sentence, of));
    });
  });

  constructor(knowledge: Knowledge, project: Project) {
    this.#knowledge = knowledge;
    this.project = project;
    const { world, backdrop, annotations } = knowledge;
    this.#before = { world, backdrop, annotations };
    this.#slugs = articleSlugs(documentsOf(project.document), this.#articles());
    this.drafts = new Drafts(project.document, () => this.draft, (joined) => this.#adopt(joined)); // prettier-ignore
    this.cutting = new Cutting(project, () => this.#show());
    this.#judge = new Judge(project.texts, {
      onJudgement: (judgement) => Object.assign(this, { judgement, judging: false, fault: '' }),
      onFault: (fault) => Object.assign(this, { judging: false, fault }),
    });
  }

  #articles(): string[] {
    return Object.keys(this.project.texts).flatMap(
      (file) => /^src\/content\/articles\/([^/]+)\//.exec(file)?.[1] ?? [],
    );
  }

  /** The facts of the build, without the draft. */
  get baseWorld(): World | undefined {
    return this.#before.world;
  }
  /** The operations that record the ticked numbers as read, for the change file. */
  get acknowledgements(): Operation[] {
    return acknowledgements(this.documents, this.#read);
  }
  /** The version of the data of this build, on which a draft is begun. */
  get base(): string {
    return `${edition.version}+${edition.data}`;
  }
  get canUndo(): boolean {
    return this.draft !== undefined && canUndo(this.draft);
  }
  get canRedo(): boolean {
    return this.draft !== undefined && canRedo(this.draft);
  }

  begin(name: string): void {
    this.open(newDraft(this.drafts.freshId(), name, this.base));
    this.drafts.save();
  }
  open(draft: Draft): void {
    this.looking = undefined;
    this.vertex = '';
    this.place = START;
    this.draft = draft;
    this.drafts.remember(draft.id);
    this.#refresh();
  }
  /** Shows the site as it is again; the draft stays stored. */
  async close(): Promise<void> {
    await this.drafts.written();
    this.draft = undefined;
    this.judgement = undefined;
    this.drafts.remember('');
    this.cutting.stop();
    this.#judge.dispose();
    Object.assign(this.#knowledge, this.#before);
    this.#knowledge.revise(undefined);
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
  /** Opens a tab with something chosen in it. */
  goTo(place: Place): void {
    this.place = place;
    if (place.tab === 'line' && place.subject !== '') this.vertex = place.subject;
  }
  /** Ticks sentences as read, or no longer. */
  tick(ticks: readonly string[], isRead: boolean): void {
    const others = (this.draft?.ticked ?? []).filter((tick) => !ticks.includes(tick));
    this.note({ ticked: isRead ? [...others, ...ticks] : others });
  }
  /** Keeps with the draft what is no edit of a file: nothing of it can be undone. */
  note(notes: Pick<Draft, 'ticked' | 'conflicts' | 'kept'>): void {
    if (!this.draft) return;
    this.draft = { ...this.draft, ...notes };
    this.drafts.save();
  }
  /** Cuts the land again after a cut that failed. */
  cutAgain(): void {
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
    const { documents } = this;
    const mosaic = land ? land.core : this.#before.world?.mosaic;
    if (!mosaic || !this.draft) return;
    const slugs = articleSlugs(documents, this.#slugs);
    this.#knowledge.world = draftedWorld(documents, mosaic);
    this.#knowledge.annotations = draftedAnnotations(documents, slugs);
    this.#knowledge.backdrop = this.#backdropOf(land?.band);
    this.#knowledge.revise((lexicon) => this.#revised(lexicon, documents, slugs));
    this.#ask(land);
  }

  #backdropOf(band: CutLand['band'] | undefined): Knowledge['backdrop'] {
    const { backdrop } = this.#before;
    return backdrop && band ? { ...backdrop, band: { type: 'FeatureCollection', features: [...band] } } : backdrop;
  }

  #revised(lexicon: Lexicon, documents: Documents, slugs: readonly string[]): Lexicon {
    const texts = draftedTexts(documents, lexicon.locale, slugs);
    return texts ? { ...lexicon, texts } : lexicon;
  }

  /** Asks for a judgement, unless the land is still that of an earlier line. */
  #ask(land: Cutting['land']): void {
    if (this.cutting.isBehind) return;
    this.judging = true;
    this.#judge.ask(changedTexts(this.documents, land?.cut));
  }
}
