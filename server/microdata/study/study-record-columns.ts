import type { AnalysedTable, AnalysisFile, SampledRecords } from '../../analysis/analysis-file.ts';
import type { ImputedVariable } from '../../analysis/imputed/impute.ts';
import { ADDED_LABELS, type AddedName } from '../added-labels.ts';
import { amountColumns } from '../analysed/amount-columns.ts';
import type { AnalysedColumn } from '../analysed/analysed-column.ts';
import { analysedIncidentColumns, answerColumns, crimeCodes, figureColumns } from '../analysed/incident-columns.ts';
import { householdColumns, sampledColumns } from '../analysed/sampled-columns.ts';
import { toldColumns } from '../analysed/told-columns.ts';
import { imputedColumns } from '../imputed/imputed-columns.ts';
import type { RecordColumn } from '../record-layout.ts';
import type { RecordValue } from '../record-value.ts';
import { iccsColumns } from './iccs-columns.ts';

/** The columns of one kind of record. */
export interface StudyRecordFile {
  readonly rows: number;
  readonly columns: readonly AnalysedColumn[];
}

/** Parts of a column's name. */
const OF = '__';

/**
 * The columns of the record files of an existing survey: who it is, design, weights, then the variables that its study
 * file states, each category as a code. A blank is what the study leaves unknown; `dk` and `refused` are codes where it
 * tells them apart.
 *
 * @param imputed variables that have columns more, of what was said or lent
 */
export function studyRecordColumns(
  file: AnalysisFile,
  imputed: readonly ImputedVariable[] = [],
): ReadonlyMap<AnalysedTable, StudyRecordFile> {
  const { households, persons, incidents, absent, crimes } = file;
  const files = new Map<AnalysedTable, StudyRecordFile>();
  const lent = (unit: AnalysedTable) =>
    imputed.filter((one) => one.unit === unit).flatMap((one) => imputedColumns(file, one));
  if (!absent?.has('household'))
    files.set('household', {
      rows: households.rows,
      columns: [
        added('household', 'number', (row) => row + 1),
        ...placeColumns(households, 'weight_household'),
        ...sampledColumns(households),
        ...toldColumns(households),
        ...householdColumns(households),
        ...figureColumns(file, 'household'),
        ...lent('household'),
      ],
    });
  if (!absent?.has('person'))
    files.set('person', {
      rows: persons.rows,
      columns: [
        added('person', 'number', (row) => row + 1),
        added('household', 'number', (row) => numberOf(persons.household[row])),
        ...placeColumns(persons, 'weight_person'),
        ...sampledColumns(persons),
        ...toldColumns(persons),
        ...figureColumns(file, 'person'),
      ],
    });
  if (!absent?.has('incident'))
    files.set('incident', {
      rows: incidents.rows,
      columns: [
        added('incident', 'number', (row) => row + 1),
        added('person', 'number', (row) => numberOf(incidents.person[row])),
        added('household', 'number', (row) => numberOf(householdOf(file, row))),
        ...designColumns(file),
        added('weight_incident', 'number', (row) => incidents.weight[row]!),
        { ...added('crime', 'code', (row) => crimes[incidents.crime[row]!]?.key ?? null), codes: crimeCodes(file) },
        ...iccsColumns(incidents),
        ...analysedIncidentColumns(incidents),
        ...answerColumns(incidents),
        ...amountColumns(incidents.amounts),
        ...figureColumns(file, 'incident'),
        ...lent('incident'),
      ],
    });
  return new Map(
    Array.from(files, ([unit, { rows, columns }]) => [
      unit,
      { rows, columns: withOwnNames(columns.map((column) => labelled(column, file.labels))) },
    ]),
  );
}

/** What the study calls the codes of its domains. */
function labelled(column: AnalysedColumn, labels: AnalysisFile['labels'] = {}): AnalysedColumn {
  const { what, of = '' } = column.holds ?? { what: undefined };
  const named = (what === 'domain' || what === 'table_domain') && Object.hasOwn(labels, of) ? labels[of] : undefined;
  if (named === undefined || column.codes === undefined) return column;
  return { ...column, codes: column.codes.map((one) => ({ ...one, label: named[one.code] ?? one.label })) };
}

/** A study may call a variable as the product calls a column. */
function withOwnNames(columns: readonly AnalysedColumn[]): AnalysedColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    let { name } = column;
    while (taken.has(name)) name = `${name}${OF}answer`;
    taken.add(name);
    return { ...column, name };
  });
}

function householdOf({ incidents, persons }: AnalysisFile, row: number): number | undefined {
  return incidents.household ? incidents.household[row] : persons.household[incidents.person[row] ?? -1];
}

/** Number of a record in its file; a blank where there is none. */
function numberOf(row: number | undefined): number | null {
  return row === undefined || row < 0 ? null : row + 1;
}

function placeColumns(
  { weight, stratum, psu }: SampledRecords,
  name: 'weight_household' | 'weight_person',
): readonly AnalysedColumn[] {
  return [
    added('stratum', 'code', (row) => stratum[row] ?? null),
    added('psu', 'code', (row) => psu[row] ?? null),
    added(name, 'number', (row) => weight[row]!),
  ];
}

/** Strata and PSUs of incidents: those of the person, or of the household where there is no person. */
function designColumns(file: AnalysisFile): readonly AnalysedColumn[] {
  const { persons, households, incidents } = file;
  const valueIn = (of: 'stratum' | 'psu') => (row: number) => {
    const person = incidents.person[row]!;
    return (person >= 0 ? persons[of][person] : households[of][householdOf(file, row) ?? -1]) ?? null;
  };
  return [added('stratum', 'code', valueIn('stratum')), added('psu', 'code', valueIn('psu'))];
}

function added(name: AddedName, kind: RecordColumn['kind'], valueAt: (row: number) => RecordValue): AnalysedColumn {
  return { name, kind, label: ADDED_LABELS[name], valueAt };
}
