import type { HouseholdRecords, PersonRecords, SampledRecords } from '../analysis-file.ts';
import { placeOfValue, type Records } from './read-records.ts';
import type { Study, StudySource } from './study.ts';
import { conditionOf, domainOf } from './study-columns.ts';
import { StudyError, studyProblems } from './study-error.ts';
import { keyIndex, linkTo, nonBlankTexts, weightsOf } from './study-keys.ts';

/** Records with the row of each key, so that children find their parent. */
export interface Keyed<Kind extends SampledRecords> {
  readonly records: Kind;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly file: string;
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
      household: linkTo(households, part.household, file, source),
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
    weight: positiveWeights(part.weight, file, source),
    stratum: nonBlankTexts(part.stratum, file, source),
    psu: nonBlankTexts(part.psu, file, source),
    domains: new Map(domains),
    atRisk: new Map(atRisk),
  };
}

/**
 * A unit that answered represents somebody, so its final weight cannot be 0; its incidents' weights are
 * relative to it.
 */
function positiveWeights(column: string, file: Records, source: StudySource): Float64Array {
  const weights = weightsOf(column, file, source);
  const row = weights.indexOf(0);
  if (row < 0) return weights;
  throw new StudyError({ place: placeOfValue(file, row, column), ...studyProblems.zeroWeight() });
}
