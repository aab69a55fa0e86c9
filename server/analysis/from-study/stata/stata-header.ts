import { ByteCursor, untilZero } from '../bytes/byte-cursor.ts';
import { type ByteSource, FormatFault } from '../bytes/byte-source.ts';
import { type StataCell, stataCellOf } from './stata-cells.ts';

/** One variable of a Stata file. */
export interface StataVariable {
  readonly name: string;
  readonly cell: StataCell;
  /** Where its cell begins in a row. */
  readonly offset: number;
  /** What it is called at length; blank where it has no label. */
  readonly label: string;
  /** Name of its set of value labels; blank where it has none. */
  readonly labels: string;
}

/** What comes before the data of a Stata file, and where the rest is. */
export interface StataHeader {
  readonly version: number;
  readonly isLittleEndian: boolean;
  readonly rows: number;
  readonly rowWidth: number;
  readonly variables: readonly StataVariable[];
  readonly dataAt: number;
  /** Where texts of any length are; undefined before version 13. */
  readonly longTextsAt?: number;
  readonly labelsAt: number;
  decode(bytes: Buffer): string;
}

/** How wide the parts of a header are, by the number of the format. */
interface Widths {
  readonly name: number;
  readonly format: number;
}

const OLD_VERSIONS: Readonly<Record<number, Widths>> = {
  113: { name: 33, format: 12 },
  114: { name: 33, format: 49 },
  115: { name: 33, format: 49 },
};

const NEW_VERSIONS: Readonly<
  Record<number, Widths & { variables: number; rows: number; label: number; title: number }>
> = {
  117: { name: 33, format: 49, variables: 2, rows: 4, label: 1, title: 81 },
  118: { name: 129, format: 57, variables: 2, rows: 8, label: 2, title: 321 },
  119: { name: 129, format: 57, variables: 4, rows: 8, label: 2, title: 321 },
};

/** Bytes of the label of a variable up to version 115. */
const OLD_LABEL = 81;

/** The version of a Stata file that is not read. */
export class StataVersionFault extends Error {}

/**
 * Reads the header of a Stata file, versions 113 to 119 (Stata 8 to 19).
 *
 * @param encoding of its texts up to version 117; later ones are in UTF-8
 * @throws StataVersionFault, FormatFault, FileEnd
 * @see Stata's help dta, and dta_113 to dta_119
 */
export function readStataHeader(source: ByteSource, encoding = 'windows-1252'): StataHeader {
  const cursor = new ByteCursor(source);
  return cursor.bytes(1)[0] === 0x3c ? newHeader(source, encoding) : oldHeader(source, encoding);
}

function oldHeader(source: ByteSource, encoding: string): StataHeader {
  const cursor = new ByteCursor(source);
  const version = cursor.unsigned(1);
  const widths = OLD_VERSIONS[version];
  if (widths === undefined) throw new StataVersionFault(String(version));
  cursor.isLittleEndian = cursor.unsigned(1) === 2;
  cursor.skip(2);
  const count = cursor.unsigned(2);
  const rows = cursor.unsigned(4);
  cursor.skip(81 + 18);
  const decoder = new TextDecoder(encoding);
  const types = listOf(count, () => cursor.unsigned(1));
  const names = listOf(count, () => decoder.decode(untilZero(cursor.bytes(widths.name))));
  cursor.skip(2 * (count + 1) + widths.format * count);
  const labels = listOf(count, () => decoder.decode(untilZero(cursor.bytes(33))));
  const titles = listOf(count, () => decoder.decode(untilZero(cursor.bytes(OLD_LABEL))));
  // Characteristics: each says how long it is, and each of them takes five bytes or more.
  for (let type = 1, length = 1; type !== 0 || length !== 0; cursor.skip(length)) {
    type = cursor.unsigned(1);
    length = cursor.unsigned(4);
  }
  const variables = variablesOf({ types, names, labels, titles, isOld: true });
  const rowWidth = widthOf(variables);
  return {
    version,
    isLittleEndian: cursor.isLittleEndian,
    rows,
    rowWidth,
    variables,
    dataAt: cursor.position,
    labelsAt: cursor.position + rows * rowWidth,
    decode: (bytes) => decoder.decode(bytes),
  };
}

function newHeader(source: ByteSource, encoding: string): StataHeader {
  const cursor = new ByteCursor(source);
  cursor.expect('<stata_dta><header><release>');
  const version = Number(cursor.bytes(3).toString('latin1'));
  const widths = NEW_VERSIONS[version];
  if (widths === undefined) throw new StataVersionFault(String(version));
  cursor.expect('</release><byteorder>');
  cursor.isLittleEndian = cursor.bytes(3).toString('latin1') === 'LSF';
  cursor.expect('</byteorder><K>');
  const count = cursor.unsigned(widths.variables);
  cursor.expect('</K><N>');
  const rows = widths.rows === 8 ? cursor.long() : cursor.unsigned(widths.rows);
  cursor.expect('</N><label>');
  cursor.skip(cursor.unsigned(widths.label));
  cursor.expect('</label><timestamp>');
  cursor.skip(cursor.unsigned(1));
  cursor.expect('</timestamp></header><map>');
  const map = listOf(14, () => cursor.long());
  const decoder = new TextDecoder(version >= 118 ? 'utf-8' : encoding);
  /** The place after the tag of a part, whose place is in the map. */
  const open = (part: number, tag: string) => {
    cursor.position = map[part]!;
    cursor.expect(`<${tag}>`);
  };
  open(2, 'variable_types');
  const types = listOf(count, () => cursor.unsigned(2));
  open(3, 'varnames');
  const names = listOf(count, () => decoder.decode(untilZero(cursor.bytes(widths.name))));
  open(6, 'value_label_names');
  const labels = listOf(count, () => decoder.decode(untilZero(cursor.bytes(widths.name))));
  open(7, 'variable_labels');
  const titles = listOf(count, () => decoder.decode(untilZero(cursor.bytes(widths.title))));
  open(9, 'data');
  const dataAt = cursor.position;
  const variables = variablesOf({ types, names, labels, titles, isOld: false });
  open(10, 'strls');
  const longTextsAt = cursor.position;
  open(11, 'value_labels');
  return {
    version,
    isLittleEndian: cursor.isLittleEndian,
    rows,
    rowWidth: widthOf(variables),
    variables,
    dataAt,
    longTextsAt,
    labelsAt: cursor.position,
    decode: (bytes) => decoder.decode(bytes),
  };
}

function variablesOf(of: {
  types: number[];
  names: string[];
  labels: string[];
  titles: string[];
  isOld: boolean;
}): StataVariable[] {
  let offset = 0;
  return of.types.map((type, place) => {
    const cell = stataCellOf(type, of.isOld);
    if (cell === undefined) throw new FormatFault(`its variable ${place + 1} has the type ${type}, which is none`);
    const variable = { name: of.names[place]!, cell, offset, label: of.titles[place]!, labels: of.labels[place]! };
    offset += cell.width;
    return variable;
  });
}

function widthOf(variables: readonly StataVariable[]): number {
  const last = variables.at(-1);
  return last === undefined ? 0 : last.offset + last.cell.width;
}

/** As long as there are bytes: a count that is too large ends at the end of the file. */
function listOf<Item>(count: number, read: () => Item): Item[] {
  const list: Item[] = [];
  for (let place = 0; place < count; place++) list.push(read());
  return list;
}
