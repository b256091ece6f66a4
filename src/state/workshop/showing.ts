// Shows the facts and texts of a draft where the site shows its own, and its own again once the draft is left.
// It must not know how a draft is edited, judged or kept.
import type { CutLand } from '../../cut/client.ts';
import type { Documents } from '../../core/draft/operation.ts';
import type { World } from '../../core/land/catalogue.ts';
import { LastResult, memoize } from '../../core/values/memoize.ts';
import type { Knowledge } from '../knowledge.svelte.ts';
import type { Lexicon } from '../load.ts';
import type { Land } from './cutting.svelte.ts';
import { draftedLate } from './drafted-late.ts';
import { draftedFigures, draftedOffered } from './drafted-offers.ts';
import { articleSlugs, draftedAnnotations, draftedTexts, slugsIn } from './drafted-texts.ts';
import { draftedWorld } from './drafted-world.ts';
import type { Project } from './project.ts';

type Facts = Pick<Knowledge, 'world' | 'backdrop' | 'annotations' | 'figures' | 'offered' | 'drafted'>;

/** What an edit leaves as it was stays the same object, so that nothing that follows from it is computed anew. */
export class Showing {
  readonly #knowledge: Knowledge;
  /** What the site showed before the draft. */
  readonly #before: Facts;
  readonly #slugs: readonly string[];
  /** By the language as it was loaded. */
  readonly #lexicons = new WeakMap<Lexicon, LastResult<Lexicon>>();
  readonly #backdrop = new LastResult<Facts['backdrop']>();

  constructor(knowledge: Knowledge, project: Project) {
    this.#knowledge = knowledge;
    const { world, backdrop, annotations, figures, offered, drafted } = knowledge;
    this.#before = { world, backdrop, annotations, figures, offered, drafted };
    this.#slugs = slugsIn(Object.keys(project.texts));
  }

  /** The facts of the build; undefined where they had not loaded. */
  get baseWorld(): World | undefined {
    return this.#before.world;
  }

  /** Shows a draft over land that was cut for it, or that of the build; whether it could: not without the facts. */
  show(documents: Documents, land: Land | undefined): boolean {
    const mosaic = land ? land.core : this.#before.world?.mosaic;
    if (!mosaic) return false;
    const slugs = articleSlugs(documents, this.#slugs);
    const world = draftedWorld(documents, mosaic, this.#knowledge.world?.plans);
    Object.assign(this.#knowledge, {
      world,
      figures: draftedFigures(documents, world),
      offered: draftedOffered(documents, world),
      drafted: draftedLate(documents),
      annotations: draftedAnnotations(documents, slugs),
      backdrop: this.#backdropWith(land?.band),
    } satisfies Facts);
    this.#knowledge.revise((lexicon) => this.#revised(lexicon, documents, slugs));
    return true;
  }

  end(): void {
    const { world } = this.#before;
    const plans = this.#knowledge.world?.plans;
    Object.assign(this.#knowledge, { ...this.#before, world: world && plans ? { ...world, plans } : world });
    this.#knowledge.revise(undefined);
  }

  #backdropWith(band: CutLand['band'] | undefined): Facts['backdrop'] {
    const { backdrop } = this.#before;
    if (!backdrop || !band) return backdrop;
    return this.#backdrop.of([band], () => ({ ...backdrop, band: { type: 'FeatureCollection', features: [...band] } }));
  }

  #revised(lexicon: Lexicon, documents: Documents, slugs: readonly string[]): Lexicon {
    const texts = draftedTexts(documents, lexicon.locale, slugs);
    const last = memoize(this.#lexicons, lexicon, () => new LastResult<Lexicon>());
    return texts ? last.of([texts], () => ({ ...lexicon, texts })) : lexicon;
  }
}
