import type { Categories, HouseholdRecords, PersonRecords, SampledRecords } from '../analysis-file.ts';
import { categoriesAt } from '../columns.ts';
import { amountsFromStudy } from './amounts-from-study.ts';
import { toldFromStudy } from './answers/told-from-study.ts';
import type { Records } from './records.ts';
import { conditionOf, domainOf } from './study-columns.ts';
import { keyIndex, linkByLine, linkTo, nonBlankTexts, weightsOf, wholeNumbers } from './study-keys.ts';
import { replicateColumnNames } from './study-parts.ts';
import type { StudyReport } from './study-report.ts';
import type { CodeColumns, StudyHouseholds, StudyPersons } from './study-schema.ts';

/** Records with the row of each key, so that children find their parent. */
export interface Keyed<Kind extends SampledRecords> {
  readonly records: Kind;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly file: string;
  /** The line of each record. */
  readonly lines: Int32Array;
}

type Place = Pick<SampledRecords, 'stratum' | 'psu' | 'fpc' | 'laterStages'>;

/** The one stratum of a sample without strata. */
const ONE_STRATUM = 'all';

export function householdsFromStudy(
  part: StudyHouseholds,
  file: Records,
  report: StudyReport,
): Keyed<HouseholdRecords> {
  const amounts = amountsFromStudy(part.amounts, file, { report, rows: Int32Array.from(file.lines.keys()) });
  const memberVictim = part.memberVictim === undefined ? undefined : conditionOf(part.memberVictim, file);
  return {
    records: { ...sampledRecords(part, file, { report }), memberVictim, ...(amounts && { amounts }) },
    rowOf: keyIndex(part.key, file, report),
    file: file.file,
    lines: file.lines,
  };
}

/** @param about.households undefined in a study without them */
export function personsFromStudy(
  part: StudyPersons,
  file: Records,
  { households, report }: { households: Keyed<HouseholdRecords> | undefined; report: StudyReport },
): Keyed<PersonRecords> {
  const household = linkOf(households, part.household, { records: file, report });
  // Persons without a place of their own are in that of their household.
  const isOwnPlace = part.stratum !== undefined || part.psu !== undefined || !households;
  const place = isOwnPlace ? undefined : placeOfParent(households.records, household);
  const records = sampledRecords(part, file, { report, place });
  return {
    records: {
      ...records,
      domains: new Map([...domainsOfParent(households, household), ...records.domains]),
      household,
    },
    rowOf: keyIndex(part.key, file, report),
    file: file.file,
    lines: file.lines,
  };
}

/** Persons have the domains of their household, but for those that they state themselves. */
function domainsOfParent(households: Keyed<HouseholdRecords> | undefined, rows: Int32Array): [string, Categories][] {
  return [...(households?.records.domains ?? [])].map(([name, column]) => [name, categoriesAt(column, rows)]);
}

/** The row of the unit that each record belongs to: by its key, or on the same line; -1 where there are none. */
export function linkOf(
  parent: Keyed<SampledRecords> | undefined,
  columns: CodeColumns | undefined,
  about: { records: Records; report: StudyReport },
): Int32Array {
  if (!parent) return new Int32Array(about.records.rows).fill(-1);
  return columns === undefined ? linkByLine(parent, about) : linkTo(parent, columns, about);
}

/** Rows of weight 0 stay: they count for nobody, and their PSU was sampled. */
function sampledRecords(
  part: StudyHouseholds | StudyPersons,
  file: Records,
  { report, place }: { report: StudyReport; place?: Place | undefined },
): SampledRecords {
  const domains = Object.entries(part.domains).map(
    ([name, variable]) => [name, domainOf(variable, file, { report })] as const,
  );
  const atRisk = Object.entries(part.atRisk).map(
    ([crime, condition]) => [crime, conditionOf(condition, file)] as const,
  );
  const weights = Object.entries(part.weights).map(
    ([name, weight]) => [name, weightsOf(weight, file, { report })] as const,
  );
  return {
    rows: file.rows,
    weight: weightsOf(part.weight, file, { report }),
    ...(weights.length > 0 && { weights: new Map(weights) }),
    ...(place ?? placeOf(part, file, report)),
    ...(part.replicates && {
      replicates: replicateColumnNames(part.replicates).map((name) => wholeNumbers(name, file, report)),
    }),
    ...(part.interviewOf !== undefined && { unit: numbered(nonBlankTexts(part.interviewOf, file, report)) }),
    domains: new Map(domains),
    ...(part.answers && { told: toldFromStudy(part.answers, file) }),
    atRisk: new Map(atRisk),
  };
}

/** Without strata there is one, and without PSUs each record is one. */
function placeOf(part: StudyHouseholds | StudyPersons, file: Records, report: StudyReport): Place {
  const { stratum, psu, fpc, laterStages } = part;
  return {
    stratum:
      stratum === undefined ? new Array<string>(file.rows).fill(ONE_STRATUM) : nonBlankTexts(stratum, file, report),
    psu:
      psu === undefined
        ? Array.from({ length: file.rows }, (_, row) => String(row + 1))
        : nonBlankTexts(psu, file, report),
    ...(fpc !== undefined && { fpc: wholeNumbers(fpc, file, report) }),
    ...(laterStages && {
      laterStages: laterStages.map((stage) => ({
        ...(stage.stratum !== undefined && { stratum: nonBlankTexts(stage.stratum, file, report) }),
        cluster: nonBlankTexts(stage.cluster, file, report),
        fpc: wholeNumbers(stage.fpc, file, report),
      })),
    }),
  };
}

function placeOfParent({ stratum, psu, fpc, laterStages }: Place, rows: Int32Array): Place {
  // A record without parent is reported.
  const texts = (column: readonly string[]) => Array.from(rows, (row) => column[row] ?? '');
  const numbers = (column: Float64Array) => Float64Array.from(rows, (row) => column[row] ?? Number.NaN);
  return {
    stratum: texts(stratum),
    psu: texts(psu),
    ...(fpc && { fpc: numbers(fpc) }),
    ...(laterStages && {
      laterStages: laterStages.map((stage) => ({
        ...(stage.stratum && { stratum: texts(stage.stratum) }),
        cluster: texts(stage.cluster),
        fpc: numbers(stage.fpc),
      })),
    }),
  };
}

function numbered(keys: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(keys, (key) => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}
