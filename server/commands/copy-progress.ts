import type { CopyProgress } from '../storage/copy/fill-copy.ts';
import type { Terminal } from './terminal.ts';

/** Somebody waits, and a log should not fill. */
const REPORT_EVERY_MS = 1_000;

/** Says at most once a second how far a copy is. */
export function progressTo(io: Terminal): (progress: CopyProgress) => void {
  let last = Date.now();
  return ({ step, table, rows, of }) => {
    if (Date.now() - last < REPORT_EVERY_MS) return;
    last = Date.now();
    io.err.write(`${table}: ${counted(rows)} of ${counted(of)} rows ${step}\n`);
  };
}

export function counted(count: number): string {
  return count.toLocaleString('en-US');
}

/** How many rows each table has, one table a line. */
export function rowLines(rows: ReadonlyMap<string, number>): string {
  const width = Math.max(...[...rows.keys()].map((table) => table.length));
  return [...rows].map(([table, count]) => `${table.padEnd(width)}  ${counted(count).padStart(11)}\n`).join('');
}
