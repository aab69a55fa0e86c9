import { releaseOfReport } from '../reports/page/release-of-report.ts';
import { hashOfTables } from '../suppression/hash-of-tables.ts';
import type { Released } from './read-release.ts';

/**
 * The pages whose cells were not hidden together with the tables of a release: what the two tell together was not
 * tried.
 *
 * @param reports by their names in the release
 */
export function reportsOfOthers(
  reports: ReadonlyMap<string, Uint8Array>,
  { tables }: Pick<Released, 'tables'>,
): readonly string[] {
  const own = hashOfTables(tables);
  return [...reports]
    .filter(([name, bytes]) => name.endsWith('.html') && releaseOfReport(bytes) !== own)
    .map(([name]) => name);
}
