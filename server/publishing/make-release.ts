import type { SuppressionRules } from '#contract';
import { publishedBases } from '../analysis/tables/bases/noted-bases.ts';
import { planTables } from '../analysis/tables/plan-table.ts';
import type { TableSource } from '../analysis/tables/read-tables.ts';
import { tableCsvParts } from '../analysis/tables/table-csv.ts';
import { tableJsonParts } from '../analysis/tables/table-json.ts';
import { tabulateTable } from '../analysis/tables/tabulate-table.ts';
import { plansOfReport } from '../reports/made/report-tables.ts';
import type { ShareReport } from '../runs/task.ts';
import { knownOfTables } from '../suppression/known-of-tables.ts';
import { publishedCells } from '../suppression/published-cells.ts';
import { type ReleaseReport, releaseReport } from '../suppression/release-report.ts';
import { HOW_ROUNDED } from '../suppression/rounded/rounded-cell.ts';
import { suppress } from '../suppression/suppress.ts';
import { systemOfTables } from '../suppression/system-of-tables.ts';
import { describedRelease, type ReleasedEdition } from './described-release.ts';
import { RELEASE_REPORT } from './read-release.ts';

/** Tables with what must not be told left out, and what an attack on them tried. */
export interface MadeRelease {
  readonly report: ReleaseReport;
  /** The files by their names; none where the attack recovered something. */
  readonly contents: Readonly<Record<string, () => Iterable<string>>>;
}

/** How much of a release is done once its tables are made, and once they are hidden and attacked. */
const SHARES = { tabulated: 0.3, attacked: 0.95 };

interface ReleaseOptions {
  readonly rules: SuppressionRules;
  /** Whether a report is published with them: its tables are hidden and attacked together with these. */
  readonly isWithReport?: boolean;
  readonly report?: ShareReport;
  /** Instead of the bound of every release. */
  readonly mostWork?: number;
}

/**
 * Makes the tables that belong together, hides what the rules name and what would give it away, and attacks the
 * result.
 *
 * @throws TableError where the file cannot give a table; TooLargeToAttack
 */
export async function makeRelease(
  sources: readonly TableSource[],
  edition: ReleasedEdition,
  { rules, isWithReport = false, report: tell = () => {}, mostWork }: ReleaseOptions,
): Promise<MadeRelease> {
  const { file } = edition;
  const plans = planTables(sources, file);
  const beside = isWithReport ? plansOfReport(sources, file) : [];
  const tables = new Map(plans.map((plan) => [plan.table.table, tabulateTable(plan, file)]));
  tell(SHARES.tabulated);
  const system = systemOfTables([...plans, ...beside], file, rules);
  const suppression = await suppress(system, rules, {
    report: (share) => tell(SHARES.tabulated + share * (SHARES.attacked - SHARES.tabulated)),
    ...(mostWork !== undefined && { mostWork }),
  });
  tell(SHARES.attacked);
  const ofReport = new Map(beside.map((plan) => [plan.table.table, tabulateTable(plan, file)]));
  const report = releaseReport({ system, suppression, rules }, file.study, { tables, beside: ofReport });
  if (report.attack.recovered.length > 0) return { report, contents: {} };
  const known = knownOfTables(system, suppression.hidden.cells, file);
  const contents: Record<string, () => Iterable<string>> = {};
  // Its description names the edition.
  const { edition: _, ...unnamed } = file;
  for (const { table: spec, figures, bases: planned } of plans) {
    const bases = publishedBases(planned, rules.minimumCases);
    const cells = publishedCells(figures, tables.get(spec.table)!, known(spec.table));
    const variables = spec.by.map(({ variable }) => variable);
    contents[`${spec.table}.csv`] = () => tableCsvParts(variables, cells, file, bases);
    contents[`${spec.table}.json`] = () => tableJsonParts(unnamed, spec, cells, { bases, rounding: HOW_ROUNDED });
  }
  const described = describedRelease(edition, plans, { tables, contents });
  contents[RELEASE_REPORT] = () => [`${JSON.stringify({ ...report, described }, undefined, 1)}\n`];
  return { report, contents };
}
