import { ByteCursor } from '../bytes/byte-cursor.ts';
import { type ByteSource, FormatFault } from '../bytes/byte-source.ts';
import { type Extension, readExtension } from './spss-extensions.ts';
import { readLabelRecord, type SpssLabelSet } from './spss-labels.ts';

/** Bytes of an element: a number, or eight letters of a text. */
export const ELEMENT = 8;

/** One variable as a system file has it: a number, or a text of up to 255 letters. */
export interface SpssSlot {
  /** Name of up to eight letters. */
  readonly name: string;
  /** Bytes of a text; 0 for a number. */
  readonly width: number;
  /** What the variable is called at length, in the encoding of the file; absent where it has no label. */
  readonly label?: Buffer;
  /** Place of its first element in a row. */
  readonly element: number;
  /** Numbers that stand for no answer: single ones, and a range. */
  readonly missing: readonly number[];
  readonly missingRange?: { readonly low: number; readonly high: number };
}

/** What comes before the data of an SPSS file. */
export interface SpssHeader {
  readonly isLittleEndian: boolean;
  readonly compression: 'none' | 'bytecode' | 'zlib';
  readonly bias: number;
  /** Rows that the file announces; -1 where it does not. */
  readonly rows: number;
  readonly slots: readonly SpssSlot[];
  /** Elements of a row. */
  readonly elements: number;
  readonly labels: readonly SpssLabelSet[];
  readonly extensions: Extension;
  readonly dataAt: number;
}

const COMPRESSIONS = ['none', 'bytecode', 'zlib'] as const;
/** The records of a dictionary, by their number. */
const RECORDS = { variable: 2, labels: 3, document: 6, extension: 7, end: 999 } as const;

/**
 * Reads the dictionary of an SPSS file (.sav, .zsav).
 *
 * @throws FormatFault, FileEnd
 * @see PSPP's description of system files, https://www.gnu.org/software/pspp/pspp-dev/
 */
export function readSpssHeader(source: ByteSource): SpssHeader {
  const cursor = new ByteCursor(source);
  const sign = cursor.bytes(4).toString('latin1');
  if (sign !== '$FL2' && sign !== '$FL3') throw new FormatFault('it does not begin as one');
  cursor.skip(60);
  const layout = cursor.signed(4);
  cursor.isLittleEndian = layout === 2 || layout === 3;
  cursor.skip(4);
  const compression = COMPRESSIONS[cursor.signed(4)];
  if (compression === undefined) throw new FormatFault('its compression is none that is known');
  cursor.skip(4);
  const rows = cursor.signed(4);
  const bias = cursor.double();
  cursor.skip(9 + 8 + 64 + 3);

  const slots: SpssSlot[] = [];
  const labels: SpssLabelSet[] = [];
  const extensions: Extension = { longNames: new Map(), widths: new Map(), labels: new Map() };
  let elements = 0;
  for (let record = cursor.signed(4); record !== RECORDS.end; record = cursor.signed(4)) {
    if (record === RECORDS.variable) {
      const slot = readVariable(cursor, elements++);
      if (slot) slots.push(slot);
    } else if (record === RECORDS.labels) labels.push(readLabelRecord(cursor));
    else if (record === RECORDS.document) cursor.skip(80 * cursor.unsigned(4));
    else if (record === RECORDS.extension) readExtension(cursor, extensions);
    else throw new FormatFault(`its dictionary has a record of the type ${record}, which is none`);
  }
  cursor.skip(4);
  checkWidths(slots, elements);
  return {
    isLittleEndian: cursor.isLittleEndian,
    compression,
    bias,
    rows: extensions.rows ?? rows,
    slots,
    elements,
    labels,
    extensions,
    dataAt: cursor.position,
  };
}

/** @returns undefined for what only continues a text */
function readVariable(cursor: ByteCursor, element: number): SpssSlot | undefined {
  const width = cursor.signed(4);
  const hasLabel = cursor.signed(4) === 1;
  const missingCount = cursor.signed(4);
  cursor.skip(8);
  const name = cursor.bytes(8).toString('latin1').trimEnd();
  const label = hasLabel ? readLabel(cursor) : undefined;
  if (Math.abs(missingCount) > 3) throw new FormatFault(`the variable ${name} has too many missing values`);
  const values: number[] = [];
  for (let place = 0; place < Math.abs(missingCount); place++) values.push(cursor.double());
  if (width === -1) return undefined;
  if (width < 0 || width > 255) throw new FormatFault(`the variable ${name} has the width ${width}`);
  const slot = { name, width, element, ...(label && { label }) };
  if (width > 0) return { ...slot, missing: [] };
  if (missingCount >= 0) return { ...slot, missing: values };
  const [low = Number.NaN, high = Number.NaN, ...others] = values;
  return { ...slot, missing: others, missingRange: { low, high } };
}

/** The label of a variable, which fills whole words. */
function readLabel(cursor: ByteCursor): Buffer {
  const length = cursor.unsigned(4);
  const label = Buffer.from(cursor.bytes(length));
  cursor.skip(4 * Math.ceil(length / 4) - length);
  return label;
}

/** A text goes on in as many elements as its width needs, and in no more. */
function checkWidths(slots: readonly SpssSlot[], elements: number): void {
  for (const [place, { name, width, element }] of slots.entries()) {
    const next = slots[place + 1]?.element ?? elements;
    if (next - element !== Math.max(1, Math.ceil(width / ELEMENT)))
      throw new FormatFault(`the variable ${name} does not have the elements of its width`);
  }
  if (slots.length === 0) throw new FormatFault('it has no variables');
}
