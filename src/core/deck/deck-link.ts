// The shortest link to what a class sees, and what such a link opens: a chapter by its deck and number, or a plain view.
// It must not know addresses or codes; it gives queries and views.
import { turnToSlide, type Deck } from './deck.ts';
import { toQuery, VERSION } from '../view/share.ts';
import { INITIAL, type View } from '../view/view.ts';

/** A slide and nothing else: the language and the appearance are the reader's own. */
const slideAlone = ({ locale, theme, deck, slide }: View): View => ({ ...INITIAL, locale, theme, deck, slide });

const alike = (a: View, b: View): boolean => toQuery(a) === toQuery(b);

/** The view that a link to a slide opens: of one that says nothing of the map, the chapter's own; the same one where it is that. */
export function opened(view: View, deck: Deck): View {
  if (!alike(view, { ...slideAlone(view), page: view.page })) return view;
  const own = { ...turnToSlide(deck, view.slide)(view), page: view.page };
  return alike(own, view) ? view : own;
}

/**
 * The query that takes another device to this view, as short as can be. `deck` is the deck being presented where
 * everybody has it; a deck that only this device keeps is left out, and the link says what the map shows. The
 * appearance stays behind: a phone has its own.
 */
export function classQuery(view: View, deck: Deck | undefined): string {
  const plain: View = { ...view, page: INITIAL.page, theme: INITIAL.theme };
  if (!deck || deck.id !== view.deck) return toQuery({ ...plain, deck: null, slide: 0 }) || `?v=${VERSION}`;
  const alone = slideAlone(plain);
  return toQuery(alike(plain, opened(alone, deck)) ? alone : plain);
}
