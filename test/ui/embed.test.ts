// Proves that the HTML of a frame leads to the view that was chosen, and that no title breaks out of it.
// It must not need a page.
import { expect, test } from 'vitest';
import { fromQuery, toQuery } from '../../src/core/view/share.ts';
import { INITIAL } from '../../src/core/view/view.ts';
import { framed, SIZES, snippetOf } from '../../src/ui/embed/snippet.ts';

test('`?embed` alone is a frame that can be moved', () =>
  expect([fromQuery('?embed').view.embed, fromQuery('?embed=locked').view.embed, fromQuery('?v=1').view.embed]).toEqual(
    ['free', 'locked', null],
  ));

test('what a frame shows comes back from its link', () => {
  const view = framed({ ...INITIAL, deck: 'a', slide: 2, page: 'print', reading: 'b' }, 'locked', 'uk', 'four-oblasts');
  const { view: back, notices } = fromQuery(toQuery(view));
  expect(notices).toEqual([]);
  expect(back).toEqual({ ...INITIAL, embed: 'locked', locale: 'uk', scenario: 'four-oblasts' });
});

test('a frame is never wider than the page around it', () =>
  expect(snippetOf('https://example.org/', 'A', SIZES[0])).toContain('max-width:100%'));

test('an address and a title stay within their quotes', () => {
  const text = snippetOf('https://example.org/?v=1&embed=free', 'A "b" <c>', SIZES[0]);
  expect(text).toContain(
    'src="https://example.org/?v=1&amp;embed=free" title="A &quot;b&quot; &lt;c>" width="600" height="450"',
  );
  expect(text.match(/<\w+/g)).toEqual(['<iframe']);
});
