/** What a table shows of each cell. */
export const QUANTITIES = ['estimate', 'interval', 'se', 'cv', 'n', 'df', 'deff', 'label', 'flag'] as const;

export type Quantity = (typeof QUANTITIES)[number];

/** A table without these would be none. */
export const ALWAYS: readonly Quantity[] = ['estimate', 'interval'];

const FIRST: readonly Quantity[] = ['estimate', 'interval', 'label'];

/** Reads from the search part of an address what is shown, in the order in which it stands. */
export function readQuantities(search: string): Quantity[] {
  const shown = new URLSearchParams(search).get('show')?.split(',');
  if (!shown) return [...FIRST];
  return QUANTITIES.filter((each) => ALWAYS.includes(each) || shown.includes(each));
}

/** Writes it, blank where it is what a table shows first. */
export function writeQuantities(quantities: readonly Quantity[]): string {
  const chosen = quantities.filter((each) => !ALWAYS.includes(each));
  const isFirst = chosen.length === 1 && chosen[0] === 'label';
  return isFirst ? '' : `?show=${chosen.join(',') || 'none'}`;
}
