import { ByteCursor, untilZero } from '../bytes/byte-cursor.ts';
import { type ByteSource, FileEnd, FormatFault } from '../bytes/byte-source.ts';
import { missingSign } from './stata-cells.ts';
import type { StataHeader } from './stata-header.ts';

/** What each value of a variable is called, by the value as text. */
export type ValueLabels = ReadonlyMap<string, string>;

const FIRST_MISSING = 2_147_483_621;
const NEW_NAME = 129;
const OLD_NAME = 33;

/**
 * The sets of value labels of a Stata file.
 *
 * @param wanted names of the sets that are kept
 * @throws FormatFault, FileEnd
 */
export function readStataLabels(
  source: ByteSource,
  header: StataHeader,
  wanted: ReadonlySet<string>,
): Map<string, ValueLabels> {
  const sets = new Map<string, ValueLabels>();
  const isOld = header.version < 117;
  const cursor = new ByteCursor(source, header.labelsAt);
  cursor.isLittleEndian = header.isLittleEndian;
  while (wanted.size > 0 && (isOld ? cursor.left > 0 : cursor.bytes(5).toString('latin1') === '<lbl>')) {
    const length = cursor.unsigned(4);
    const name = header.decode(untilZero(cursor.bytes(header.version >= 118 ? NEW_NAME : OLD_NAME)));
    cursor.skip(3);
    const next = cursor.position + length;
    if (wanted.has(name)) sets.set(name, readTable(cursor, length, header));
    cursor.position = next;
    if (!isOld) cursor.expect('</lbl>');
  }
  return sets;
}

function readTable(cursor: ByteCursor, length: number, { decode, isLittleEndian }: StataHeader): ValueLabels {
  if (length < 8 || length > cursor.left) throw new FileEnd();
  const table = Buffer.from(cursor.bytes(length));
  const wordAt = (at: number) => (isLittleEndian ? table.readInt32LE(at) : table.readInt32BE(at));
  const count = wordAt(0);
  const texts = 8 + 8 * count;
  if (!(count >= 0 && texts + wordAt(4) <= length))
    throw new FormatFault('a set of value labels is longer than its room');
  const labels = new Map<string, string>();
  for (let place = 0; place < count; place++) {
    const offset = wordAt(8 + 4 * place);
    const value = wordAt(8 + 4 * count + 4 * place);
    if (!(offset >= 0 && texts + offset <= length)) throw new FormatFault('a value label is outside its set');
    const text = decode(untilZero(table.subarray(texts + offset)));
    labels.set(value >= FIRST_MISSING ? missingSign(value - FIRST_MISSING) : String(value), text);
  }
  return labels;
}
