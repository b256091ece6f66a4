// The one function of shpjs that reads a .shp file, as it is in version 6.2; published types describe an older version.
// It must not know what is done with the shapes.
declare module 'shpjs' {
  /** The geometry of each record, GeoJSON in the positions of the file; null for an empty record. Throws for broken files. */
  export function parseShp(shp: ArrayBuffer): unknown[];
}
