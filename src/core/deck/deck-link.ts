// The shortest link to what a class sees, by deck and slide or as a full view, and the view that such a link opens.
// It must not know addresses or QR codes, only queries and views.
import { turnToSlide, type Deck } from './deck.ts';
import { toQuery, VERSION } from '../view/share.ts';
import { INITIAL, type View } from '../view/view.ts';

/** The initial view on the deck and slide of a view, in its language and theme. */
const slideAlone = ({ locale, theme, deck, slide }: View): View => ({ ...INITIAL, locale, theme, deck, slide });

const sameQuery = (a: View, b: View): boolean => toQuery(a) === toQuery(b);

/**
 * The view that a link to a slide opens: if the link does not say what the map shows, the view of the chapter. Returns
 * `view` itself where nothing changes, or where another deck is open by now.
 */
export function openingView(view: View, deck: Deck): View {
  if (view.deck !== deck.id) return view;
  if (!sameQuery(view, { ...slideAlone(view), page: view.page })) return view;
  const chapterView = { ...turnToSlide(deck, view.slide)(view), page: view.page };
  return sameQuery(chapterView, view) ? view : chapterView;
}

/**
 * The shortest query that opens this view on another device. `deck` is the deck being presented if all readers have it;
 * otherwise it is undefined, and the query describes the map instead. The theme is left to the other device.
 */
export function classQuery(view: View, deck: Deck | undefined): string {
  const plain: View = { ...view, page: INITIAL.page, theme: INITIAL.theme };
  if (!deck || deck.id !== view.deck) return toQuery({ ...plain, deck: null, slide: 0 }) || `?v=${VERSION}`;
  const alone = slideAlone(plain);
  return toQuery(sameQuery(plain, openingView(alone, deck)) ? alone : plain);
}
