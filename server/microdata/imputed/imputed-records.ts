import type { ImputationSpec } from '#contract';
import { codebook } from '#questionnaires';
import type { InterviewsOfEdition } from '../../analysis/figures.ts';
import { impute } from '../../analysis/imputed/impute.ts';
import type { RecordUnit } from '../record-layout.ts';
import type { RecordValue } from '../record-value.ts';
import { describeImputation, type ImputedColumn, imputedColumns } from './imputed-columns.ts';

/** What is imputed of the interviews of an edition, found again by case. */
export interface ImputedRecords {
  readonly specification: ImputationSpec;
  readonly described: ReturnType<typeof describeImputation>;
  /** The columns that are added to the files of a unit. */
  readonly columns: (unit: RecordUnit) => readonly Omit<ImputedColumn, 'valueAt'>[];
  /** Their values in the record of a case's household; none of a case that is in no figure. */
  readonly ofHousehold: (caseId: string) => Readonly<Record<string, RecordValue>>;
  /** The same of an incident: that of so many among the case's incidents of a screener's crime that count, from 0. */
  readonly ofIncident: (caseId: string, crime: string, position: number) => Readonly<Record<string, RecordValue>>;
}

/**
 * Imputes the interviews of an edition as tables of the same interviews and specification do.
 *
 * @param specification without faults in the file of the edition
 */
export function imputedRecords(
  { file, instrument, answered }: Pick<InterviewsOfEdition, 'file' | 'instrument' | 'answered'>,
  specification: ImputationSpec,
): ImputedRecords {
  const labels = new Map(codebook(instrument).map(({ name, label }) => [name, label]));
  const variables = impute(file, specification);
  const columnsOf = (unit: 'household' | 'incident') =>
    variables
      .filter((one) => one.unit === unit)
      .flatMap((one) => imputedColumns(file, one, labels.get(one.variable) ?? {}));
  const household = columnsOf('household');
  const incident = columnsOf('incident');
  const rowOf = new Map(answered.map((caseId, row) => [caseId, row]));
  const { person, crimeScreened } = file.incidents;
  const incidentsOf = Map.groupBy(
    person.keys(),
    (row) => `${person[row]} ${crimeScreened?.names[crimeScreened.codes[row]!] ?? ''}`,
  );
  const valuesAt = (columns: readonly ImputedColumn[], row: number | undefined) =>
    row === undefined ? {} : Object.fromEntries(columns.map(({ name, valueAt }) => [name, valueAt(row)]));
  return {
    specification,
    described: describeImputation(specification, variables),
    columns: (unit) => {
      if (unit === 'household') return household.map(withoutValues);
      return unit === 'incident' ? incident.map(withoutValues) : [];
    },
    // An interview has one household and one person, under the same row.
    ofHousehold: (caseId) => valuesAt(household, rowOf.get(caseId)),
    ofIncident: (caseId, crime, position) =>
      valuesAt(incident, incidentsOf.get(`${rowOf.get(caseId)} ${crime}`)?.[position]),
  };
}

function withoutValues({ valueAt: _, ...column }: ImputedColumn): Omit<ImputedColumn, 'valueAt'> {
  return column;
}
