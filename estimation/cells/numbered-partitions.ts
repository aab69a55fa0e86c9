import type { Design } from '../design/types.ts';
import type { Groups } from '../groups.ts';
import type { Cells } from './cells.ts';

/** The cells of a partition of the whole file, with the codes that they were numbered from. */
interface NumberedPartition {
  readonly codes: Int32Array;
  readonly count: number;
  readonly cells: Cells;
  readonly bytes: number;
}

// So many bytes of cells are kept for a design: about thirty partitions of a file of 100,000 rows.
const MOST_BYTES = 2 ** 25;

// Tables put many variables of a file into the same few partitions, and to number the cells takes longer than
// to add a variable up. What is asked for last stands last.
const partitionsOf = new WeakMap<Design, NumberedPartition[]>();

/** The cells of a partition of the whole file, numbered once for as long as the design exists. */
export function cellsOfPartition(design: Design, groups: Groups, number: () => Cells): Cells {
  const known = partitionsOf.get(design) ?? [];
  partitionsOf.set(design, known);
  const at = known.findIndex(({ codes, count }) => count === groups.count && isSame(codes, groups.codes));
  if (at >= 0) {
    const [found] = known.splice(at, 1);
    known.push(found!);
    return found!.cells;
  }
  const cells = number();
  // A copy: whoever gave the codes may change them afterwards.
  const codes = groups.codes.slice();
  known.push({ codes, count: groups.count, cells, bytes: bytesOf(codes, cells) });
  for (let bytes = sumOfBytes(known); bytes > MOST_BYTES; bytes = sumOfBytes(known)) known.shift();
  return cells;
}

function isSame(codes: Int32Array, others: Int32Array): boolean {
  for (let row = 0; row < codes.length; row++) if (codes[row] !== others[row]) return false;
  return true;
}

function bytesOf(codes: Int32Array, { placeOf, occupied, unit, counted, weight }: Cells): number {
  return [codes, placeOf, occupied, unit, counted, weight].reduce((sum, array) => sum + (array?.byteLength ?? 0), 0);
}

function sumOfBytes(partitions: readonly NumberedPartition[]): number {
  return partitions.reduce((sum, { bytes }) => sum + bytes, 0);
}
