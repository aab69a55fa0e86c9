import { type Instrument, type Question, TOLD_NAMES, TOLD_QUESTIONS } from '#questionnaires';
import type { SampledRecords, SampledUnit, ToldAnswers } from '../../analysis/analysis-file.ts';
import { toldCodes } from '../../analysis/from-interviews/growing-told.ts';
import type { EarlierVersion } from '../../analysis/from-interviews/joined-versions.ts';
import { toldFamilies } from '../../derivation/told-families.ts';
import type { RecordColumn } from '../record-layout.ts';
import type { AnalysedColumn } from './analysed-column.ts';
import { codeAlone } from './analysed-column.ts';
import { analysedLabel } from './analysed-labels.ts';
import type { HeldInColumn } from './held.ts';

/** What was told besides crimes under the names of the questions, a column a row of what is asked about. */
export function toldColumns({ told }: Pick<SampledRecords, 'told'>): AnalysedColumn[] {
  return Array.from(told ?? [], ([indicator, { names, rows }]) =>
    Array.from(rows, ([row, codes]): AnalysedColumn => {
      const column = answerColumn(indicator, row, { names, codes });
      return { ...column, name: nameOfRow(indicator, row), label: {} };
    }),
  ).flat();
}

/**
 * The same as the figures of several versions read it, where the questions' columns have it as it was said.
 *
 * @param ending of the names of the columns
 */
export function joinedToldColumns(
  { told }: Pick<SampledRecords, 'told'>,
  unit: SampledUnit,
  { instrument, earlier, ending }: { instrument: Instrument; earlier: readonly EarlierVersion[]; ending: string },
): AnalysedColumn[] {
  return toldFamilies(instrument)
    .filter((family) => family.unit === unit)
    .flatMap((family) => {
      const { indicator, rows } = family;
      const names = toldCodes(family, earlier);
      return rows.map((row) => {
        const codes = told?.get(indicator)?.rows.get(row);
        return {
          ...answerColumn(indicator, row, { names, codes: codes ?? new Int8Array() }),
          // Two figures may read one question.
          name: `${indicator}${row === '' ? '' : `_${row}`}${ending}`,
        };
      });
    });
}

function answerColumn(
  indicator: string,
  row: string,
  { names, codes }: { readonly names: ToldAnswers['names']; readonly codes: Int8Array },
): AnalysedColumn {
  const holds: HeldInColumn = { what: 'told_answer', of: indicator, ...(row !== '' && { category: row }) };
  return {
    name: indicator,
    kind: 'code',
    label: analysedLabel(holds),
    codes: names.map(codeAlone),
    holds,
    valueAt: (at) => names[codes[at] ?? -1] ?? null,
  };
}

function nameOfRow(indicator: string, row: string): string {
  const asked = TOLD_QUESTIONS.find((one) => one.indicator === indicator)?.question ?? indicator;
  return row === '' ? asked : `${asked}_${row}`;
}

/** Which question of the figures a variable is of, and which of its rows. */
interface AskedOf {
  readonly of: string;
  readonly row?: string;
  readonly exclusive: readonly string[];
}

/** What a column of a question holds of what was told: which question, which of its rows or of its answers. */
export function toldMarks(instrument: Instrument): (column: RecordColumn) => HeldInColumn | undefined {
  const asked = new Map<string, AskedOf>();
  for (const { screens } of instrument.forms)
    for (const question of screens.flatMap(({ questions }): readonly Question[] => questions)) {
      const { name, row, exclusive = [] } = question;
      if (row !== undefined && TOLD_NAMES.includes(row.of)) asked.set(name, { of: row.of, row: row.code, exclusive });
      else if (TOLD_NAMES.includes(name)) asked.set(name, { of: name, exclusive });
    }
  return ({ variable, choice, isMissingOf }) => {
    const found = variable === undefined ? undefined : asked.get(variable);
    if (found === undefined) return undefined;
    const { of, row, exclusive } = found;
    if (isMissingOf) return { what: 'told_missing', of };
    // What is chosen alone is a no to the others, which they say themselves.
    if (choice !== undefined && exclusive.includes(choice)) return undefined;
    const category = choice ?? row;
    return { what: 'told', of, ...(category !== undefined && { category }) };
  };
}
