import type { Kysely } from 'kysely';
import { type AnyTables, anyTablesOf } from '../any-tables.ts';
import { engineOf } from '../engine.ts';
import { migrate } from '../migrate.ts';
import { CopyError } from './copy-error.ts';
import type { CopySides } from './copy-sides.ts';
import { copyTable, sumOfTable } from './copy-table.ts';
import { isSameMark, markOf, type SourceMark } from './source-mark.ts';
import type { TableSum } from './table-hash.ts';
import type { TableShape } from './table-shapes.ts';

/** How far a copy is. */
export interface CopyProgress {
  readonly step: 'copied' | 'compared';
  readonly table: string;
  readonly rows: number;
  /** Rows of the table in all. */
  readonly of: number;
}

/** What is copied, and who hears how far it is. */
export interface CopyWork {
  readonly sides: CopySides;
  readonly shapes: readonly TableShape[];
  readonly now: string;
  readonly isBackup: boolean;
  readonly report: (progress: CopyProgress) => void;
}

/**
 * Fills a draft with the rows of the source as they are at one moment, reads them back, and makes sure that
 * nobody has written to the source since.
 *
 * @returns the sum of each table, the same in both
 * @throws CopyError
 */
export async function fillCopy(draft: string, work: CopyWork): Promise<TableSum[]> {
  const { from, to } = work.sides;
  const engine = engineOf(draft);
  const { opener, writer, reader, close } = await to.opening(() => engine.open(draft));
  try {
    await to.opening(() => migrate(opener, work.now));
    const { sums, mark } = await copyRows(anyTablesOf(writer), work);
    await to.copying(async () => {
      for (const { name, numbered } of work.shapes) if (numbered) await engine.continueNumbers(writer, name, numbered);
      await compareRows(anyTablesOf(reader), sums, work);
    });
    if (!work.isBackup && !isSameMark(mark, await markOfSource(work)))
      throw new CopyError('source-written', { from: from.shown, to: to.shown });
    return sums;
  } finally {
    await close();
  }
}

async function copyRows(target: Kysely<AnyTables>, { sides: { from, to }, shapes, report }: CopyWork) {
  // The migrations have already said in the copy when they ran there.
  await to.copying(async () => {
    for (const { name } of shapes.toReversed()) await target.deleteFrom(name).execute();
  });
  return from.copying(() =>
    engineOf(from.location).withSnapshot(from.location, async (snapshot) => {
      const source = anyTablesOf(snapshot);
      const mark = await markOf(source, shapes);
      const sums: TableSum[] = [];
      for (const shape of shapes) {
        const { name: table } = shape;
        const of = mark.get(table)!.rows;
        const tell = (rows: number) => report({ step: 'copied', table, rows, of });
        const sum = await copyTable(source, { db: target, side: to }, { shape, report: tell });
        // What was read page by page is all that there is.
        if (sum.rows !== of) throw new CopyError('table-differs', { table, to: to.shown });
        sums.push(sum);
      }
      return { sums, mark };
    }),
  );
}

async function compareRows(copy: Kysely<AnyTables>, sums: readonly TableSum[], { sides, shapes, report }: CopyWork) {
  for (const [place, shape] of shapes.entries()) {
    const { table, rows: of, sha256 } = sums[place]!;
    const tell = (rows: number) => report({ step: 'compared', table, rows, of });
    const sum = await sumOfTable(copy, { shape, report: tell });
    if (sum.rows !== of || sum.sha256 !== sha256) throw new CopyError('table-differs', { table, to: sides.to.shown });
  }
}

/** The mark of the source as it is now. */
function markOfSource({ sides: { from }, shapes }: CopyWork): Promise<SourceMark> {
  return from.copying(() =>
    engineOf(from.location).withSnapshot(from.location, (snapshot) => markOf(anyTablesOf(snapshot), shapes)),
  );
}
