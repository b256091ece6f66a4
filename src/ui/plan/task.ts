// Which chapter a task belongs to, and the steps from its slide to the plan that is composed and back.
// It must not know how a plan is composed, nor words.
import { chapterById } from '../../core/deck/deck-fields.ts';
import { chapterView, turnToSlide, type Chapter, type Deck } from '../../core/deck/deck.ts';
import type { Limits } from '../../core/deck/task.ts';
import { startOfView } from '../../core/plan/task.ts';
import { EMPTY_PLAN, type Plan } from '../../core/plan/plan.ts';
import { planText } from '../../core/plan/plan-text.ts';
import { PLAN } from '../../core/scenario/variant.ts';
import { INITIAL, type Step } from '../../core/view/view.ts';

export type Task = { readonly deck: Deck; readonly chapter: Chapter; readonly limits: Limits; readonly start: Plan };

/** The ids of deck and chapter in the name of a task. */
export const deckOfTask = (task: string): string => task.split('.')[0] ?? '';

/** The task of this name in its deck; undefined where the chapter is gone or asks something else. */
export function taskIn(deck: Deck, task: string): Task | undefined {
  const chapter = chapterById(deck, task.split('.')[1] ?? '');
  if (chapter?.ask?.kind !== 'plan') return undefined;
  return { deck, chapter, limits: chapter.ask.limits, start: startOfView(chapterView(chapter, INITIAL)) };
}

/** The text of a plan as a view holds it: empty where nothing has been composed. */
function textInView(plan: Plan): string {
  const text = planText(plan);
  return text === planText(EMPTY_PLAN) ? '' : text;
}

/** From the slide of a task to the plan that is composed for it, where the map looks as it does on the slide. */
export const compose =
  ({ deck, chapter, start }: Task): Step =>
  (view) => ({
    ...chapterView(chapter, view),
    panel: 'scenario',
    scenario: PLAN,
    reading: null,
    compare: null,
    plan: textInView(start),
    task: `${deck.id}.${chapter.id}`,
    pupil: view.pupil,
  });

/** Back to the slide of a task. */
export const toLesson =
  ({ deck, chapter }: Task): Step =>
  (view) =>
    turnToSlide(deck, deck.chapters.findIndex(({ id }) => id === chapter.id) + 1)(view);
