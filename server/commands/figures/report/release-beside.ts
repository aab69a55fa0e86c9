import { isDeepStrictEqual } from 'node:util';
import type { SuppressionRules } from '#contract';
import type { TableSource } from '../../../analysis/tables/read-tables.ts';
import { printable } from '../../../files/printable.ts';
import { PublishingError } from '../../../publishing/publishing-error.ts';
import { readRelease } from '../../../publishing/read-release.ts';
import type { ReleaseOfReport } from '../../../reports/made/make-tables.ts';
import { hashOfTables } from '../../../suppression/hash-of-tables.ts';
import { CommandFailure } from '../../command-failure.ts';

/** A release that a report is published with: its tables, and by which rules it hides. */
export interface ReleaseBeside extends ReleaseOfReport {
  readonly rules: SuppressionRules;
}

/**
 * Reads the folder that `cifra release` wrote.
 *
 * @throws CommandFailure with everything that is wrong in it
 */
export function releaseBeside(folder: string): ReleaseBeside {
  try {
    const { report, tables } = readRelease(folder);
    const sources = tables.map(
      ({ spec }): TableSource => ({
        table: spec,
        file: `${spec.table}.json`,
        place: () => ({ line: 1, column: 1 }),
      }),
    );
    return { sources, hash: hashOfTables(tables), rules: report.rules };
  } catch (error) {
    if (error instanceof PublishingError) throw new CommandFailure(1, error.message);
    throw error;
  }
}

/** Every table that is printed has to be one of the release. @throws CommandFailure naming those that are not */
export function refuseOtherTables(printed: readonly TableSource[], { sources }: ReleaseBeside): void {
  const others = printed.filter(({ table }) => !sources.some((one) => isDeepStrictEqual(one.table, table)));
  if (others.length === 0) return;
  const lines = others.map(({ file, table: { table } }) =>
    sources.some((one) => one.table.table === table)
      ? `${printable(file)}: the release has another table ${table}; give cifra release this one`
      : `${printable(file)}: the release has no table ${table}; give it to cifra release too`,
  );
  throw new CommandFailure(1, lines.join('\n'));
}
