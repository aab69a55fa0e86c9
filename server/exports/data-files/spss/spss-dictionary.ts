import { CODES_NAME, codesBehind } from '../codes-behind.ts';
import { inField, onOneLine, withinBytes } from '../fitting-text.ts';
import { BIAS, double, integers } from './spss-bytes.ts';
import {
  ELEMENT_BYTES,
  elementsOf,
  MISSING_CODES,
  missingOf,
  type SpssColumn,
  type SpssLayout,
} from './spss-layout.ts';

const BLANK = 0x20;

/** The records, by their numbers. */
const VARIABLE = 2;
const VALUE_LABELS = 3;
const LABELLED = 4;
const EXTENSION = 7;
const END = 999;

/** Formats: a number, a text. */
const F = 5;
const A = 1;

const MOST_VARIABLE_LABEL = 256;
const MOST_VALUE_LABEL = 120;
const MOST_ATTRIBUTE = 2_000;

/** Measures: 1 names without an order, 3 numbers. */
const NOMINAL = 1;
const SCALE = 3;

/** Everything before the first row. */
export function spssDictionary({ columns, elements }: SpssLayout, { title, rows }: { title: string; rows: number }) {
  return Buffer.concat([
    inField('$FL2@(#) SPSS DATA FILE Cifra', 64, BLANK),
    integers(2, elements, 1, 0, rows),
    double(BIAS),
    // No time of its own: the same rows give the same bytes.
    inField('01 Jan 7000:00:00', 17, BLANK),
    inField(onOneLine(title), 64, BLANK),
    Buffer.alloc(3),
    ...columns.flatMap(variableRecords),
    ...columns.flatMap(labelRecords),
    extension(3, 4, integers(1, 0, 0, -1, 1, 1, 2, 65_001)),
    extension(4, 8, Buffer.concat([double(-Number.MAX_VALUE), double(Number.MAX_VALUE), double(secondLowest())])),
    extension(11, 4, integers(...columns.flatMap(shownAs))),
    extension(13, 1, Buffer.from(columns.map(({ segments, name }) => `${segments[0]!.shortName}=${name}`).join('\t'))),
    ...longTexts(columns),
    ...codesOfVariables(columns),
    extension(16, 8, Buffer.concat([long(1), long(rows)])),
    extension(20, 1, Buffer.from('UTF-8')),
    integers(END, 0),
  ]);
}

function variableRecords({ column, segments }: SpssColumn): Buffer[] {
  return segments.flatMap(({ shortName, width }, place) => {
    const isFirst = place === 0;
    const label = Buffer.from(isFirst ? withinBytes(onOneLine(column.label), MOST_VARIABLE_LABEL) : '');
    const missing = width === 0 ? missingOf(column) : [];
    const format = width > 0 ? formatOf(A, width, 0) : formatOf(F, 8, column.kind === 'number' ? 2 : 0);
    return [
      integers(VARIABLE, width, label.length > 0 ? 1 : 0, missing.length, format, format),
      inField(shortName, ELEMENT_BYTES, BLANK),
      ...(label.length > 0 ? [integers(label.length), padded(label, 4)] : []),
      ...missing.map((kind) => double(MISSING_CODES[kind])),
      // The elements that go on with a text.
      ...Array.from({ length: elementsOf(width) - 1 }, () =>
        Buffer.concat([integers(VARIABLE, -1, 0, 0, 0, 0), Buffer.alloc(ELEMENT_BYTES, BLANK)]),
      ),
    ];
  });
}

function formatOf(type: number, width: number, decimals: number): number {
  return (type << 16) | (width << 8) | decimals;
}

function labelRecords({ column, width, segments }: SpssColumn): Buffer[] {
  const { values = [], missing = {} } = column;
  const ofMissing = missingOf(column).map((kind) => ({ value: MISSING_CODES[kind], label: missing[kind] ?? '' }));
  const labels = [...values, ...ofMissing];
  if (width > 0 || labels.length === 0) return [];
  return [
    integers(VALUE_LABELS, labels.length),
    ...labels.map(({ value, label }) => {
      const text = Buffer.from(withinBytes(onOneLine(label), MOST_VALUE_LABEL));
      return Buffer.concat([double(value), padded(Buffer.concat([Buffer.from([text.length]), text]), ELEMENT_BYTES)]);
    }),
    integers(LABELLED, 1, segments[0]!.element + 1),
  ];
}

/** Measure, width on the screen and alignment of each variable. */
function shownAs({ column, segments }: SpssColumn): number[] {
  const isNumber = column.kind === 'number' || (column.kind === 'whole' && column.values === undefined);
  return segments.flatMap(({ width }) => [
    isNumber ? SCALE : NOMINAL,
    width > 0 ? Math.min(width, 32) : 8,
    width > 0 ? 0 : 1,
  ]);
}

/** Texts that are in several variables, with their width. */
function longTexts(columns: readonly SpssColumn[]): Buffer[] {
  const long = columns.filter(({ segments }) => segments.length > 1);
  if (long.length === 0) return [];
  const pairs = long.map(({ segments, width }) => `${segments[0]!.shortName}=${String(width).padStart(5, '0')}\0\t`);
  return [extension(14, 1, Buffer.from(pairs.join('')))];
}

/** The codes behind the numbers of each variable, as an attribute of its own: DISPLAY ATTRIBUTES shows them. */
function codesOfVariables(columns: readonly SpssColumn[]): Buffer[] {
  const told = columns.flatMap(({ column, name }) => {
    const codes = codesBehind(column).map((code) => `'${withinBytes(code, MOST_ATTRIBUTE)}'\n`);
    return codes.length === 0 ? [] : [`${name}:${CODES_NAME}(${codes.join('')})`];
  });
  return told.length === 0 ? [] : [extension(18, 1, Buffer.from(told.join('/')))];
}

function extension(kind: number, size: number, content: Buffer): Buffer {
  return Buffer.concat([integers(EXTENSION, kind, size, content.length / size), content]);
}

function padded(bytes: Buffer, multiple: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((multiple - (bytes.length % multiple)) % multiple, BLANK)]);
}

/** The smallest number but one: below it is only what stands for a missing number. */
function secondLowest(): number {
  const bytes = Buffer.alloc(ELEMENT_BYTES);
  bytes.writeBigUInt64LE(0xffef_ffff_ffff_fffen);
  return bytes.readDoubleLE();
}

function long(value: number): Buffer {
  const bytes = Buffer.alloc(ELEMENT_BYTES);
  bytes.writeBigInt64LE(BigInt(value));
  return bytes;
}
