import type { HouseholdRecords, PersonRecords, SampledRecords } from '../analysis-file.ts';
import type { Records } from './records.ts';
import { conditionOf, domainOf } from './study-columns.ts';
import { keyIndex, linkTo, nonBlankTexts, weightsOf } from './study-keys.ts';
import type { StudyReport } from './study-report.ts';
import type { Study } from './study-schema.ts';

/** Records with the row of each key, so that children find their parent. */
export interface Keyed<Kind extends SampledRecords> {
  readonly records: Kind;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly file: string;
  /** The line of each record. */
  readonly lines: Int32Array;
}

export function householdsFromStudy(
  part: Study['households'],
  file: Records,
  report: StudyReport,
): Keyed<HouseholdRecords> {
  const memberVictim = part.memberVictim === undefined ? undefined : conditionOf(part.memberVictim, file);
  return {
    records: { ...sampledRecords(part, file, report), memberVictim },
    rowOf: keyIndex(part.key, file, report),
    file: file.file,
    lines: file.lines,
  };
}

export function personsFromStudy(
  part: Study['persons'],
  file: Records,
  { households, report }: { households: Keyed<HouseholdRecords>; report: StudyReport },
): Keyed<PersonRecords> {
  return {
    records: {
      ...sampledRecords(part, file, report),
      household: linkTo(households, part.household, { records: file, report }),
    },
    rowOf: keyIndex(part.key, file, report),
    file: file.file,
    lines: file.lines,
  };
}

/** Rows of weight 0 stay: they count for nobody, and their PSU was sampled. */
function sampledRecords(
  part: Study['households'] | Study['persons'],
  file: Records,
  report: StudyReport,
): SampledRecords {
  const domains = Object.entries(part.domains).map(
    ([name, variable]) => [name, domainOf(variable, file, { report })] as const,
  );
  const atRisk = Object.entries(part.atRisk).map(
    ([crime, condition]) => [crime, conditionOf(condition, file)] as const,
  );
  return {
    rows: file.rows,
    weight: weightsOf(part.weight, file, { report }),
    stratum: nonBlankTexts(part.stratum, file, report),
    psu: nonBlankTexts(part.psu, file, report),
    domains: new Map(domains),
    atRisk: new Map(atRisk),
  };
}
