import { parse } from 'csv-parse/sync';
import type { Weighting } from '#contract';
import { csvText } from '../../exports/csv-text.ts';
import type { HiddenNames } from '../../microdata/hidden-names.ts';
import { weightingUses } from '../../weighting/check-weighting.ts';
import { INTERVIEW_COLUMNS, type InterviewColumn } from '../../weighting/interview-columns.ts';
import { columnsOfSample, type SampledRow } from '../../weighting/sample-from-interviews.ts';
import { type SampleRows, sha256Of, textsOf } from '../../weighting/sample-rows.ts';

/** The sample of a package, and the household record of each of its rows. */
export interface ReadSample {
  readonly sample: SampleRows;
  /** Row of the sample, by the number of the household in its file. */
  readonly rowOf: ReadonlyMap<number, number>;
}

/** Columns that are written whatever the specification reads: number in the sample, in the file, design. */
const FIXED = ['unit', 'record', 'stratum', 'psu'];

const NAMES = Object.keys(INTERVIEW_COLUMNS) as InterviewColumn[]; // Object.keys gives strings.

/** Those that need a number of their own in the place of what they are. */
const SINGLE: readonly InterviewColumn[] = ['case', 'dwelling'];

/**
 * The sample of an edition as a package may have it: the columns that the specification names, strata and PSUs under
 * the names of the record files, cases and dwellings as numbers, in an order that tells nothing.
 *
 * @param of.cases in the order of the household records
 */
export function packedSample(
  sample: SampleRows,
  of: {
    readonly survey: string;
    readonly names: HiddenNames;
    readonly cases: readonly string[];
    readonly specification: Weighting;
  },
): Buffer {
  const uses = weightingUses(of.specification);
  const isNamed = (name: string) =>
    uses.some(({ text, as }) => (as === 'column' || as === 'category' ? text === name : text.includes(`{${name}}`)));
  const used = NAMES.filter((name) => !FIXED.includes(name) && isNamed(name));
  const texts = new Map(used.map((name) => [name, textsOf(sample.columns.get(name)!)]));
  const rowOf = new Map(sample.cases.map((id, row) => [id, row]));
  const recordOf = new Map(of.cases.map((id, place) => [id, place + 1]));
  const order = of.names.inOrder(of.survey, sample.cases);
  const numbers = new Map(SINGLE.map((name) => [name, new Map<string, number>()]));
  const numberOf = (name: InterviewColumn, text: string) => {
    const known = numbers.get(name);
    if (!known) return text;
    const number = known.get(text) ?? known.size + 1;
    known.set(text, number);
    return number;
  };
  return Buffer.from(
    csvText([
      [...FIXED, ...used],
      ...order.map((id, place) => {
        const row = rowOf.get(id)!;
        const stratum = sample.strata[row]!;
        const hidden = [of.names.stratum(stratum), of.names.psu(stratum, sample.psus[row]!)];
        const values = used.map((name) => numberOf(name, texts.get(name)![row]!));
        return [place + 1, recordOf.get(id) ?? '', ...hidden, ...values];
      }),
    ]),
  );
}

/** Reads such a sample. @throws what the reader of CSV throws; Error where it is none */
export function readPackedSample(csv: Buffer): ReadSample {
  const lines = parse(csv, { columns: true }) as Record<string, string>[];
  if (lines.length === 0 || !FIXED.every((name) => name in lines[0]!))
    throw new Error('it has not the columns of a sample');
  const rows = lines.map((line): SampledRow => {
    const valueIn = (name: InterviewColumn) => {
      const text = name === 'case' ? line.unit : line[name];
      if (INTERVIEW_COLUMNS[name] === 'text') return text ?? '';
      return text === undefined || text === '' ? undefined : Number(text);
    };
    return Object.fromEntries(NAMES.map((name) => [name, valueIn(name)])) as SampledRow;
  });
  const texts = (name: string) => lines.map((line) => line[name]!);
  return {
    sample: {
      file: 'sample.csv',
      rows: rows.length,
      columns: columnsOfSample(rows),
      lines: Int32Array.from(rows, (_, row) => row + 2),
      cases: texts('unit'),
      strata: texts('stratum'),
      psus: texts('psu'),
      inputs: [{ name: 'sample.csv', sha256: sha256Of(csv) }],
    },
    rowOf: new Map(lines.flatMap(({ record }, row) => (record === '' ? [] : [[Number(record), row] as const]))),
  };
}
