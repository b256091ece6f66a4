// Proves that nothing on screen takes from the build what a draft may replace: figures, offers, dates, sizes, corrections.
// It must not know how a draft replaces it.
import { drafts } from '../support/floors.ts';
import { hold, house, one, plant, script } from '../support/house.ts';

hold(
  'what a draft may replace comes from the store',
  drafts,
  house,
  [
    one(
      'a figure of the build',
      'src/ui/article/Slot.svelte',
      script("import { FIGURES } from '../../content/figures.ts';"),
    ),
    one('an offer of the build', 'src/ui/keys/keys.ts', "import { OFFERED } from '../../content/offered.ts';"),
    one(
      'dates of the build',
      'src/ui/time/TimePanel.svelte',
      script("import { MOMENTS } from '../../content/timeline.ts';"),
    ),
    one('dates on demand', 'src/ui/search/prepare.ts', "const dates = import('../../../geo/timeline.json');"),
    one(
      'corrections',
      'src/ui/about/AboutPage.svelte',
      script("import { CORRECTIONS } from '../../content/about.ts';"),
    ),
    one('a table of content', 'src/ui/card/Card.svelte', script("import words from '../../content/people/en.json';")),
    one(
      'the store beside its own field',
      'src/state/choice.svelte.ts',
      "import { FIGURES } from '../content/figures.ts';",
    ),
  ],
  [
    plant('src/state/knowledge.svelte.ts', "import { FIGURES } from '../content/figures.ts';"),
    plant('src/state/late/moments.ts', "import { MOMENTS } from '../../content/timeline.ts';"),
    plant('src/content/decks.ts', "import { OFFERED } from './offered.ts';"),
    plant('src/ui/column/LayersPanel.svelte', script("import { LAYER_GROUPS } from '../../content/layers.ts';")),
    plant('src/cli/moved-numbers.ts', "import { FIGURES } from '../content/figures.ts';"),
  ],
);
