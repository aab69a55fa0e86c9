import type { SampledRecords } from '../../analysis-file.ts';
import type { Keyed } from '../sampled-from-study.ts';
import { studyProblems } from '../study-problems.ts';
import type { StudyReport } from '../study-report.ts';
import type { Study, StudyPersons } from '../study-schema.ts';

/** A stage of sampling: in what each row's unit was drawn, the unit, and the correction of the row. */
interface Stage {
  readonly cell: readonly string[];
  readonly unit: readonly string[];
  readonly fpc: Float64Array;
  readonly column: string;
}

/**
 * Finds corrections that none can be: 0 or less, a fraction above 1, two in one stratum (of a later stage: in one unit
 * of the stage before), or fewer units in the population than in the sample.
 */
export function checkFpc(
  part: StudyPersons | NonNullable<Study['households']>,
  { file, lines, records }: Keyed<SampledRecords>,
  { fpcType, report }: { fpcType: Study['design']['fpcType']; report: StudyReport },
): void {
  for (const { cell, unit, fpc, column } of stagesOf(part, records)) {
    const isFraction = fpcType === undefined ? fpc.every((value) => value <= 1) : fpcType === 'fraction';
    const firstRow = new Map<string, number>();
    const sampled = new Map<string, Set<string>>();
    for (const [row, value] of fpc.entries()) {
      const place = { file, line: lines[row], column };
      // A blank one is reported for itself.
      if (Number.isNaN(value)) continue;
      if (!(value > 0 && value < Number.POSITIVE_INFINITY) || (isFraction && value > 1)) {
        report.add(place, studyProblems.impossibleFpc({ value, isFraction }));
        continue;
      }
      const first = firstRow.get(cell[row]!) ?? row;
      firstRow.set(cell[row]!, first);
      if (fpc[first] !== value)
        report.add(place, studyProblems.fpcVaries({ value, other: fpc[first]!, line: lines[first]! }));
      const units = sampled.get(cell[row]!) ?? new Set<string>();
      sampled.set(cell[row]!, units.add(unit[row]!));
      if (!isFraction && units.size === Math.floor(value) + 1 && fpc[first] === value)
        report.add(place, studyProblems.moreThanPopulation({ population: value }));
    }
  }
}

function stagesOf(part: StudyPersons | NonNullable<Study['households']>, records: SampledRecords): Stage[] {
  const { stratum, psu, fpc, laterStages = [] } = records;
  // Persons may have the place of their household, whose columns were looked at there.
  if (fpc === undefined || part.fpc === undefined) return [];
  const joined = (...texts: (readonly string[])[]) =>
    psu.map((_, row) => JSON.stringify(texts.map((text) => text[row])));
  const stages: Stage[] = [{ cell: stratum, unit: psu, fpc, column: part.fpc }];
  let parent = joined(stratum, psu);
  for (const [index, stage] of laterStages.entries()) {
    const cell = stage.stratum ? joined(parent, stage.stratum) : parent;
    stages.push({ cell, unit: stage.cluster, fpc: stage.fpc, column: part.laterStages![index]!.fpc });
    parent = joined(cell, stage.cluster);
  }
  return stages;
}
