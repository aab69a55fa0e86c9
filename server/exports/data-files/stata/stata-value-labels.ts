import { type FileColumn, MISSING_KINDS } from '../file-column.ts';
import { inField, onOneLine, withinBytes } from '../fitting-text.ts';
import { missingLabelCode } from './stata-types.ts';

const NAME = 129;

/** Bytes of one label, with the one that ends it. */
const MOST_LABEL = 32_000;

interface NamedColumn {
  readonly column: FileColumn;
  readonly name: string;
}

/** The part of a Stata file that says what codes mean; each set has the name of its variable. */
export function valueLabels(columns: readonly NamedColumn[]): Buffer {
  const sets = columns.flatMap(({ column, name }) => {
    const labels = labelsOf(column);
    return labels.length === 0 ? [] : [labelSet(name, labels)];
  });
  return Buffer.concat([Buffer.from('<value_labels>'), ...sets, Buffer.from('</value_labels>')]);
}

function labelsOf({ kind, values = [], missing = {} }: FileColumn): { value: number; label: string }[] {
  if (kind === 'text') return [];
  const ofMissing = MISSING_KINDS.flatMap((one) =>
    missing[one] === undefined ? [] : [{ value: missingLabelCode(one), label: missing[one] }],
  );
  return [...values, ...ofMissing].sort((one, other) => one.value - other.value);
}

function labelSet(name: string, labels: readonly { value: number; label: string }[]): Buffer {
  const texts = labels.map(({ label }) => Buffer.from(`${withinBytes(onOneLine(label), MOST_LABEL)}\0`));
  const table = Buffer.alloc(8 + 8 * labels.length);
  table.writeInt32LE(labels.length, 0);
  table.writeInt32LE(
    texts.reduce((sum, { length }) => sum + length, 0),
    4,
  );
  let offset = 0;
  for (const [place, { value }] of labels.entries()) {
    table.writeInt32LE(offset, 8 + 4 * place);
    table.writeInt32LE(value, 8 + 4 * (labels.length + place));
    offset += texts[place]!.length;
  }
  const content = Buffer.concat([table, ...texts]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(content.length);
  return Buffer.concat([
    Buffer.from('<lbl>'),
    length,
    inField(name, NAME, 0),
    Buffer.alloc(3),
    content,
    Buffer.from('</lbl>'),
  ]);
}
