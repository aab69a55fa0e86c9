import { hashOfDescription } from '../../../server/microdata/describe-records.ts';
import { parquetFile } from '../../../server/microdata/parquet-file.ts';
import type { RecordValue } from '../../../server/microdata/record-value.ts';
import { sha256Of } from '../../../server/weighting/sample-rows.ts';
import { mended } from './repacked.ts';

interface Column {
  readonly name: string;
  readonly kind: 'code' | 'number' | 'flag';
  readonly label: Readonly<Record<string, string>>;
  readonly holds?: object;
}

interface Described {
  files: { unit: string; file: string; rows: number; columns: Column[]; sha256: string }[];
  sha256: string;
}

/** How the records of persons are blown up. */
export interface Swelling {
  readonly rows: number;
  /** What the description says, where it is something else. */
  readonly describedRows?: number;
  /** Rows that are written together. */
  readonly together?: number;
  /** Columns that figures read, besides those that there are. */
  readonly more?: number;
  /** The value of a cell; blank everywhere by default. */
  valueAt?(column: Column, row: number): RecordValue;
  /** What becomes of the bytes of the file. */
  forged?(bytes: Buffer): Buffer;
}

/**
 * A package of few bytes with records of persons that say little and take much, with every hash mended: what is
 * repeated is run-length coded.
 */
export function swollen(
  zip: Buffer,
  {
    rows,
    describedRows = rows,
    together = 100_000,
    more = 0,
    valueAt = () => null,
    forged = (bytes) => bytes,
  }: Swelling,
): Promise<Buffer> {
  return mended(zip, (members, manifest) => {
    const description = JSON.parse(members.get('records/microdata.json')!.toString()) as Described;
    const persons = description.files.find(({ unit }) => unit === 'person')!;
    const columns = [
      ...persons.columns,
      ...Array.from({ length: more }, (_, place): Column => {
        const name = `more_${place}`;
        return { name, kind: 'flag', label: { en: name }, holds: { what: 'at_risk', of: name } };
      }),
    ];
    const parts: Uint8Array[] = [];
    const file = parquetFile({ keep: (part) => void parts.push(part) }, columns);
    for (let from = 0; from < rows; from += together) {
      const count = Math.min(together, rows - from);
      file.addColumns(count, (place) =>
        Array.from({ length: count }, (_, row) => valueAt(columns[place]!, from + row)),
      );
    }
    file.finish();
    const bytes = forged(Buffer.concat(parts));
    Object.assign(persons, { rows: describedRows, columns, sha256: sha256Of(bytes) });
    description.sha256 = hashOfDescription(description);
    members.set('records/person.parquet', bytes);
    members.set('records/microdata.json', Buffer.from(JSON.stringify(description)));
    manifest.analysisFile.sha256 = description.sha256;
    const listed = manifest.analysisFile.files.find((one) => one.file === 'person.parquet')!;
    Object.assign(listed, { rows: describedRows, sha256: persons.sha256 });
  });
}
