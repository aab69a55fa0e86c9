import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asyncBufferFromFile } from 'hyparquet';
import { DESCRIPTION_FILE, withHash } from '../../../server/microdata/describe-records.ts';
import { type DescribedRecordFile, describedRecords } from '../../../server/microdata/export/described-columns.ts';
import { recordGroups } from '../../../server/microdata/export/record-groups.ts';
import { parquetFile } from '../../../server/microdata/parquet-file.ts';
import { parseDescription } from '../../../server/microdata/verify/described-folder.ts';

/** Rows of a group, as `cifra microdata` writes them. */
const GROUP = 5_000;

/** Writes a folder of record files in which the rows of another one stand so many times, with its description. */
export async function repeatFolder(from: string, times: number, into: string): Promise<void> {
  mkdirSync(into);
  const description = parseDescription(readFileSync(join(from, DESCRIPTION_FILE), 'utf8'))!;
  const files = new Map<string, { rows: number; sha256: string }>();
  for (const unit of describedRecords(description)!.files)
    files.set(unit.file, await repeatFile(unit, times, { from, into }));
  const repeated = description.files.map((file) => ({ ...file, ...files.get(file.file) }));
  writeFileSync(join(into, DESCRIPTION_FILE), JSON.stringify(withHash({ ...description, files: repeated })));
}

async function repeatFile(
  { file, columns }: DescribedRecordFile,
  times: number,
  { from, into }: { from: string; into: string },
) {
  const names = columns.map(({ name }) => name);
  const all = names.map((): (string | number | null)[] => []);
  for await (const group of recordGroups(await asyncBufferFromFile(join(from, file)), names))
    for (const [place, values] of group.entries()) all[place]!.push(...(values as (string | number | null)[]));
  const count = all[0]?.length ?? 0;
  const written = parquetFile({ path: join(into, file) }, columns);
  for (let start = 0; start < count * times; start += GROUP) {
    const length = Math.min(GROUP, count * times - start);
    written.add(all.map((values) => Array.from({ length }, (_, row) => values[(start + row) % count]!)));
  }
  const { rows, sha256 } = written.finish();
  return { rows, sha256 };
}
