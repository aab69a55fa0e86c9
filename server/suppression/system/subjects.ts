import type { AnalysisFile } from '../../analysis/analysis-file.ts';
import { UNIT_CATALOGUE } from '../../analysis/catalogue/unit-indicators.ts';
import { householdOfIncident } from '../../analysis/columns.ts';
import { isIn } from '../../analysis/indicators/pools.ts';
import { isAbsent } from '../../analysis/indicators/present-indicators.ts';
import type { FigureCandidate, FigureUnit } from '../../analysis/tables/figure-candidates.ts';
import { recordsOfUnit } from '../../analysis/tables/plan-variables.ts';
import { withWeight } from '../../analysis/with-weight.ts';
import { markOfAmounts, type RecordMarks, recordMarks, type SetMark, setMarkOf, setMarkText } from './record-marks.ts';

/** What a figure is about, whatever it is called: a set of records, or a magnitude of them. */
export interface Subject {
  /** One key for one set of records under one weight. */
  readonly key: string;
  readonly name: string;
  readonly records: CountedRecords;
  readonly isCounted: Uint8Array;
  /** Of a magnitude. */
  readonly amounts?: Float64Array;
  /** Of a set of records. */
  readonly mark?: SetMark;
}

/** The records of a unit under a weight. */
export interface CountedRecords {
  readonly unit: FigureUnit;
  readonly key: string;
  readonly rows: number;
  readonly weight: Float64Array;
  /** The person or household of each record; absent where each record is one. */
  readonly contributor?: Int32Array;
  readonly marks: RecordMarks;
  /** Records with one mark are one: adults and households where each household has one adult. */
  readonly markedAs: FigureUnit;
  readonly file: AnalysisFile;
}

/** What a figure tells: what is counted, what that rests on, and the base. */
export interface FigureSubjects {
  readonly counted: Subject;
  readonly cases: Subject;
  readonly base: Subject;
  readonly denominator?: Subject;
  /** The same number as another figure's total: incidents of units, and incidents. */
  readonly sameAs?: string;
}

/** The subjects of figures, each made once. */
export function subjectsOfFigures(file: AnalysisFile): (figure: FigureCandidate) => FigureSubjects {
  const records = new Map<string, CountedRecords>();
  const subjects = new Map<string, Subject>();
  const recordsOf = ({ unit, weight }: FigureCandidate): CountedRecords => {
    const key = `${unit} ${weight ?? ''}`;
    const made = records.get(key) ?? countedRecords(file, unit, weight);
    records.set(key, made);
    return made;
  };
  const keep = (subject: Subject): Subject => {
    const found = subjects.get(subject.key) ?? subject;
    subjects.set(subject.key, found);
    return found;
  };
  const setOf = (of: CountedRecords, isCounted: Uint8Array, name: string): Subject => {
    const mark = setMarkOf(isCounted, of.marks);
    return keep({ key: `${of.key} ${setMarkText(mark)}`, name, records: of, isCounted, mark });
  };
  return (figure) => {
    const of = recordsOf(figure);
    const name = [figure.id, figure.crime, figure.outcome, figure.category].filter((part) => part).join(' ');
    // Whoever reads a table knows its product and its prices: the amounts follow.
    const values = unscaled(figure);
    const isBase = baseOf(figure, values, of);
    const isCase = isBase.map((inBase, row) => (inBase === 1 && values[row] !== 0 ? 1 : 0));
    // Where everybody of the base counts, the set is called by what is counted.
    const cases = setOf(of, isCase, name);
    const base = setOf(of, isBase, `base of ${name}`);
    const isOfOnes = isCase.every((isOne, row) => isOne === 0 || values[row] === 1);
    // One sum is one subject, whichever figure and treatment tells it.
    const amountsOf = (amounts: Float64Array, of_: string): Subject => {
      const mark = setMarkText(markOfAmounts(isCase, amounts, of.marks));
      return keep({ key: `${of.key} sum ${mark}`, name: `${name} (${of_})`, records: of, isCounted: isCase, amounts });
    };
    return {
      base,
      cases,
      counted: isOfOnes ? cases : amountsOf(values, 'sum'),
      ...(figure.denominator && { denominator: amountsOf(figure.denominator, 'denominator') }),
      ...sameAs(figure),
    };
  };
}

function unscaled({ values, scale = 1 }: FigureCandidate): Float64Array {
  return scale === 1 ? values() : values().map((value) => value / scale);
}

/** The sum of the incidents of units is the number of incidents of that crime. */
function sameAs({ id, unit, crime, outcome }: FigureCandidate): { sameAs?: string } {
  const name = `${crime} ${outcome ?? ''}`;
  if (unit === 'incident') return id === 'crimes' ? { sameAs: name } : {};
  const row = UNIT_CATALOGUE.find((one) => one.id === id && one.unit === unit);
  return row?.measure === 'incidents' ? { sameAs: name } : {};
}

function baseOf({ unit, pool }: FigureCandidate, values: Float64Array, of: CountedRecords): Uint8Array {
  const isBase = new Uint8Array(of.rows);
  const incidents = of.file.incidents;
  for (let row = 0; row < of.rows; row++) {
    const isInPool = unit !== 'incident' || pool === undefined || isIn(pool, incidents, row);
    isBase[row] = isInPool && of.weight[row] !== 0 && !Number.isNaN(values[row]!) ? 1 : 0;
  }
  return isBase;
}

function countedRecords(file: AnalysisFile, unit: FigureUnit, weight: string | undefined): CountedRecords {
  const weighted = weight === undefined ? file : withWeight(file, weight);
  const { rows, weight: own } = recordsOfUnit(weighted, unit);
  const contributor = contributors(weighted, unit);
  return {
    unit,
    key: `${unit} ${weight ?? ''}`,
    rows,
    weight: own,
    ...(contributor && { contributor }),
    ...markedBy(file, unit, rows),
    file: weighted,
  };
}

function markedBy(file: AnalysisFile, unit: FigureUnit, rows: number): Pick<CountedRecords, 'marks' | 'markedAs'> {
  if (unit !== 'person' || !isOneAdultEach(file)) return { marks: recordMarks(rows), markedAs: unit };
  const { first, second } = recordMarks(file.households.rows);
  const ofHousehold = (numbers: Float64Array) => Float64Array.from(file.persons.household, (own) => numbers[own]!);
  return { marks: { first: ofHousehold(first), second: ofHousehold(second) }, markedAs: 'household' };
}

function isOneAdultEach(file: AnalysisFile): boolean {
  if (isAbsent(file, 'household')) return false;
  const { household } = file.persons;
  return new Set(household).size === household.length;
}

function contributors(file: AnalysisFile, unit: FigureUnit): Int32Array | undefined {
  if (unit === 'person') return file.persons.unit;
  if (unit === 'household') return file.households.unit;
  const { person, crime } = file.incidents;
  return isAbsent(file, 'person') ? crime.map((_, row) => householdOfIncident(file, row)) : person;
}
