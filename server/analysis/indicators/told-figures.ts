import type { AnalysisFile, SampledRecords, SampledUnit, ToldAnswers } from '../analysis-file.ts';
import type { ToldIndicator } from '../catalogue/told-indicators.ts';

/** Who does not know, and who refuses, in figures that give each answer. */
const UNKNOWN = 'unknown';
const NOT_KNOWN = ['dk', 'refused'];

/** Of an answer that was not asked for, as there was nothing to tell. */
const NOTHING = 'none';

const NOT_APPLICABLE = 'na';

/** One share of an indicator. */
export interface ToldFigure {
  readonly category: string;
  /** Whether cases can be counted: those of each answer to one question would follow from the others. */
  readonly isCounted: boolean;
  /** 1, 0, or NaN outside the base. */
  readonly values: () => Float64Array;
}

/** The shares of an indicator that a file can give, in the questionnaire's order; none where it lacks the answers. */
export function toldFigures(file: AnalysisFile, indicator: ToldIndicator): ToldFigure[] {
  const answers = unitRecords(file, indicator.unit).told?.get(indicator.answers);
  return answers === undefined ? [] : FIGURES[indicator.measure](indicator, answers);
}

export function unitRecords({ persons, households }: AnalysisFile, unit: SampledUnit): SampledRecords {
  return unit === 'person' ? persons : households;
}

type MakeFigures = (indicator: ToldIndicator, answers: ToldAnswers) => ToldFigure[];

const FIGURES: Readonly<Record<ToldIndicator['measure'], MakeFigures>> = {
  rows: ({ counts, whereApplies }, { names, rows }) =>
    Array.from(rows, ([category, codes]) => ({
      category,
      // The same persons are counted with the wider base, where others are few or not.
      isCounted: !whereApplies,
      values: () => sharesOf(codes, valuesOf(names, counts, whereApplies ? [NOT_APPLICABLE] : [])),
    })),
  any: ({ counts }, { names, rows }) => [
    { category: '', isCounted: true, values: () => anyOf([...rows.values()], valuesOf(names, counts, [])) },
  ],
  codes: (_, { names, rows }) => {
    const [codes = new Int8Array()] = rows.values();
    const single = names.filter((name) => name !== NOTHING && !NOT_KNOWN.includes(name));
    const unknown = names.some((name) => NOT_KNOWN.includes(name)) ? [{ category: UNKNOWN, counts: NOT_KNOWN }] : [];
    return [...single.map((name) => ({ category: name, counts: [name] })), ...unknown].map(({ category, counts }) => ({
      category,
      isCounted: false,
      values: () => sharesOf(codes, valuesOf(names, counts, [])),
    }));
  },
  cells: (_, { names, rows }) =>
    [...rows].flatMap(([row, codes]) =>
      names.map((name) => ({
        category: row === '' ? name : `${row}:${name}`,
        isCounted: false,
        values: () => sharesOf(codes, valuesOf(names, [name], [])),
      })),
    ),
};

/** What each code counts as; the last is of who was not asked. */
function valuesOf(names: readonly string[], counts: readonly string[], outside: readonly string[]): Float64Array {
  const values = names.map((name) => {
    if (outside.includes(name)) return Number.NaN;
    return counts.includes(name) ? 1 : 0;
  });
  return Float64Array.of(...values, Number.NaN);
}

function sharesOf(codes: Int8Array, values: Float64Array): Float64Array {
  const notAsked = values.length - 1;
  return Float64Array.from(codes, (code) => values[code === -1 ? notAsked : code]!);
}

/** 1 where any row counts, 0 where one was asked. */
function anyOf(rows: readonly Int8Array[], values: Float64Array): Float64Array {
  const found = new Float64Array(rows[0]?.length ?? 0).fill(Number.NaN);
  for (const codes of rows)
    for (const [row, code] of codes.entries()) {
      const value = code === -1 ? Number.NaN : values[code]!;
      if (!Number.isNaN(value) && found[row] !== 1) found[row] = value;
    }
  return found;
}
