// The words that facts choose from, in the order in which a form offers them.
// It must not know which file uses them or how they are said.
export const PRECISIONS = ['generalised', 'exact', 'city', 'district', 'region'] as const;
export const CERTAINTIES = ['A', 'B', 'C', 'D', 'E', 'unreviewed'] as const;
export const HITS = ['energy', 'housing', 'port', 'transport', 'industry', 'education', 'other', 'not-given'] as const;
export const WEAPONS = ['drone', 'missile', 'ballistic-missile', 'guided-bomb'] as const;
export const PARTS_OF_DAY = ['night', 'morning', 'afternoon', 'evening', 'night-to-day', 'night-and-day'] as const;
export const LICENCES = ['odbl-1.0', 'cc-by-4.0', 'ofl-1.1', 'public-domain', 'linked', 'compared', 'own'] as const;
export const CAVEATS = ['excerpt', 'copy', 'ukrainian-outlet', 'russian-outlet'] as const;
export const CLAIM_KINDS = ['event', 'position', 'proposal', 'demand', 'forecast', 'figure', 'background'] as const;
