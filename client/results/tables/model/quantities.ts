import type { TableQuantity } from '../../../text/table-page/table-page-texts.ts';

/** What a table shows of each cell, in its order. */
export const QUANTITIES: readonly TableQuantity[] = [
  'estimate',
  'interval',
  'se',
  'cv',
  'n',
  'df',
  'deff',
  'label',
  'flag',
];

/** A table without these would be none. */
export const ALWAYS_SHOWN: readonly TableQuantity[] = ['estimate', 'interval'];

const FIRST: readonly TableQuantity[] = ['estimate', 'interval', 'label'];

/** Reads from the search part of an address what is shown, in the order in which it stands. */
export function readQuantities(search: string): TableQuantity[] {
  const shown = new URLSearchParams(search).get('show')?.split(',');
  if (!shown) return [...FIRST];
  return QUANTITIES.filter((each) => ALWAYS_SHOWN.includes(each) || shown.includes(each));
}

/** Writes it into the search part, where nothing stands for what a table shows first. */
export function writeQuantities(quantities: readonly TableQuantity[], search: string): string {
  const parameters = new URLSearchParams(search);
  const chosen = quantities.filter((each) => !ALWAYS_SHOWN.includes(each));
  const isFirst = chosen.length === 1 && chosen[0] === 'label';
  if (isFirst) parameters.delete('show');
  else parameters.set('show', chosen.join(',') || 'none');
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}
