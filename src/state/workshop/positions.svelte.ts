// Fields of positions and the map: the field that asks for the next click on the map, and the position that is shown there.
// It must not know what a position is for. Positions are [lon, lat] in degrees, WGS84.

/** A field that asks for a place on the map; `end` is called with it, or without where none is set. */
export type PlaceRequest = { readonly label: string; readonly end: (at?: readonly number[]) => void };

export class Positions {
  /** Takes the place of the next click on the map; undefined while no field asks for one. */
  request = $state.raw<PlaceRequest | undefined>();
  /** Gives the position of the field that has the focus; undefined while none has. */
  shown = $state.raw<(() => readonly number[]) | undefined>();
}
