import { csvText } from '../../exports/csv-text.ts';
import { rowParts } from '../../exports/row-parts.ts';
import type { TableWithComparisons } from './compare-table.ts';
import type { JudgedComparison } from './judged-comparisons.ts';
import { SENTENCE_LANGUAGES, saidIn } from './sentences/comparison-sentence.ts';

const BEFORE = ['indicator', 'crime', 'outcome', 'category'] as const satisfies readonly (keyof JudgedComparison)[];

const FIGURE = ['name', 'estimate', 'se', 'lower', 'upper', 'n', 'label', 'flag'] as const;

const AFTER = [
  'difference',
  'se',
  'lower',
  'upper',
  't',
  'df',
  'p',
  'p_adjusted',
  'family',
  'significant',
] as const satisfies readonly (keyof JudgedComparison)[];

const RATIO = ['value', 'se', 'lower', 'upper'] as const;
const RELATIVE = ['value', 'lower', 'upper'] as const;

/**
 * Comparisons as CSV, piece by piece: one line each, a column a variable by which the table is divided, blank where it
 * is added up and for the variable that is compared, then both figures, the difference with its test, and a sentence in
 * each language.
 */
export function* comparedCsvParts(
  variables: readonly string[],
  { comparisons }: Pick<TableWithComparisons, 'comparisons'>,
): Generator<string> {
  yield csvText([
    [
      ...BEFORE,
      ...variables,
      'variance_frame',
      'between',
      'by',
      ...FIGURE.map((name) => `of_${name}`),
      ...FIGURE.map((name) => `minus_${name}`),
      'unit',
      'per',
      'currency',
      'status',
      'reasons',
      ...AFTER,
      ...RATIO.map((name) => `ratio_${name}`),
      ...RELATIVE.map((name) => `relative_${name}`),
      'bridge_factor',
      'bridge_se',
      'notes',
      ...SENTENCE_LANGUAGES.map((language) => `sentence_${language}`),
    ],
  ]);
  for (const part of rowParts(comparisons)) yield csvText(part.map((each) => lineOf(variables, each)));
}

function lineOf(variables: readonly string[], comparison: JudgedComparison) {
  const { domain, variance_frame, between, by, of, minus, unit, status, reasons, notes } = comparison;
  const { ratio, relative, bridge } = comparison;
  return [
    ...BEFORE.map((column) => comparison[column]),
    ...variables.map((variable) => domain[variable]),
    variance_frame,
    between,
    by,
    ...FIGURE.map((name) => of[name]),
    ...FIGURE.map((name) => minus[name]),
    unit.kind,
    unit.per,
    unit.currency,
    status,
    reasons.join(';'),
    ...AFTER.map((column) => comparison[column]),
    ...RATIO.map((name) => ratio?.[name]),
    ...RELATIVE.map((name) => relative?.[name]),
    bridge?.factor,
    bridge?.se,
    notes.join(';'),
    ...SENTENCE_LANGUAGES.map((language) => saidIn(comparison, language).sentence),
  ].map((value) => (typeof value === 'boolean' ? String(value) : value));
}
