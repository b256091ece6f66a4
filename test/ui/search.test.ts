// Proves that what is typed finds the right thing first or second, in either language, old spelling or with a slip.
// It must not know how the dialog looks, nor time anything.
import { expect, test } from 'vitest';
import { readFinder } from '../support/finder.ts';
import { grouped } from '../../src/ui/search/finder.ts';
import { QUERIES } from '../support/queries.ts';

const { find } = readFinder();
/** The things as the list shows them, from the top. */
const shown = (typed: string): string[] =>
  grouped(find(typed)).flatMap(({ hits }) => hits.map(({ entry }) => entry.id));

test.each(QUERIES)('“%s” finds %s', (typed, wanted) => expect(shown(typed).slice(0, 2)).toContain(wanted));
