/** Variables whose values are areas of the map: where somebody lives, where something happened. */
const OF_AREAS = new Set(['state', 'state_of_event']);

/** Whether the values of a variable are areas of the map. */
export function isOfAreas(variable: string): boolean {
  return OF_AREAS.has(variable);
}
