// Fields of positions and the map: the field that asks for the next click on the map, and the position that is shown there.
// It must not know what a position is for. Positions are [lon, lat] in degrees, WGS84.

/** A field that asks for a place on the map; `end` is called with it, or without where none is set. */
export type PlaceRequest = { readonly label: string; readonly end: (at?: readonly number[]) => void };
/** Gives the position of a field; empty while it has none. */
export type Position = () => readonly number[];

export class Positions {
  /** Takes the place of the next click on the map; undefined while no field asks for one. */
  request = $state.raw<PlaceRequest | undefined>();
  /** The fields of the forms that are open, in their order. */
  #fields = $state.raw<readonly Position[]>([]);
  /** The field that had the focus last. */
  #entered = $state.raw<Position | undefined>();

  /** The position that the map marks: of the field that had the focus last, or of the first that has one; undefined without. */
  get shown(): readonly number[] | undefined {
    return [this.#entered, ...this.#fields].map((field) => field?.() ?? []).find(({ length }) => length === 2);
  }
  /** A field is on the page; returns what takes it off again. */
  add(field: Position): () => void {
    this.#fields = [...this.#fields, field];
    return () => {
      this.#fields = this.#fields.filter((one) => one !== field);
      if (this.#entered === field) this.#entered = undefined;
    };
  }
  /** A field has got the focus. */
  enter(field: Position): void {
    this.#entered = field;
  }
}
