// How many of the plans change land, in at most five classes, each a share of strength for the map and its legend.
// It must not know which land that is.

/** From `least` to `most` plans change the land; `strength` from 0 to 1. */
export type AgreementClass = { readonly least: number; readonly most: number; readonly strength: number };

const MOST_CLASSES = 5;

/** The classes for so many plans, from few that change the land to all of them. */
export function agreementClasses(plans: number): AgreementClass[] {
  const count = Math.min(MOST_CLASSES, plans);
  return Array.from({ length: count }, (_, index) => ({
    least: Math.floor((plans * index) / count) + 1,
    most: Math.floor((plans * (index + 1)) / count),
    strength: 0.14 + (0.5 * (index + 1)) / count,
  }));
}

export const classOf = (classes: readonly AgreementClass[], changing: number): number =>
  classes.findIndex(({ least, most }) => changing >= least && changing <= most);
