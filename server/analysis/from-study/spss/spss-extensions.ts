import { ByteCursor } from '../bytes/byte-cursor.ts';

/** What records of later versions of SPSS add; texts as bytes, as only the last one may say their encoding. */
export interface Extension {
  /** The long name of each short one. */
  readonly longNames: Map<string, Buffer>;
  /** Bytes of texts that are longer than 255. */
  readonly widths: Map<string, number>;
  /** Value labels of texts longer than eight letters, by the variable. */
  readonly labels: Map<string, { readonly value: Buffer; readonly label: Buffer }[]>;
  encoding?: string;
  /** The number of a code page, which older versions have instead. */
  codePage?: number;
  rows?: number;
}

const TAB = 9;
const EQUALS = 61;
/** The records that are read, by their number. */
const KINDS = { integers: 3, longNames: 13, longTexts: 14, rows: 16, encoding: 20, longLabels: 21 } as const;

/** Takes up a record of the dictionary that older programs pass over. @throws FormatFault, FileEnd */
export function readExtension(cursor: ByteCursor, extension: Extension): void {
  const kind = cursor.signed(4);
  const size = cursor.unsigned(4);
  const count = cursor.unsigned(4);
  const length = size * count;
  const bytes = Buffer.from(cursor.bytes(length));
  const inside = new ByteCursor({ size: length, read: (position, part) => bytes.subarray(position, position + part) });
  inside.isLittleEndian = cursor.isLittleEndian;
  if (kind === KINDS.integers && count >= 8) {
    inside.skip(7 * 4);
    extension.codePage = inside.signed(4);
  } else if (kind === KINDS.longNames) {
    for (const { name, value } of pairsIn(bytes)) extension.longNames.set(name, value);
  } else if (kind === KINDS.longTexts) {
    for (const { name, value } of pairsIn(bytes))
      extension.widths.set(name, Number.parseInt(value.toString('latin1'), 10));
  } else if (kind === KINDS.rows && length >= 16) {
    inside.skip(8);
    const rows = inside.long();
    if (rows >= 0) extension.rows = rows;
  } else if (kind === KINDS.encoding) extension.encoding = bytes.toString('latin1').trim();
  else if (kind === KINDS.longLabels) readLongLabels(inside, extension);
}

/** `NAME=value`, with a tab between one and the next. */
function pairsIn(bytes: Buffer): { name: string; value: Buffer }[] {
  const pairs: { name: string; value: Buffer }[] = [];
  for (let at = 0; at < bytes.length; ) {
    const tab = bytes.indexOf(TAB, at);
    const end = tab < 0 ? bytes.length : tab;
    const pair = bytes.subarray(at, end);
    const equals = pair.indexOf(EQUALS);
    if (equals > 0) pairs.push({ name: pair.toString('latin1', 0, equals), value: pair.subarray(equals + 1) });
    at = end + 1;
  }
  return pairs;
}

function readLongLabels(cursor: ByteCursor, { labels }: Extension): void {
  while (cursor.left > 0) {
    const name = cursor.bytes(cursor.unsigned(4)).toString('latin1');
    cursor.skip(4);
    const ofVariable: { value: Buffer; label: Buffer }[] = [];
    const count = cursor.unsigned(4);
    for (let place = 0; place < count; place++) {
      const value = Buffer.from(cursor.bytes(cursor.unsigned(4)));
      ofVariable.push({ value, label: Buffer.from(cursor.bytes(cursor.unsigned(4))) });
    }
    labels.set(name, ofVariable);
  }
}
