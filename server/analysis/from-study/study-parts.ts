import type { ReplicateColumns, Study, StudyHouseholds, StudyPersons } from './study-schema.ts';

/** Whose records a sampled part of the study describes. */
export type SampledPart = 'households' | 'persons';

/** Households and persons, where the study has them. */
export function sampledParts({
  households,
  persons,
}: Study): { name: SampledPart; part: StudyHouseholds | StudyPersons }[] {
  return [
    ...(households ? [{ name: 'households' as const, part: households }] : []),
    ...(persons ? [{ name: 'persons' as const, part: persons }] : []),
  ];
}

/** Every part that the study has, with what all have in common. */
export function presentParts(study: Study): {
  name: SampledPart | 'incidents';
  part: Pick<StudyPersons, 'file' | 'rows' | 'domains'>;
}[] {
  const { incidents } = study;
  return [...sampledParts(study), ...(incidents ? [{ name: 'incidents' as const, part: incidents }] : [])];
}

/** The names of the columns with the replicates of a weight. */
export function replicateColumnNames(columns: ReplicateColumns): string[] {
  if (Array.isArray(columns)) return columns;
  const { prefix, first, last, digits } = columns;
  const numbers = Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
  return numbers.map((number) => `${prefix}${String(number).padStart(digits, '0')}`);
}

/** The study with its replicates among the columns of their file, as numbers: nobody has to list 200 of them. */
export function withReplicateColumns(study: Study): Study {
  const files = { ...study.files };
  for (const { part } of sampledParts(study)) {
    const file = files[part.file];
    if (part.replicates === undefined || file === undefined) continue;
    const names = replicateColumnNames(part.replicates).filter((name) => !Object.hasOwn(file.columns, name));
    const columns = { ...file.columns, ...Object.fromEntries(names.map((name) => [name, 'number' as const])) };
    files[part.file] = { ...file, columns };
  }
  return { ...study, files };
}
