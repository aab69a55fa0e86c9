import type { StudyCheck, StudyDesign } from '#contract';
import type { SampledRecords } from '../analysis/analysis-file.ts';
import type { Records } from '../analysis/from-study/records.ts';
import type { StudySource } from '../analysis/from-study/study.ts';
import {
  type FindData,
  type RecordsOfParts,
  readDataFiles,
  recordsOfParts,
  rowsOfParts,
} from '../analysis/from-study/study-data.ts';
import { StudyError, type StudyFinding } from '../analysis/from-study/study-error.ts';
import { designOf } from '../analysis/from-study/study-options.ts';
import { StudyReport } from '../analysis/from-study/study-report.ts';
import type { Study } from '../analysis/from-study/study-schema.ts';
import { findingReplies } from './finding-replies.ts';
import { leftOverOf } from './left-over.ts';
import { selectionsOf } from './selections.ts';

/** Strata with one PSU that are named. */
const MOST_NAMED = 20;

/**
 * What a study selects of its data files and what it leaves over, with its design: everything that can be known before
 * any estimate. What is wrong with the data stands beside it.
 *
 * @throws StudyError with how the data files are written
 */
export async function checkStudyData(source: StudySource, find: FindData): Promise<StudyCheck> {
  const files = await readDataFiles(source, find);
  const report = new StudyReport();
  const of = rowsOfParts(source, files, report);
  const parts = recordsOfParts(source, of, report);
  const about = { source, files, of, parts };
  return {
    findings: findingReplies(findingsIn(report)),
    selections: selectionsOf(about),
    leftOver: leftOverOf(about),
    designs: designsOf(source, parts),
    crimes: crimesOf(source, parts),
  };
}

/** What is checked: the study, its files, the rows of each part and the records that they are. */
export interface CheckedStudy {
  readonly source: StudySource;
  readonly files: ReadonlyMap<string, Records>;
  readonly of: ReturnType<typeof rowsOfParts>;
  readonly parts: RecordsOfParts;
}

function findingsIn(report: StudyReport): readonly StudyFinding[] {
  try {
    report.throwIfAny();
    return [];
  } catch (error) {
    if (error instanceof StudyError) return error.findings;
    throw error;
  }
}

function designsOf({ study }: StudySource, { households, persons }: RecordsOfParts): StudyDesign[] {
  const parts = { households, persons };
  return (['households', 'persons'] as const).flatMap((part) => {
    const records = parts[part]?.records;
    return records ? [designOfPart(part, records, study)] : [];
  });
}

function designOfPart(part: StudyDesign['part'], records: SampledRecords, study: Study): StudyDesign {
  const { rows, stratum, psu } = records;
  const { nested, replicates } = designOf(study);
  const psusOf = new Map<string, Set<string>>();
  for (const [row, name] of stratum.entries()) {
    const psus = psusOf.get(name);
    if (psus) psus.add(psu[row]!);
    else psusOf.set(name, new Set([psu[row]!]));
  }
  const single = [...psusOf].filter(([, psus]) => psus.size === 1).map(([name]) => name);
  const inStrata = [...psusOf.values()].reduce((sum, { size }) => sum + size, 0);
  return {
    part,
    rows,
    strata: psusOf.size,
    psus: nested ? inStrata : new Set(psu).size,
    single: single.length,
    singleStrata: single.slice(0, MOST_NAMED),
    ...(replicates &&
      records.replicates && {
        replicates: {
          method: replicates.method,
          count: records.replicates.length,
          degreesOfFreedom: replicates.degreesOfFreedom,
          isStated: study.design.replicates?.degreesOfFreedom !== undefined,
        },
      }),
    weights: [['', records.weight] as const, ...(records.weights ?? [])].map(([name, weight]) => ({
      name,
      ...summaryOf(weight),
    })),
  };
}

function summaryOf(weight: Float64Array) {
  let sum = 0;
  let zero = 0;
  let smallest = Number.POSITIVE_INFINITY;
  let largest = Number.NEGATIVE_INFINITY;
  for (const one of weight) {
    // A weight that is none is told as a finding.
    if (Number.isNaN(one)) continue;
    sum += one;
    if (one === 0) zero += 1;
    smallest = Math.min(smallest, one);
    largest = Math.max(largest, one);
  }
  const isNone = smallest === Number.POSITIVE_INFINITY;
  return { sum: finite(sum), zero, smallest: isNone ? null : smallest, largest: isNone ? null : largest };
}

function crimesOf({ study }: StudySource, { incidents }: RecordsOfParts): StudyCheck['crimes'] {
  const found = (study.incidents?.crimes ?? []).map(({ key }) => ({ crime: key, incidents: 0, weighted: 0 }));
  if (!incidents) return found;
  const { crime, weight } = incidents.records;
  for (const [row, code] of crime.entries()) {
    const of = found[code];
    if (!of) continue;
    of.incidents += 1;
    if (!Number.isNaN(weight[row]!)) of.weighted += weight[row]!;
  }
  return found.map((one) => ({ ...one, weighted: finite(one.weighted) }));
}

/** Weights that are absurd are told as findings; their sum need not be a number. */
function finite(sum: number): number {
  return Number.isFinite(sum) ? sum : 0;
}
