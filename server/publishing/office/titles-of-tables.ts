import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableOfRelease } from '../read-release.ts';
import type { ReleaseManifest } from '../release-manifest.ts';

/** How each table of a prepared release is called, by language; a title in no language under a blank one. */
export function titlesOfTables(
  folder: string,
  { tables }: Pick<ReleaseManifest, 'tables'>,
): Map<string, Record<string, string>> {
  return new Map(
    tables.map(({ table }) => {
      const { title = {} } = tableOfRelease(readFileSync(join(folder, 'data', `${table}.json`), 'utf8')).spec;
      return [table, typeof title === 'string' ? { '': title } : { ...title }];
    }),
  );
}
