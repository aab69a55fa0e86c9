import type { ByteCursor } from '../bytes/byte-cursor.ts';

/** What values of some variables are called. A value is eight bytes, of a number or of a short text. */
export interface SpssLabelSet {
  readonly labels: readonly { readonly value: Buffer; readonly label: Buffer }[];
  /** Elements of the variables that have them. */
  readonly elements: ReadonlySet<number>;
}

/** A record of value labels, and the one after it, which says of which variables. @throws FormatFault, FileEnd */
export function readLabelRecord(cursor: ByteCursor): SpssLabelSet {
  const labels: { value: Buffer; label: Buffer }[] = [];
  const count = cursor.unsigned(4);
  for (let place = 0; place < count; place++) {
    const value = Buffer.from(cursor.bytes(8));
    const length = cursor.unsigned(1);
    labels.push({ value, label: Buffer.from(cursor.bytes(length)) });
    cursor.skip((8 - ((length + 1) % 8)) % 8);
  }
  const elements = new Set<number>();
  cursor.skip(4); // The type of the second record, which always follows.
  const variables = cursor.unsigned(4);
  // A place counts from 1.
  for (let place = 0; place < variables; place++) elements.add(cursor.unsigned(4) - 1);
  return { labels, elements };
}
