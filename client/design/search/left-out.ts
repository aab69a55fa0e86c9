/** Places at which somebody does not want other words, of one search and what replaces what it finds. */
export interface PlacesLeftOut {
  readonly of: string;
  readonly places: ReadonlySet<string>;
}

export const NOTHING_LEFT: PlacesLeftOut = { of: '', places: new Set() };

/** Whether a place was left out of this search; what was left out of another one says nothing here. */
export function isLeftOut(left: PlacesLeftOut, of: string, place: string): boolean {
  return left.of === of && left.places.has(place);
}

/** The places that are left out once somebody took one, or left it out. */
export function withTaken(left: PlacesLeftOut, of: string, place: string, isTaken: boolean): PlacesLeftOut {
  const places = new Set(left.of === of ? left.places : []);
  if (isTaken) places.delete(place);
  else places.add(place);
  return { of, places };
}
