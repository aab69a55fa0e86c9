import {
  categoryName,
  crimeName,
  definitionOf,
  flagsOf,
  isOfCrimes,
  measureName,
  outcomeName,
  valueName,
  variableName,
} from '#contract';
import type { ShownAs, WrittenCell, WrittenSheet } from '#questionnaires';
import { type ExportedSource, type FigureRow, type FigureSet, type RowUnit, WRITTEN_QUANTITIES } from './figure-set.ts';
import { labelName, precisionNotes, standardTextsIn } from './precision-in-words.ts';
import { unitInWords } from './unit-in-words.ts';
import type { SheetWords } from './words/sheet-words.ts';
import { sheetWordsIn } from './words/sheet-words-in.ts';

/** How numbers of each unit are shown. */
const SHOWN: Readonly<Record<RowUnit['kind'], ShownAs>> = {
  'per-100k-people': 'one',
  'per-100k-households': 'one',
  rate: 'one',
  count: 'whole',
  ratio: 'three',
  mean: 'three',
  share: 'percent',
};

/** Quantities in the unit of the figure; the others have one of their own. */
const IN_UNIT = new Set(['estimate', 'se', 'lower', 'upper']);

const OF_ITS_OWN: Readonly<Record<string, ShownAs>> = {
  cv: 'percent',
  deff: 'three',
  effective_n: 'one',
  n: 'whole',
  n_positive: 'whole',
  df: 'whole',
};

/** Names by which programs find a figure again, at the end of each row. */
const CODES = [
  'indicator',
  'crime',
  'outcome',
  'category',
  'variance_frame',
  'label',
  'flag',
] as const satisfies (keyof FigureRow)[];

/** The sheets of a workbook of figures: one for each table, and one with what has to be known of all of them. */
export function figureSheets(sets: readonly FigureSet[], source: ExportedSource): WrittenSheet[] {
  const words = sheetWordsIn(source.language);
  return [...sets.map((set) => sheetOf(set, source, words)), notesSheet(sets, source, words)];
}

function sheetOf(set: FigureSet, source: ExportedSource, words: SheetWords): WrittenSheet {
  const { variables } = set;
  const isRelease = set.rows.some(({ suppressed }) => suppressed !== undefined);
  const headers = [
    ...[words.indicator, words.crime, words.outcome, words.category].map((header) => ({ header, width: 28 })),
    ...variables.map((variable) => ({ header: variableName(source.words, variable), width: 20 })),
    { header: words.unit, width: 24 },
    ...WRITTEN_QUANTITIES.map((quantity) => ({ header: words.quantities[quantity], width: 16 })),
    { header: words.label, width: 16 },
    { header: words.flag, width: 20 },
    ...(isRelease ? [{ header: words.hidden, width: 12 }] : []),
    ...[...CODES, ...variables].map((header) => ({ header, width: 14 })),
  ];
  return {
    name: set.name,
    // Estimates have no title of their own.
    above: [...new Set([set.title, source.title]), words.sourced(source.source), ...set.notes],
    columns: headers,
    rows: rowsOf(set, source, words, isRelease),
  };
}

function* rowsOf(
  { rows, variables, unitOf }: FigureSet,
  { words: names, language }: ExportedSource,
  words: SheetWords,
  isRelease: boolean,
): Generator<WrittenCell[]> {
  const standards = standardTextsIn(language);
  for (const row of rows) {
    const { indicator, crime, outcome, category, domain, label, flag } = row;
    const unit = unitOf(row);
    yield [
      measureName(names, indicator),
      isOfCrimes(indicator) ? crimeName(names, crime) : '',
      outcomeName(names, outcome),
      category === '' ? '' : categoryName(names, category, indicator),
      ...variables.map((variable) =>
        domain[variable] === undefined ? words.everybody : valueName(names, variable, domain[variable]),
      ),
      unitInWords(row, unit, language),
      ...WRITTEN_QUANTITIES.map((quantity) => numberCell(row[quantity], shownAs(quantity, unit))),
      labelName(label, standards),
      flagsOf(flag)
        .map((code) => standards.flags[code].word)
        .join(', '),
      ...(isRelease ? [row.suppressed ?? ''] : []),
      ...CODES.map((code) => row[code]),
      ...variables.map((variable) => domain[variable] ?? ''),
    ];
  }
}

function shownAs(quantity: string, unit: RowUnit): ShownAs {
  return IN_UNIT.has(quantity) ? SHOWN[unit.kind] : OF_ITS_OWN[quantity]!;
}

function numberCell(value: number | null, as: ShownAs): WrittenCell {
  return value === null ? '' : { value, as };
}

/** Source, weights, standards, and what each indicator is. */
function notesSheet(sets: readonly FigureSet[], source: ExportedSource, words: SheetWords): WrittenSheet {
  const figures = sets.flatMap(({ rows }) => rows);
  const indicators = [...new Set(figures.map(({ indicator }) => indicator))];
  const rows = [
    [words.source, source.source],
    ...source.notes.map((note) => [words.notes, note]),
    ...precisionNotes(figures, source.language).map((note) => [words.label, note]),
    ...indicators.map((id) => [measureName(source.words, id), definitionOf(source.words, id) ?? '']),
  ];
  return {
    name: words.notes,
    above: [source.title],
    columns: [
      { header: words.notes, width: 40 },
      { header: words.definitions, width: 100 },
    ],
    rows,
  };
}
