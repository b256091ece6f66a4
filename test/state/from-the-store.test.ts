// Proves that nothing on screen takes from the build what a draft may replace: figures, offers, dates, sizes, corrections.
// It must not know how a draft replaces it.
import { draftedDays, drafts } from '../support/floors.ts';
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

hold(
  'the day of the map comes from the facts or the store',
  draftedDays,
  house,
  [
    one('the constant', 'src/ui/legend/legend.ts', "import { AS_OF, type Period } from '../../core/values/period.ts';"),
    one(
      'the day as the build has written it',
      'src/ui/column/Header.svelte',
      script("import { ownName, writtenDay } from '../../content/files.ts';"),
    ),
    one('the file', 'src/ui/time/Presets.svelte', script("import day from '../../core/values/day.json';")),
    one('the workshop', 'src/state/workshop/drafted-features.ts', 'const period = { from: AS_OF };'),
  ],
  [
    plant('src/state/knowledge.svelte.ts', "import { AS_OF } from '../core/values/period.ts';"),
    plant('src/core/land/catalogue.ts', "import { AS_OF } from '../values/period.ts';"),
    plant('src/ui/legend/legend.ts', '// AS_OF is another matter.', 'const period = { from: world.asOf };'),
    plant('src/cli/report.ts', "import { AS_OF } from '../core/values/period.ts';"),
  ],
);
