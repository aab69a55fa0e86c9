import Database from 'better-sqlite3';
import { StartError } from '../../start-error.ts';
import { SCHEMA_VERSION } from '../migrate.ts';
import { isOurs } from '../sqlite/open-sqlite.ts';
import { BackupError } from './backup-error.ts';

/**
 * Looks at a database file from its first page to its last: whether it is whole, and whether every row that refers to
 * another one finds it.
 *
 * @param shown the file as the person named it
 * @returns how many rows each table has
 * @throws BackupError not-a-backup, backup-damaged; StartError newer-database
 */
export function checkFile(file: string, shown: string): Map<string, number> {
  const database = openFile(file, shown);
  try {
    const tables = database
      .prepare<[], string>(
        "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name",
      )
      .pluck()
      .all();
    if (!isOurs(database)) throw new BackupError('not-a-backup', { file: shown });
    const found = database.prepare<[], number>('select max(version) from schema_version').pluck().get() ?? 0;
    if (found > SCHEMA_VERSION) throw new StartError('newer-database', { found, supported: SCHEMA_VERSION });
    const isWhole = database.pragma('integrity_check(1)', { simple: true }) === 'ok';
    const broken = database.pragma('foreign_key_check') as unknown[];
    if (!isWhole || broken.length > 0) throw new BackupError('backup-damaged', { file: shown });
    const rowsOf = (table: string) =>
      database
        .prepare<[], number>(`select count(*) from "${table.replaceAll('"', '""')}"`)
        .pluck()
        .get() ?? 0;
    return new Map(tables.map((table) => [table, rowsOf(table)]));
  } catch (error) {
    throw asBackupError(error, shown);
  } finally {
    database.close();
  }
}

function openFile(file: string, shown: string): Database.Database {
  try {
    return new Database(file, { fileMustExist: true });
  } catch (error) {
    throw asBackupError(error, shown);
  }
}

function asBackupError(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'SQLITE_NOTADB') return new BackupError('not-a-backup', { file });
  if (code.startsWith('SQLITE_CORRUPT')) return new BackupError('backup-damaged', { file });
  return error;
}
