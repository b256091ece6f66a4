// The status of every town under a scenario, and the towns whose status differs between two scenarios.
// It must not know areas; a town is a point in a cell.
import { cellUnder, type GeoFeature, type World } from '../land/catalogue.ts';
import { memoize } from '../values/memoize.ts';
import type { Assignment } from './ledger.ts';
import type { Cell } from '../land/mosaic.ts';
import type { Status } from './scenario.ts';

export type TownStatus = { readonly id: string; readonly oblast: string; readonly status: Status };
type TownCell = { readonly town: GeoFeature; readonly cell: Cell };

const townCellCache = new WeakMap<World, readonly TownCell[]>();

/** Every town in Ukraine with the cell in which it lies; computed once per world. */
const townCells = (world: World): readonly TownCell[] =>
  memoize(townCellCache, world, () => {
    const towns = [...world.features.values()].filter(({ properties }) => properties.kind === 'town');
    return towns.flatMap((town) => {
      const cell = cellUnder(world, town.id);
      return cell ? [{ town, cell }] : [];
    });
  });

/** Every town with the status of its cell, with the line as drawn. */
export const townsOf = (world: World, assignment: Assignment): TownStatus[] =>
  townCells(world).map(({ town, cell }) => ({
    id: town.id,
    oblast: cell.oblast,
    status: assignment.statuses[1][cell.index] as Status,
  }));

export type TownChange = { readonly id: string; readonly oblast: string; readonly from: Status; readonly to: Status };

/** The towns whose status changes from one scenario to the other, with the line as drawn. */
export const townsChanging = (world: World, before: Assignment, after: Assignment): TownChange[] =>
  townCells(world).flatMap(({ town, cell }) => {
    const [from, to] = [before.statuses[1][cell.index], after.statuses[1][cell.index]] as [Status, Status];
    return from === to ? [] : [{ id: town.id, oblast: cell.oblast, from, to }];
  });
