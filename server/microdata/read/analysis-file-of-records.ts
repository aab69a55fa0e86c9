import type {
  Amounts,
  AnalysisFile,
  Categories,
  HouseholdRecords,
  IncidentRecords,
  PersonRecords,
  SampledRecords,
  StatedIndicator,
} from '../../analysis/analysis-file.ts';
import { fittedAt, type WeightOfUnits } from '../../analysis/from-interviews/weights-of-cases.ts';
import type { DescribedAnalysis } from '../analysed/describe-analysis.ts';
import type { DescribedRecordColumn, DescribedRecords } from '../export/described-columns.ts';
import type { RecordValue } from '../record-value.ts';
import { type ReadColumns, type RecordPlace, readColumns } from './read-columns.ts';
import { severalOfColumns, supportOfColumns } from './several-of-columns.ts';
import { toldOfColumns } from './told-of-columns.ts';
import { valuesOfColumn } from './values-of-column.ts';

/** Weights that were made again, and what they were fitted to: the files hold the weights alone. */
export interface WeightsOfRecords {
  /** Row of the weights, by the number of the household in its file. */
  readonly rowOf: ReadonlyMap<number, number>;
  readonly household: WeightOfUnits;
  readonly person: WeightOfUnits;
}

/** A kind of record that a file does not have. */
const NONE: ReadColumns = { rows: 0, named: () => undefined, holding: () => undefined, all: () => [] };

/**
 * The analysis file that record files were written from, read back from them: the same figures come of it.
 *
 * Weights that were fitted to totals are taken as given, unless what they were fitted to is given too: it is not in the
 * files.
 *
 * @throws the error of the operating system; of the library where a file cannot be read
 */
export async function analysisFileOfRecords(
  place: RecordPlace,
  described: DescribedRecords,
  analysis: DescribedAnalysis,
  weights?: WeightsOfRecords,
): Promise<AnalysisFile> {
  const household = await readColumns(place, described, 'household');
  const person = await readColumns(place, described, 'person');
  const incident = await readColumns(place, described, 'incident');
  return analysisFileOfColumns({ household, person, incident }, analysis, weights);
}

/** The same from columns in memory; undefined of a kind of record that there is not. */
export function analysisFileOfColumns(
  { household, person, incident }: Readonly<Record<'household' | 'person' | 'incident', ReadColumns | undefined>>,
  analysis: DescribedAnalysis,
  weights?: WeightsOfRecords,
): AnalysisFile {
  const absent = new Set(
    (['household', 'person', 'incident'] as const).filter((_, at) => ![household, person, incident][at]),
  );
  const { sets, indicators, series, fitted: _, ...rest } = analysis;
  const units = { household: household ?? NONE, person: person ?? NONE, incident: incident ?? NONE };
  return {
    ...rest,
    sets: new Map(Object.entries(sets)),
    households: { ...householdsOf(units), ...fittedTo(weights, 'household', units.household) },
    persons: { ...personsOf(units), ...fittedTo(weights, 'person', units.person) },
    incidents: incidentsOf(units, analysis),
    ...(indicators.length > 0 && { indicators: indicators.map((one) => statedOf(one, units[one.unit])) }),
    series: series.flatMap(({ indicator, series: of, crime }) => {
      const values = units.person.holding({ what: 'series', of });
      const answered = units.person.holding({ what: 'series_answered', of });
      if (values === undefined) return [];
      return [
        {
          indicator,
          series: of,
          ...(crime !== undefined && { crime }),
          values: numbers(values),
          ...(answered && { answered: numbers(answered) }),
        },
      ];
    }),
    ...(absent.size > 0 && { absent }),
  };
}

function sampledOf(columns: ReadColumns, weight: string): SampledRecords {
  const { rows, named, holding, all } = columns;
  const notAsked = byName(all('not_asked'), flags);
  const refused = byName(all('refused'), flags);
  const dontKnow = byName(all('dont_know'), flags);
  const weights = byName(all('weight'), numbers);
  const replicates = all('replicate').map(({ values }) => numbers(values));
  const fpc = holding({ what: 'fpc' });
  const unit = holding({ what: 'interview_of' });
  const laterStages = all('stage_cluster').map(({ column, values }) => {
    const of = column.holds!.of!;
    const stratum = holding({ what: 'stage_stratum', of });
    return {
      ...(stratum && { stratum: texts(stratum) }),
      cluster: texts(values),
      fpc: numbers(holding({ what: 'stage_fpc', of })!),
    };
  });
  return {
    rows,
    weight: numbers(named(weight) ?? []),
    stratum: texts(named('stratum') ?? []),
    psu: texts(named('psu') ?? []),
    ...(weights.size > 0 && { weights }),
    ...(fpc && { fpc: numbers(fpc) }),
    ...(laterStages.length > 0 && { laterStages }),
    ...(replicates.length > 0 && { replicates }),
    ...(unit && { unit: Int32Array.from(unit, Number) }),
    domains: categoriesOf(columns, 'domain'),
    tableDomains: categoriesOf(columns, 'table_domain'),
    atRisk: byName(all('at_risk'), flags),
    ...(notAsked.size > 0 && { notAsked }),
    ...(refused.size > 0 && {
      unanswered: new Map(
        Array.from(refused, ([crime, no]) => [crime, { dontKnow: dontKnow.get(crime)!, refused: no }]),
      ),
    }),
  };
}

function fittedTo(weights: WeightsOfRecords | undefined, unit: 'household' | 'person', { named }: ReadColumns) {
  if (!weights) return {};
  const rows = Int32Array.from(named('household') ?? [], (number) => weights.rowOf.get(Number(number)) ?? -1);
  return fittedAt(weights[unit], rows);
}

type SampledColumns = Readonly<Record<'household' | 'person', ReadColumns>>;

function householdsOf({ household: columns, person }: SampledColumns): HouseholdRecords {
  const others = columns.holding({ what: 'member_victim' });
  const members = byName(columns.all('members'), numbers);
  // The selected adult answers for the household too, so that the questions are in the file of persons.
  const rowOf = rowsAt(columns.named('household'), person.named('household'), columns.rows);
  const own = amountsOf(columns);
  const amounts = own.size > 0 ? own : amountsAt(amountsOf(person), rowOf);
  const told = toldOfColumns('household', columns, { asked: person, rowOf });
  return {
    ...sampledOf(columns, 'weight_household'),
    ...(told.size > 0 && { told }),
    memberVictim: others && flags(others),
    ...(others?.includes(null) && { memberNotAsked: Uint8Array.from(others, (value) => (value === null ? 1 : 0)) }),
    ...(members.size > 0 && { members }),
    ...(amounts.size > 0 && { amounts }),
  };
}

function personsOf({ household: households, person: columns }: SampledColumns): PersonRecords {
  const told = toldOfColumns('person', columns, {
    asked: columns,
    rowOf: Int32Array.from({ length: columns.rows }, (_, row) => row),
  });
  const several = supportOfColumns(columns);
  return {
    ...sampledOf(columns, 'weight_person'),
    ...(told.size > 0 && { told }),
    ...(several.size > 0 && { several }),
    household: rowsAt(columns.named('household'), households.named('household'), columns.rows),
  };
}

function incidentsOf(
  { household, person, incident }: Record<'household' | 'person' | 'incident', ReadColumns>,
  { crimes }: DescribedAnalysis,
): IncidentRecords {
  const { rows, named, all } = incident;
  const placeOf = new Map(crimes.map(({ key }, at) => [key, at]));
  const shared = named('also_household');
  const outcome = all('outcome')[0];
  const amounts = amountsOf(incident);
  const several = severalOfColumns(incident);
  const weights = byName(all('weight'), numbers);
  const ofPerson = rowsAt(named('person'), person.named('person'), rows);
  const domains = categoriesOf(incident, 'domain');
  // Those of its person that are not among its own columns.
  for (const [name, { codes, names }] of categoriesOf(person, 'domain'))
    if (!domains.has(name)) domains.set(name, { codes: ofPerson.map((row) => codes[row] ?? -1), names });
  return {
    rows,
    weight: numbers(named('weight_incident') ?? []),
    ...(weights.size > 0 && { weights }),
    person: ofPerson,
    household: rowsAt(named('household'), household.named('household'), rows),
    crime: Int32Array.from({ length: rows }, (_, row) => placeOf.get(String(named('crime')?.[row])) ?? -1),
    ...(shared && { shared: flags(shared) }),
    ...(outcome && { outcome: categories(outcome) }),
    domains,
    answers: new Map(all('answer').map((one) => [one.column.holds!.of!, categories(one)])),
    ...(several.size > 0 && { several }),
    ...(amounts.size > 0 && { amounts }),
  };
}

function statedOf(
  { id, title, unit, statistic, categories: names, per, weight, currency }: DescribedAnalysis['indicators'][number],
  columns: ReadColumns,
): StatedIndicator {
  const denominator = columns.holding({ what: 'denominator', of: id });
  return {
    id,
    title,
    unit,
    statistic,
    columns: names.map((category) => ({
      category,
      values: numbers(columns.holding({ what: 'figure', of: id, ...(category !== '' && { category }) }) ?? []),
    })),
    ...(denominator && { denominator: numbers(denominator) }),
    ...(per !== undefined && { per }),
    ...(weight !== undefined && { weight }),
    ...(currency !== undefined && { currency }),
  };
}

type ReadColumn = ReturnType<ReadColumns['all']>[number];

function categoriesOf(columns: ReadColumns, what: 'domain' | 'table_domain'): Map<string, Categories> {
  const found = columns.all(what).map((one) => [one.column.holds!.of!, categories(one)] as const);
  return new Map(found.filter(([, { names }]) => names.length > 0));
}

/** Codes of a list, in its order; of no list those that occur, by alphabet. */
function categories({ column, values }: ReadColumn): Categories {
  const names =
    valuesOfColumn(column) ?? [...new Set(values.flatMap((value) => (value === null ? [] : [String(value)])))].sort();
  const codeOf = new Map(names.map((name, code) => [name, code]));
  return {
    codes: Int32Array.from(values, (value) => (value === null ? -1 : (codeOf.get(String(value)) ?? -1))),
    names,
  };
}

function amountsOf(columns: ReadColumns): Map<string, Amounts> {
  return new Map(
    said(columns).map(({ column, values }) => {
      const missing = columns.holding({ what: 'amount_missing', of: column.holds!.of! });
      const isAsked = (row: number) => values[row] !== null || ['dk', 'refused'].includes(String(missing?.[row]));
      return [
        column.holds!.of!,
        { values: numbers(values), asked: Uint8Array.from(values, (_, row) => (isAsked(row) ? 1 : 0)) },
      ] as const;
    }),
  );
}

/** Amounts of other records, by the row there of each record; -1 where it has none. */
function amountsAt(amounts: ReadonlyMap<string, Amounts>, rowOf: Int32Array): Map<string, Amounts> {
  return new Map(
    Array.from(amounts, ([name, { values, asked }]) => [
      name,
      {
        values: Float64Array.from(rowOf, (row) => values[row] ?? Number.NaN),
        asked: Uint8Array.from(rowOf, (row) => asked[row] ?? 0),
      },
    ]),
  );
}

/** The amounts that were said: what was lent stands beside them. */
function said(columns: ReadColumns) {
  return columns.all('amount').filter(({ column }) => column.holds?.category === undefined);
}

/** The row of each record's unit; -1 where it has none. */
function rowsAt(
  ids: readonly RecordValue[] | undefined,
  among: readonly RecordValue[] | undefined,
  rows: number,
): Int32Array {
  const rowOf = new Map(among?.map((id, row) => [id, row]));
  return Int32Array.from({ length: rows }, (_, row) => rowOf.get(ids?.[row] ?? null) ?? -1);
}

function byName<Made>(
  columns: readonly { readonly column: DescribedRecordColumn; readonly values: readonly RecordValue[] }[],
  make: (values: readonly RecordValue[]) => Made,
): Map<string, Made> {
  return new Map(columns.map(({ column, values }) => [column.holds!.of!, make(values)]));
}

function numbers(values: readonly RecordValue[]): Float64Array {
  return Float64Array.from(values, (value) => (typeof value === 'number' ? value : Number.NaN));
}

function flags(values: readonly RecordValue[]): Uint8Array {
  return Uint8Array.from(values, (value) => (value === 1 ? 1 : 0));
}

function texts(values: readonly RecordValue[]): string[] {
  return values.map((value) => String(value ?? ''));
}
