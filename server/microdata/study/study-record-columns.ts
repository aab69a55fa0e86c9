import type {
  AnalysedTable,
  AnalysisFile,
  Categories,
  IncidentRecords,
  SampledRecords,
  StatedIndicator,
} from '../../analysis/analysis-file.ts';
import type { ImputedVariable } from '../../analysis/imputed/impute.ts';
import { ADDED_LABELS, type AddedName } from '../added-labels.ts';
import { imputedColumns } from '../imputed/imputed-columns.ts';
import type { RecordColumn } from '../record-layout.ts';
import type { RecordValue } from '../record-value.ts';

/** A column of a record file and its values. */
export interface StudyRecordColumn extends RecordColumn {
  readonly valueAt: (row: number) => RecordValue;
}

/** The columns of one kind of record. */
export interface StudyRecordFile {
  readonly rows: number;
  readonly columns: readonly StudyRecordColumn[];
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
  const stated = (unit: AnalysedTable) =>
    (file.indicators ?? []).filter((one) => one.unit === unit).flatMap(columnsOfIndicator);
  const lent = (unit: AnalysedTable) =>
    imputed.filter((one) => one.unit === unit).flatMap((one) => imputedColumns(file, one));
  if (!absent?.has('household'))
    files.set('household', {
      rows: households.rows,
      columns: [
        added('household', 'number', (row) => row + 1),
        ...sampledColumns(households, 'weight_household'),
        ...(households.memberVictim ? [flagColumn('member_victim', households.memberVictim)] : []),
        ...amountColumns(households.amounts),
        ...stated('household'),
        ...lent('household'),
      ],
    });
  if (!absent?.has('person'))
    files.set('person', {
      rows: persons.rows,
      columns: [
        added('person', 'number', (row) => row + 1),
        added('household', 'number', (row) => numberOf(persons.household[row])),
        ...sampledColumns(persons, 'weight_person'),
        ...stated('person'),
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
        ...incidentColumns(
          incidents,
          crimes.map(({ key }) => key),
        ),
        ...amountColumns(incidents.amounts),
        ...stated('incident'),
        ...lent('incident'),
      ],
    });
  return new Map(Array.from(files, ([unit, { rows, columns }]) => [unit, { rows, columns: withOwnNames(columns) }]));
}

/** A study may call a variable as the product calls a column. */
function withOwnNames(columns: readonly StudyRecordColumn[]): StudyRecordColumn[] {
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

function sampledColumns(
  records: SampledRecords,
  weight: 'weight_household' | 'weight_person',
): readonly StudyRecordColumn[] {
  const { stratum, psu, fpc, laterStages = [], replicates = [], unit, weights, domains, atRisk } = records;
  return [
    added('stratum', 'code', (row) => stratum[row] ?? null),
    added('psu', 'code', (row) => psu[row] ?? null),
    ...(fpc ? [numberColumn('fpc', fpc)] : []),
    ...laterStages.flatMap(({ stratum: within, cluster, fpc: share }, stage) => [
      ...(within ? [textColumn(`stratum_${stage + 2}`, within)] : []),
      textColumn(`cluster_${stage + 2}`, cluster),
      numberColumn(`fpc_${stage + 2}`, share),
    ]),
    added(weight, 'number', (row) => records.weight[row]!),
    ...Array.from(weights ?? [], ([name, values]) => numberColumn(`weight${OF}${name}`, values)),
    ...replicates.map((values, index) => numberColumn(`replicate_${index + 1}`, values)),
    ...(unit ? [numberColumn('interview_of', unit)] : []),
    ...Array.from(domains, ([name, column]) => codeColumn(name, column)),
    ...Array.from(atRisk, ([crime, holds]) => flagColumn(`at_risk${OF}${crime}`, holds)),
  ];
}

/** Strata and PSUs of incidents: those of the person, or of the household where there is no person. */
function designColumns(file: AnalysisFile): readonly StudyRecordColumn[] {
  const { persons, households, incidents } = file;
  const valueIn = (of: 'stratum' | 'psu') => (row: number) => {
    const person = incidents.person[row]!;
    return (person >= 0 ? persons[of][person] : households[of][householdOf(file, row) ?? -1]) ?? null;
  };
  return [added('stratum', 'code', valueIn('stratum')), added('psu', 'code', valueIn('psu'))];
}

function incidentColumns(
  { weight, weights, crime, domains, answers }: IncidentRecords,
  crimes: readonly string[],
): readonly StudyRecordColumn[] {
  return [
    added('weight_incident', 'number', (row) => weight[row]!),
    ...Array.from(weights ?? [], ([name, values]) => numberColumn(`weight${OF}${name}`, values)),
    {
      ...added('crime', 'code', (row) => crimes[crime[row]!] ?? null),
      codes: crimes.map(codeAlone),
    },
    ...Array.from(domains, ([name, column]) => codeColumn(name, column)),
    ...Array.from(answers, ([name, column]) => codeColumn(name, column)),
  ];
}

/** Amounts, and `dk` beside one that was asked and is not known. */
function amountColumns(amounts: IncidentRecords['amounts'] = new Map()): StudyRecordColumn[] {
  return Array.from(amounts, ([name, { values, asked }]): StudyRecordColumn[] => [
    numberColumn(name, values),
    {
      name: `${name}${OF}missing`,
      kind: 'code',
      label: {},
      codes: [codeAlone('dk')],
      isMissingOf: true,
      variable: name,
      valueAt: (row) => (asked[row] === 1 && Number.isNaN(values[row]) ? 'dk' : null),
    },
  ]).flat();
}

/** What a figure of the study's own counts: a column, or one a category. Outside its base is a blank. */
function columnsOfIndicator({ id, title, columns, denominator }: StatedIndicator): StudyRecordColumn[] {
  const named = columns.map(({ category, values }) => ({
    ...numberColumn(category === '' ? `figure${OF}${id}` : `figure${OF}${id}${OF}${category}`, values),
    label: title,
  }));
  return denominator
    ? [...named, { ...numberColumn(`figure${OF}${id}${OF}denominator`, denominator), label: title }]
    : named;
}

function added(name: AddedName, kind: RecordColumn['kind'], valueAt: (row: number) => RecordValue): StudyRecordColumn {
  return { name, kind, label: ADDED_LABELS[name], valueAt };
}

function codeColumn(name: string, { codes, names }: Categories): StudyRecordColumn {
  return { name, kind: 'code', label: {}, codes: names.map(codeAlone), valueAt: (row) => names[codes[row]!] ?? null };
}

function textColumn(name: string, texts: readonly string[]): StudyRecordColumn {
  return { name, kind: 'code', label: {}, valueAt: (row) => texts[row] ?? null };
}

function numberColumn(name: string, values: ArrayLike<number>): StudyRecordColumn {
  return { name, kind: 'number', label: {}, valueAt: (row) => (Number.isFinite(values[row]) ? values[row]! : null) };
}

function flagColumn(name: string, holds: Uint8Array): StudyRecordColumn {
  return { name, kind: 'flag', label: {}, valueAt: (row) => holds[row]! };
}

function codeAlone(code: string) {
  return { code, label: {} };
}
