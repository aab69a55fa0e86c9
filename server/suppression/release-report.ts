import type { SuppressionRules } from '#contract';
import type { TableCell } from '../analysis/tables/table-cell.ts';
import type { PrimaryReason } from './primary.ts';
import type { Suppression } from './suppress.ts';
import type { ReleaseSystem } from './system/release-system.ts';

/**
 * What the attack of a release knows: 2 since it knows that incidents are at least their victims, the
 * crossings of groupings that overlap, and amounts that are one person's together; 3 since it knows every
 * sum of amounts and of sets of people, and figures of the same records; 4 since what is told is rounded; 5
 * since it knows zones of whole districts; 6 since it knows the tables of the report beside those of the
 * release; 7 since totals that are known tell no cases; 8 since people of groups that weights were not
 * fitted to tell none either, and blanks of `n_positive` in shown cells do not tell which of the hidden ones
 * are of few; 9 since every number and share of records is told to what five of them add, so that whole
 * numbers of records of unlike weights add up in many ways. What was attacked with less hides too little, or
 * tells too many digits.
 */
export const ATTACK_KNOWS = 9;

/** What a hidden cell is of. */
export type HiddenOf = Pick<TableCell, 'indicator' | 'crime' | 'outcome' | 'category' | 'domain'>;

/** Why a cell is hidden: it must not be told, or it would give away one that must not. */
interface ReportedCell extends HiddenOf {
  readonly table: string;
  readonly hidden: 'primary' | 'complementary';
  /** The quantities for whose sake, and the rule that each of them breaks; blank of those that protect others. */
  readonly because: readonly { readonly of: string; readonly rule: PrimaryReason | '' }[];
}

/** The report of a release, for the office alone: who knows why a cell is hidden knows more of it. It has no values. */
export interface ReleaseReport {
  readonly study: string;
  readonly rules: SuppressionRules;
  readonly cells: number;
  readonly primary: number;
  readonly complementary: number;
  readonly hidden: readonly ReportedCell[];
  /** What the report that is published with the tables hides in its own, and what it tells. */
  readonly hiddenBeside: readonly HiddenOf[];
  readonly toldBeside: readonly HiddenOf[];
  readonly attack: {
    readonly knows: number;
    readonly equations: number;
    readonly hiddenQuantities: number;
    readonly linearPrograms: number;
    /** What no cell tells and nobody may work out: what is left where one subtracts. */
    readonly rests: number;
    readonly recovered: readonly { readonly of: string; readonly how: string }[];
  };
}

type TablesOfCells = ReadonlyMap<string, readonly TableCell[]>;

/**
 * @param tables cells of each table of the release
 * @param beside those of the report that is published with it
 */
export function releaseReport(
  { system, suppression, rules }: { system: ReleaseSystem; suppression: Suppression; rules: SuppressionRules },
  study: string,
  { tables, beside }: { readonly tables: TablesOfCells; readonly beside: TablesOfCells },
): ReleaseReport {
  const { hidden, primary, recovered, tried } = suppression;
  const placed = system.cells.filter(({ table }) => tables.has(table));
  const positions = [...hidden.cells].sort((a, b) => a - b);
  const toldBeside = system.cells.flatMap(({ table }, position) =>
    beside.has(table) && !hidden.cells.has(position) ? [position] : [],
  );
  const hiddenIn = (those: TablesOfCells) => positions.filter((position) => those.has(system.cells[position]!.table));
  const cellOf = (those: TablesOfCells, position: number): HiddenOf => {
    const { table, place } = system.cells[position]!;
    const { indicator, crime, outcome, category, domain } = those.get(table)![place]!;
    return { indicator, crime, outcome, category, domain };
  };
  const cells = hiddenIn(tables).map((position): ReportedCell => {
    const { table, tells } = system.cells[position]!;
    const reasons = tells.filter((quantity) => hidden.quantities.has(quantity));
    return {
      table,
      ...cellOf(tables, position),
      hidden: reasons.some((quantity) => primary.has(quantity)) ? 'primary' : 'complementary',
      because: reasons.map((quantity) => ({
        of: system.quantities[quantity]!.name,
        rule: primary.get(quantity)?.reason ?? ('' as const),
      })),
    };
  });
  const told = new Set(system.cells.flatMap(({ tells }) => tells));
  const ofPrimary = cells.filter((cell) => cell.hidden === 'primary').length;
  return {
    study,
    rules,
    cells: placed.length,
    primary: ofPrimary,
    complementary: cells.length - ofPrimary,
    hidden: cells,
    hiddenBeside: hiddenIn(beside).map((position) => cellOf(beside, position)),
    toldBeside: toldBeside.map((position) => cellOf(beside, position)),
    attack: {
      knows: ATTACK_KNOWS,
      equations: tried.equations,
      hiddenQuantities: tried.unknown,
      linearPrograms: tried.programs,
      rests: [...primary.keys()].filter((quantity) => !told.has(quantity)).length,
      recovered: recovered.map(({ quantity, how }) => ({ of: system.quantities[quantity]!.name, how })),
    },
  };
}
