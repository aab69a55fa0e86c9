import type { HouseholdRecords, PersonRecords, SampledRecords } from '../analysis-file.ts';
import type { Records } from './read-records.ts';
import type { Study, StudySource } from './study.ts';
import { conditionOf, domainOf } from './study-columns.ts';
import { StudyError } from './study-error.ts';
import { keyIndex, keysOf, linkTo, nonBlankTexts, weightsOf } from './study-keys.ts';

/** Records with the row of each key, so that children find their parent. */
export interface Keyed<Kind extends SampledRecords> {
  records: Kind;
  rowOf: ReadonlyMap<string, number>;
  file: string;
}

export function householdsFromStudy(source: StudySource, file: Records): Keyed<HouseholdRecords> {
  const part = source.study.households;
  const memberVictim = part.memberVictim === undefined ? undefined : conditionOf(part.memberVictim, file, source);
  return {
    records: { ...sampledRecords(part, file, source), memberVictim },
    rowOf: keyIndex(part.key, file, source),
    file: file.file,
  };
}

export function personsFromStudy(
  source: StudySource,
  file: Records,
  households: Keyed<HouseholdRecords>,
): Keyed<PersonRecords> {
  const part = source.study.persons;
  return {
    records: {
      ...sampledRecords(part, file, source),
      household: linkTo(households, keysOf(part.household, file, source), part.household, file),
    },
    rowOf: keyIndex(part.key, file, source),
    file: file.file,
  };
}

function sampledRecords(
  part: Study['households'] | Study['persons'],
  file: Records,
  source: StudySource,
): SampledRecords {
  const domains = Object.entries(part.domains).map(
    ([name, variable]) => [name, domainOf(variable, file, source)] as const,
  );
  const atRisk = Object.entries(part.atRisk).map(
    ([crime, condition]) => [crime, conditionOf(condition, file, source)] as const,
  );
  return {
    rows: file.rows,
    weight: positive(weightsOf(part.weight, file, source), part.weight, file),
    stratum: nonBlankTexts(part.stratum, file, source),
    psu: nonBlankTexts(part.psu, file, source),
    domains: new Map(domains),
    atRisk: new Map(atRisk),
  };
}

/** A unit that answered represents somebody: its final weight cannot be 0, and its events' weights are relative to it. */
function positive(weights: Float64Array, column: string, file: Records): Float64Array {
  const row = weights.indexOf(0);
  if (row < 0) return weights;
  const place = { file: file.file, line: file.lines[row], column };
  throw new StudyError('invalid-weight', place, 'the weight is 0', 'leave out records that represent nobody');
}
