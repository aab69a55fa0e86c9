import type { AnalysisFile, Categories } from '../analysis-file.ts';
import { imputationFaults } from '../imputed/impute.ts';
import { type FigureCandidate, figureCandidates } from '../tables/figure-candidates.ts';
import type { TablePlan } from '../tables/plan-table.ts';
import { recordsOfUnit, type UnitVariables, variablesOfUnit } from '../tables/plan-variables.ts';

/** Why an edition does not have a figure or a cell of a table. */
export type AbsentReason = 'not-asked' | 'asked-of-part' | 'no-such-variable' | 'no-such-value';

/** A table of one edition, and the same figures of another one, cell by cell. */
export interface ParallelPlans {
  /** Of the figures that both have, in the order of the table. */
  readonly own: TablePlan;
  readonly other: TablePlan;
  /** The figures that the other one does not have. */
  readonly absent: ReadonlyMap<FigureCandidate, AbsentReason>;
}

/** The plan of a table for another edition: the same figures, divided by the same values. */
export function parallelPlans({ table, figures, variables }: TablePlan, other: AnalysisFile): ParallelPlans {
  const { imputation } = table;
  // Amounts of another edition are in their own prices, and its product is another one.
  const isImputable = imputation !== undefined && imputationFaults(other, imputation).length === 0;
  const candidates = figureCandidates(other, isImputable ? { imputation } : {});
  const absent = new Map<FigureCandidate, AbsentReason>();
  const pairs = figures.flatMap((own) => {
    const known = candidates(own.id);
    const found = 'lacks' in known ? undefined : known.find((one) => isSame(one, own));
    if (found?.isTold) return [{ own, other: found }];
    absent.set(own, found === undefined ? 'not-asked' : 'asked-of-part');
    return [];
  });
  const units = new Set(pairs.map(({ own }) => own.unit));
  const ofUnits = [...variables].filter(([unit]) => units.has(unit));
  const otherVariables: UnitVariables = new Map(
    ofUnits.map(([unit, divided]) => {
      const records = recordsOfUnit(other, unit);
      const variablesOfOther = variablesOfUnit(other, unit);
      return [
        unit,
        divided.map(({ values, categories: { names }, ...one }) => ({
          ...one,
          values: [...(values ?? names)],
          categories: variablesOfOther.get(one.variable) ?? inNone(records.rows),
        })),
      ];
    }),
  );
  return {
    own: { table, figures: pairs.map(({ own }) => own), variables: new Map(ofUnits) },
    other: { table, figures: pairs.map((pair) => pair.other), variables: otherVariables },
    absent,
  };
}

/** Why the other edition has nobody in a cell because of what it did not ask or call so; undefined where it may. */
export function absentCell(
  { variables }: TablePlan,
  { unit }: FigureCandidate,
  domain: Readonly<Record<string, string>>,
): AbsentReason | undefined {
  for (const { variable, categories, unknown } of variables.get(unit) ?? []) {
    const value = domain[variable];
    if (value === undefined) continue;
    if (categories.names.length === 0) return 'no-such-variable';
    if (!unknown && !categories.names.includes(value)) return 'no-such-value';
  }
  return undefined;
}

function isSame(a: FigureCandidate, b: FigureCandidate): boolean {
  const keys = ['unit', 'crime', 'outcome', 'category', 'statistic', 'per'] as const;
  return keys.every((key) => a[key] === b[key]);
}

function inNone(rows: number): Categories {
  return { codes: new Int32Array(rows).fill(-1), names: [] };
}
