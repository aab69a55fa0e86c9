import { fileSink } from '../../../files/file-sink.ts';
import type { DataFile, DataFilePlan, DataValue } from '../file-column.ts';
import { withinBytes } from '../fitting-text.ts';
import { type CompressedRows, compressedRows } from './spss-bytes.ts';
import { spssDictionary } from './spss-dictionary.ts';
import { ELEMENT_BYTES, elementsOf, MISSING_CODES, type SpssColumn, spssLayout } from './spss-layout.ts';

const BLANK = 0x20;

/** Bytes of a segment of a long text that hold letters. */
const SEGMENT = 255;

/**
 * Writes an SPSS system file (.sav): UTF-8, long names, labels, and the codes -1 (does not know), -2 (refused) and -3
 * (not applicable), which the file declares as missing. Texts may be longer than 255 bytes. Without a time of its own,
 * the same rows give the same bytes.
 *
 * @throws Error a text that is longer than 32,767 bytes, a code that means that an answer is missing; the error of the
 *   operating system
 * @see PSPP's description of system files, https://www.gnu.org/software/pspp/pspp-dev/
 */
export function spssFile({ title, rows, columns, ...place }: DataFilePlan): DataFile {
  const layout = spssLayout(columns);
  const sink = fileSink(place);
  sink.write(spssDictionary(layout, { title, rows }));
  const compressed = compressedRows();
  let written = 0;
  return {
    add(values) {
      const count = values[0]?.length ?? 0;
      for (let row = 0; row < count; row++)
        for (const [place, column] of layout.columns.entries())
          addCell(compressed, column, values[place]![row] ?? null);
      written += count;
      sink.write(compressed.taken());
    },
    finish() {
      if (written !== rows) throw new Error(`${title} was to have ${rows} rows and has ${written}`);
      sink.write(compressed.end());
      return sink.finish();
    },
    close: sink.close,
  };
}

function addCell(rows: CompressedRows, { column, width, segments }: SpssColumn, value: DataValue): void {
  if (width > 0) {
    const text = Buffer.from(typeof value === 'string' ? withinBytes(value, width) : '');
    for (const [place, segment] of segments.entries()) {
      const field = Buffer.alloc(elementsOf(segment.width) * ELEMENT_BYTES, BLANK);
      text.subarray(place * SEGMENT, (place + 1) * SEGMENT).copy(field);
      rows.text(field);
    }
  } else if (typeof value === 'string') throw new Error(`${column.name} has a text where its column has numbers`);
  else if (typeof value === 'number' && Number.isFinite(value)) rows.number(value);
  else if (value === null || typeof value === 'number' || column.kind !== 'whole') rows.missing();
  else rows.number(MISSING_CODES[value.missing]);
}
