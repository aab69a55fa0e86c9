import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ExpectedRecords } from './expected-records.ts';
import { readRows } from './expected-records.ts';
import { answers, runFile } from './run-file.ts';

/** A program of somebody else that reads a format. */
export interface Reader {
  readonly name: string;
  readonly format: 'dta' | 'sav' | 'xlsx' | 'parquet';
  /** Largest relative difference of a number; a program that prints fewer digits than a number has needs one. */
  readonly tolerance?: number;
  /** Letters of a name at most; the product marks the end of one that it cut. */
  readonly longestName?: number;
  isHere(): boolean | Promise<boolean>;
  /** The records that it finds in a folder, as texts; `to` is a file that it may write. */
  read(folder: string, records: ExpectedRecords, to: string): string[][] | Promise<string[][]>;
}

const hasHaven = () => answers('Rscript', ['-e', 'invisible(packageVersion("haven"))']);
const haven = (format: 'dta' | 'sav'): Reader => ({
  name: 'R haven',
  format,
  ...(format === 'dta' && { longestName: 32 }),
  isHere: hasHaven,
  read(folder, { name }, to) {
    runFile('Rscript', [join(import.meta.dirname, 'read-with-haven.R'), join(folder, `${name}.${format}`), to]);
    return readRows(to);
  },
});

// Text cells as they are, numbers with all their digits, every sheet to a file of its own.
const LIBREOFFICE_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

/** DuckDB is no dependency: `npm install --no-save @duckdb/node-api` brings it. */
const DUCKDB = '@duckdb/node-api';

export const READERS: readonly Reader[] = [
  haven('dta'),
  haven('sav'),
  {
    name: 'PSPP',
    format: 'sav',
    // It writes 14 digits.
    tolerance: 1e-13,
    isHere: () => answers('pspp', ['--version']),
    read(folder, { name }, to) {
      const syntax = `${to}.sps`;
      rmSync(to, { force: true });
      writeFileSync(
        syntax,
        `GET FILE='${join(folder, `${name}.sav`)}'.\nSAVE TRANSLATE /OUTFILE='${to}' /TYPE=CSV /FIELDNAMES /CELLS=LABELS /MISSING=IGNORE.\n`,
      );
      runFile('pspp', [syntax]);
      return readRows(to);
    },
  },
  {
    name: 'LibreOffice',
    format: 'xlsx',
    // It writes 15 digits.
    tolerance: 1e-14,
    isHere: () => answers('soffice', ['--version']),
    read(folder, { name }) {
      const out = join(dirname(folder), 'sheets');
      const profile = `-env:UserInstallation=file://${join(dirname(folder), 'office')}`;
      const file = join(folder, 'records.xlsx');
      runFile('soffice', [profile, '--headless', '--convert-to', LIBREOFFICE_CSV, '--outdir', out, file]);
      return readRows(join(out, `records-${name}.csv`));
    },
  },
  {
    name: 'DuckDB',
    format: 'parquet',
    isHere: () =>
      import(DUCKDB).then(
        () => true,
        () => false,
      ),
    async read(folder, { name, columns }, to) {
      const { DuckDBInstance } = await import(DUCKDB);
      const connection = await (await DuckDBInstance.create()).connect();
      const all = columns.map((column) => `"${column}"`).join();
      await connection.run(`copy (select ${all} from '${join(folder, `${name}.parquet`)}') to '${to}' (header)`);
      connection.closeSync();
      return readRows(to);
    },
  },
];
