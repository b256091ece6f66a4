// The populated places of each cell, and the places and registered people of the land that has one key: a status, an oblast.
// It must not know where the places come from, nor what a key stands for.
import type { PopulatedPlace } from '../../../geo/schema-population.ts';
import { cellAt, type Cell, type Mosaic } from '../land/mosaic.ts';
import { memoize } from '../values/memoize.ts';
import { quantityOf, type Quantity } from '../values/quantity.ts';

/** The listed places of a cell: how many, how many of them without a number of people, and the sum of the numbers. */
export type CellPopulation = { readonly places: number; readonly unnumbered: number; readonly people: number };
/** By cell, in the order of the mosaic. */
export type Population = readonly CellPopulation[];

/** The places listed on some land and the people registered there before 2022; ranges from the error of the line of contact. */
export type Residents = {
  readonly places: Quantity;
  /** How many of the places have no number, with the line as drawn. */
  readonly unnumbered: number;
  readonly people: Quantity;
};

/** Whether places are listed and none of them has a number: then nobody knows how many people, and 0 would be wrong. */
export const hasNoNumber = ({ places, unnumbered, people }: Residents): boolean =>
  unnumbered > 0 && unnumbered === places.central && people.central === 0;

const NONE: CellPopulation = { places: 0, unnumbered: 0, people: 0 };
export const NO_RESIDENTS: Residents = {
  places: quantityOf([0, 0, 0], 'count'),
  unnumbered: 0,
  people: quantityOf([0, 0, 0], 'people'),
};

/** The places that lie in no cell: outside Ukraine as the mosaic has it. */
export const placesOutside = (mosaic: Mosaic, places: readonly PopulatedPlace[]): PopulatedPlace[] =>
  places.filter(({ lon, lat }) => !cellAt(mosaic, [lon, lat]));

/** The population of each cell; places that lie in no cell are not counted (see `placesOutside`). */
export function populationOf(mosaic: Mosaic, places: readonly PopulatedPlace[]): Population {
  const byCell = new Map<Cell, CellPopulation>();
  for (const { lon, lat, people } of places) {
    const cell = cellAt(mosaic, [lon, lat]);
    if (!cell) continue;
    const before = byCell.get(cell) ?? NONE;
    byCell.set(cell, {
      places: before.places + 1,
      unnumbered: before.unnumbered + (people === null ? 1 : 0),
      people: before.people + (people ?? 0),
    });
  }
  return mosaic.cells.map((cell) => byCell.get(cell) ?? NONE);
}

type Sums = [number, number, number];
type Tally = { readonly places: Sums; unnumbered: number; readonly people: Sums };

/** Index of `LINES`: the line as drawn. */
const DRAWN = 1;

function add(tally: Tally, { places, unnumbered, people }: CellPopulation, line: 0 | 1 | 2): void {
  tally.places[line] += places;
  tally.people[line] += people;
  if (line === DRAWN) tally.unnumbered += unnumbered;
}

/**
 * The residents of the land by key. `keysOf` says to which keys a cell belongs for one of the three lines (an index of
 * `LINES`): to none, to one, or to several, such as an oblast and the whole country. Keys without land are missing.
 */
export function residentsBy<Key>(
  population: Population,
  cells: readonly Cell[],
  keysOf: (cell: Cell, line: 0 | 1 | 2) => readonly Key[],
): Map<Key, Residents> {
  const tallies = new Map<Key, Tally>();
  const tallyOf = (key: Key): Tally =>
    memoize(tallies, key, () => ({ places: [0, 0, 0], unnumbered: 0, people: [0, 0, 0] }));
  for (const cell of cells) {
    for (const line of [0, 1, 2] as const)
      for (const key of keysOf(cell, line)) add(tallyOf(key), population[cell.index] ?? NONE, line);
  }
  const residents = [...tallies].map(([key, { places, unnumbered, people }]): [Key, Residents] => [
    key,
    { places: quantityOf(places, 'count'), unnumbered, people: quantityOf(people, 'people') },
  ]);
  return new Map(residents);
}
