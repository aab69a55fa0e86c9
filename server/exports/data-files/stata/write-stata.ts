import { type FileSink, fileSink } from '../../../files/file-sink.ts';
import { ExportError } from '../../export-error.ts';
import { CODES_NAME, codesBehind } from '../codes-behind.ts';
import type { DataFile, DataFilePlan, DataValue, FileColumn } from '../file-column.ts';
import { inField, onOneLine, withinBytes } from '../fitting-text.ts';
import { stataNames } from './stata-names.ts';
import { BEYOND_NUMBERS, MOST_TEXT, missingPlace, type StataType, stataTypeOf } from './stata-types.ts';
import { valueLabels } from './stata-value-labels.ts';

/** Bytes of a name, a format and a label of a variable in the header. */
const NAME = 129;
const FORMAT = 57;
const LABEL = 321;

/** Letters that Stata shows of a label of a variable or of the data. */
const MOST_LABEL = 80;

/** Bytes of a note, which can have 67,784, and of one code in it. */
const MOST_NOTE = 60_000;
const MOST_CODE = 2_000;

/** Parts whose places are told at the beginning. */
const PARTS = 14;

interface StataColumn {
  readonly column: FileColumn;
  readonly name: string;
  /** Where its cell begins in a row. */
  readonly offset: number;
  readonly width: number;
  /** Undefined for a text. */
  readonly type: StataType | undefined;
}

/**
 * Writes a Stata file of version 118 (Stata 14 and later): UTF-8, value labels, and the missing values `.d` (does not
 * know), `.r` (refused) and `.n` (not applicable) with their labels. A name that Stata does not take becomes another
 * one; the column's own stands in the characteristic `cifra_name` of the variable. Notes of a variable have the codes
 * behind its numbers. Without a time of its own, the same
 * rows give the same bytes.
 *
 * @throws ExportError a text that is longer than 2,045 bytes, or a number of 2 to the power of 1023 and more
 * @throws the error of the operating system
 * @see Stata's help dta
 */
export function stataFile({ title, rows, columns, ...place }: DataFilePlan): DataFile {
  const laid = layOut(columns);
  const rowWidth = laid.reduce((sum, { width }) => sum + width, 0);
  const labels = valueLabels(laid.map(({ column, name }) => ({ column, name })));
  const { before, map } = header({ title, rows, laid, labelsBytes: labels.length, rowWidth });
  const sink = fileSink(place);
  sink.write(before);
  let written = 0;
  return {
    add(values) {
      const count = values[0]?.length ?? 0;
      const bytes = Buffer.alloc(rowWidth * count);
      for (const [place, one] of laid.entries()) fill(bytes, { rowWidth, before: written }, one, values[place]!);
      written += count;
      sink.write(bytes);
    },
    finish() {
      if (written !== rows) throw new Error(`${title} was to have ${rows} rows and has ${written}`);
      sink.write(Buffer.from('</data><strls></strls>'));
      sink.write(labels);
      sink.write(Buffer.from('</stata_dta>'));
      assertEnd(sink, map.at(-1)!);
      return sink.finish();
    },
    close: sink.close,
  };
}

function layOut(columns: readonly FileColumn[]): StataColumn[] {
  const names = stataNames(columns.map(({ name }) => name));
  let offset = 0;
  return columns.map((column, place) => {
    const type = column.kind === 'text' ? undefined : stataTypeOf(column);
    const width = type?.width ?? Math.max(1, column.width ?? 1);
    if (type === undefined && width > MOST_TEXT)
      throw new ExportError(`${column.name} has texts of ${width} bytes; a Stata file takes ${MOST_TEXT}`);
    const one = { column, name: names[place]!, offset, width, type };
    offset += width;
    return one;
  });
}

interface HeaderParts {
  readonly title: string;
  readonly rows: number;
  readonly laid: readonly StataColumn[];
  readonly rowWidth: number;
  readonly labelsBytes: number;
}

/** Everything before the first row, and where each part begins. */
function header({ title, rows, laid, rowWidth, labelsBytes }: HeaderParts): { before: Buffer; map: number[] } {
  const label = Buffer.from(firstLetters(title));
  const head = Buffer.concat([
    Buffer.from('<stata_dta><header><release>118</release><byteorder>LSF</byteorder><K>'),
    unsigned(laid.length, 2),
    Buffer.from('</K><N>'),
    unsigned(rows, 8),
    Buffer.from('</N><label>'),
    unsigned(label.length, 2),
    label,
    Buffer.from('</label><timestamp>\0</timestamp></header>'),
  ]);
  const isText = (one: StataColumn) => one.type === undefined;
  const parts = [
    part(
      'variable_types',
      laid.map((one) => unsigned(one.type?.type ?? one.width, 2)),
    ),
    part(
      'varnames',
      laid.map(({ name }) => inField(name, NAME, 0)),
    ),
    part('sortlist', [Buffer.alloc(2 * (laid.length + 1))]),
    part(
      'formats',
      laid.map((one) => inField(isText(one) ? `%-${Math.min(one.width, 244)}s` : one.type!.format, FORMAT, 0)),
    ),
    part(
      'value_label_names',
      laid.map(({ column, name }) => inField(hasLabels(column) ? name : '', NAME, 0)),
    ),
    part(
      'variable_labels',
      laid.map(({ column }) => inField(firstLetters(column.label), LABEL, 0)),
    ),
    part('characteristics', laid.flatMap(characteristics)),
  ];
  const map = [0, head.length];
  const mapBytes = '<map>'.length + 8 * PARTS + '</map>'.length;
  let position = head.length + mapBytes;
  for (const one of parts) {
    map.push(position);
    position += one.length;
  }
  const data = position;
  const strls = data + '<data>'.length + rowWidth * rows + '</data>'.length;
  const labelsAt = strls + '<strls></strls>'.length;
  const end = labelsAt + labelsBytes;
  map.push(data, strls, labelsAt, end, end + '</stata_dta>'.length);
  const before = Buffer.concat([
    head,
    part(
      'map',
      map.map((at) => unsigned(at, 8)),
    ),
    ...parts,
    Buffer.from('<data>'),
  ]);
  return { before, map };
}

/** The column's own name, where the variable has another one; as notes the codes behind its numbers. */
function characteristics({ column, name }: StataColumn): Buffer[] {
  const notes = notesOf(codesBehind(column));
  return [
    ...(column.name === name ? [] : characteristic(name, 'cifra_name', withinBytes(column.name, 2000))),
    ...(notes.length === 0 ? [] : characteristic(name, 'note0', String(notes.length))),
    ...notes.flatMap((note, place) => characteristic(name, `note${place + 1}`, note)),
  ];
}

function characteristic(variable: string, name: string, text: string): Buffer[] {
  const content = Buffer.concat([inField(variable, NAME, 0), inField(name, NAME, 0), Buffer.from(`${text}\0`)]);
  return [Buffer.from('<ch>'), unsigned(content.length, 4), content, Buffer.from('</ch>')];
}

/** Codes in as few notes as hold them. */
function notesOf(codes: readonly string[]): string[] {
  const notes: string[] = [];
  for (const code of codes) {
    const longer = notes.length === 0 ? `${CODES_NAME}: ${code}` : `${notes.at(-1)}; ${code}`;
    if (notes.length > 0 && Buffer.byteLength(longer) <= MOST_NOTE) notes.splice(-1, 1, longer);
    else notes.push(`${CODES_NAME}: ${withinBytes(code, MOST_CODE)}`);
  }
  return notes;
}

function hasLabels({ kind, values = [], missing = {} }: FileColumn): boolean {
  return kind !== 'text' && values.length + Object.keys(missing).length > 0;
}

function fill(
  bytes: Buffer,
  { rowWidth, before }: { readonly rowWidth: number; readonly before: number },
  { column, type, offset, width }: StataColumn,
  values: readonly DataValue[],
) {
  for (const [row, value] of values.entries()) {
    const at = row * rowWidth + offset;
    if (type === undefined) {
      if (typeof value === 'string') bytes.write(withinBytes(value, width), at, 'utf8');
    } else if (typeof value === 'number' && Number.isFinite(value)) {
      if (value >= BEYOND_NUMBERS)
        throw new ExportError(
          `${column.name} has ${value} in row ${before + row + 1}; to Stata numbers from 8.988e307 on are missing values`,
        );
      type.write(bytes, at, value);
    } else if (typeof value === 'string') throw new Error(`${column.name} has a text where its column has numbers`);
    else type.missing(bytes, at, value === null || typeof value === 'number' ? 0 : missingPlace(value.missing));
  }
}

function assertEnd(sink: FileSink, end: number): void {
  if (sink.position !== end) throw new Error(`the file ends at ${sink.position} and not at ${end}, as it says`);
}

function firstLetters(text: string): string {
  return [...onOneLine(text)].slice(0, MOST_LABEL).join('');
}

function part(tag: string, content: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from(`<${tag}>`), ...content, Buffer.from(`</${tag}>`)]);
}

function unsigned(value: number, bytes: 2 | 4 | 8): Buffer {
  const buffer = Buffer.alloc(bytes);
  if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value));
  else buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}
