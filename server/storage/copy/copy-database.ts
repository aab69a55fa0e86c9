import { isDraft } from '../../database-location.ts';
import { StartError } from '../../start-error.ts';
import { anyTablesOf } from '../any-tables.ts';
import { engineOf } from '../engine.ts';
import { fillBeside } from '../fill-beside.ts';
import type { FoundDatabase } from '../found-database.ts';
import { migrate, SCHEMA_VERSION, versionOf } from '../migrate.ts';
import { CopyError } from './copy-error.ts';
import { type CopySides, copySides, type Side } from './copy-sides.ts';
import { type CopyProgress, fillCopy } from './fill-copy.ts';
import type { TableSum } from './table-hash.ts';
import { tableShapes } from './table-shapes.ts';

/** What a copy holds. */
export interface DatabaseCopy {
  /** The sum of each table, the same in both databases. */
  readonly tables: readonly TableSum[];
  /** Tables in the source that are not of this program and stay behind. */
  readonly leftBehind: readonly string[];
}

/** Tables that have rows in a database in which nobody has done anything yet. */
const OF_THE_PROGRAM = ['schema_version', 'ledger', 'key_marks'];

/**
 * Copies a database to an empty one, of whichever engines: all rows as they are at one moment, in a draft beside
 * the target that takes its place when it is complete, read back and the same. The source is only read.
 *
 * @param isBackup the source may be written to meanwhile: the copy is of the moment at which it began
 * @param now instant at which the target is made
 * @param report hears after every page how far it is
 * @throws CopyError; then the target is as empty as it was
 */
export async function copyDatabase(
  { from, to, isBackup = false }: { from: string; to: string; isBackup?: boolean },
  now: string,
  report: (progress: CopyProgress) => void,
): Promise<DatabaseCopy> {
  if (to === ':memory:') throw new CopyError('target-in-memory');
  const sides = copySides(from, to);
  const source = await usableSource(sides.from);
  await refuseTarget(source, sides);
  await sides.to.opening(() => makeTables(to, now));
  const shapes = await tableShapes();
  let tables: TableSum[] | undefined;
  const isDone = await sides.to.copying(() =>
    fillBeside(to, 'copying', async (draft) => {
      tables = await fillCopy(draft, { sides, shapes, now, isBackup, report });
    }),
  );
  if (!isDone || !tables) throw new CopyError('target-not-empty', { to: sides.to.shown });
  const own = shapes.map(({ name }) => name);
  return { tables, leftBehind: source.tables.filter((name) => !own.includes(name)) };
}

/** Makes a database that is not there, with all tables. */
async function makeTables(location: string, now: string): Promise<void> {
  const { opener, close } = await engineOf(location).open(location);
  try {
    await migrate(opener, now);
  } finally {
    await close();
  }
}

/** The source, if it is there and of the version that this program copies. */
async function usableSource({ location, shown, opening }: Side): Promise<FoundDatabase> {
  // Making the draft of a target removes what was left of an earlier one, which this could be.
  if (isDraft(location)) throw new CopyError('source-draft', { from: shown });
  return opening(async () => {
    const engine = engineOf(location);
    const source = await engine.find(location);
    if (!source) throw new CopyError('source-absent', { from: shown });
    const found = await engine.withSnapshot(location, versionOf);
    if (found > SCHEMA_VERSION) throw new StartError('newer-database', { found, supported: SCHEMA_VERSION });
    if (found < SCHEMA_VERSION) throw new CopyError('source-older', { from: shown, found, needed: SCHEMA_VERSION });
    return source;
  });
}

/** Refuses a target that is the source, or in which anything was done, before it is touched. */
async function refuseTarget(source: FoundDatabase, { from, to }: CopySides): Promise<void> {
  await to.opening(async () => {
    const engine = engineOf(to.location);
    const target = await engine.find(to.location);
    if (target?.place === source.place) throw new CopyError('same-database', { from: from.shown, to: to.shown });
    const tables = target?.tables.filter((name) => !OF_THE_PROGRAM.includes(name)) ?? [];
    if (tables.length === 0) return;
    await engine.withSnapshot(to.location, async (snapshot) => {
      for (const table of tables) {
        const query = anyTablesOf(snapshot)
          .selectFrom(table)
          .select((e) => e.lit(1).as('one'))
          .limit(1);
        if (await query.executeTakeFirst()) throw new CopyError('target-not-empty', { to: to.shown });
      }
    });
  });
}
