import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, inflateRawSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { found } from './found.ts';
import { readLog, readTable } from './leveldb.ts';

const SQLITE = Buffer.from('SQLite format 3\0');
/** Of a file without a name in it, as servers and browsers make them. */
const GZIP = Buffer.from('1f8b0800', 'hex');
const GZIP_HEADER = 10;

/** A text that was found, and the file it stands in. */
export interface FoundText {
  text: string;
  file: string;
}

/**
 * Which of the texts stand in the files of a browser's profile: in their bytes, in what LevelDB packed, deleted rows
 * too, in the cells of SQLite tables, and in whatever was packed with gzip.
 */
export function foundInFiles(profile: string, texts: readonly string[]): FoundText[] {
  const names = filesIn(profile);
  // Opening a database that was killed changes it and what lies beside it, so all are looked at as they are first.
  const asTheyAre = names.map((name) => ({ name, texts: found(texts, readingsOf(join(profile, name))) }));
  const asTables = names
    .filter((name) => isSqlite(join(profile, name)))
    .map((name) => ({ name, texts: found(texts, [cellsOf(join(profile, name))]) }));
  return [...asTheyAre, ...asTables].flatMap(({ name, texts }) => texts.map((text) => ({ text, file: name })));
}

/** The files of a profile, by their names in it. */
export function filesIn(profile: string): string[] {
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(profile.length + 1));
}

function readingsOf(file: string): Buffer[] {
  const bytes = readFileSync(file);
  if (file.endsWith('.ldb')) return [bytes, ...readTable(bytes)];
  if (file.endsWith('.log')) return [bytes, readLog(bytes)];
  return [bytes, ...unpacked(bytes)];
}

const isSqlite = (file: string) => readFileSync(file).subarray(0, SQLITE.length).equals(SQLITE);

/** Long cells are spread over pages in the file. */
function cellsOf(file: string): Buffer {
  const database = new Database(file);
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
    const rows = tables.flatMap((table) => database.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][]);
    return Buffer.concat(rows.flat().map((cell) => (Buffer.isBuffer(cell) ? cell : Buffer.from(`${cell}\n`))));
  } finally {
    database.close();
  }
}

function unpacked(bytes: Buffer): Buffer[] {
  const readings: Buffer[] = [];
  for (let at = bytes.indexOf(GZIP); at >= 0; at = bytes.indexOf(GZIP, at + 1)) {
    try {
      // Without the checksum: what stands behind in the file belongs to something else.
      readings.push(inflateRawSync(bytes.subarray(at + GZIP_HEADER), { finishFlush: constants.Z_SYNC_FLUSH }));
    } catch {
      // These four bytes stand by chance in something else.
    }
  }
  return readings;
}
