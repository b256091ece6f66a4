// What this build offers to choose from, taken on trust as it has shipped it; npm run check reads and checks the file.
// It must not know how anything looks or is called; what is shown comes from the store, where a draft may replace it.
import type { Offered } from '../core/scenario/offered.ts';
import offered from './offered.json';

export const OFFERED = offered as Offered;
