/** An area of a map. */
export interface AreaShape {
  code: string;
  name: string;
  /** Polygons, each of rings, each of positions: longitude and latitude in degrees. */
  polygons: number[][][][];
}
