import { categoryName, crimeName, measureName, outcomeName, valueName, variableName } from '#contract';
import { type ExportedSource, type FigureRow, type FigureSet, WRITTEN_QUANTITIES } from './figure-set.ts';
import { precisionNotes, statusInWords, statusOfFigure } from './precision-in-words.ts';
import { unitInWords } from './unit-in-words.ts';
import { sheetWordsIn } from './words/sheet-words-in.ts';

/** Stands for everybody, and for what a figure is not divided by, as in SDMX. */
export const TOTAL_CODE = '_T';

/** What names a figure, besides the values of variables. */
const KEYS = ['indicator', 'crime', 'outcome', 'category', 'variance_frame'] as const satisfies (keyof FigureRow)[];

/** Rows that are written at a time. */
const PART = 1_000;

interface Dimension {
  readonly id: string;
  readonly label: string;
  /** What each of its codes is called. */
  readonly codes: ReadonlyMap<string, string>;
  readonly codeOf: (row: FigureRow) => string;
}

/** Values that readers of the format lay out in memory; what would be larger is written in parts. */
const MOST_VALUES = 10_000_000;

/**
 * Figures as JSON-stat 2.0, piece by piece: a dataset or, where its cube would have more values than readers hold,
 * a collection with a dataset of each indicator.
 *
 * @see https://json-stat.org/full/
 */
export function* jsonStatParts(set: FigureSet, source: ExportedSource): Generator<string> {
  const about = aboutOf(set, source);
  const legend = { extension: { status: { label: statusLegend(set.rows, source.language) } } };
  if (sizeOf(dimensionsOf(set, source)).reduce((product, size) => product * size, 1) <= MOST_VALUES) {
    yield* datasetParts(set, source, { version: '2.0', class: 'dataset', ...about }, legend);
    return;
  }
  const head = { version: '2.0', class: 'collection', ...about, ...legend };
  yield `${JSON.stringify(head).slice(0, -1)},\n"link":{"item":[\n`;
  const byIndicator = Map.groupBy(set.rows, ({ indicator }) => indicator);
  let between = '';
  for (const [indicator, rows] of byIndicator) {
    yield between;
    const label = measureName(source.words, indicator);
    yield* datasetParts({ ...set, rows }, source, { class: 'dataset', label, source: source.source }, {});
    between = ',\n';
  }
  yield ']}}\n';
}

function aboutOf(set: FigureSet, source: ExportedSource): object {
  return {
    label: set.title,
    source: source.source,
    note: [source.title, ...set.notes, ...source.notes, ...precisionNotes(set.rows, source.language)],
  };
}

/**
 * A dataset. The quantities (estimate, standard error, limits ...) are the last dimension, and what they are in is the
 * unit of the indicator. Only figures that there are have values: the cube is sparse. The status of an estimate is its
 * label with what stands beside it, or why it is hidden; `extension.status.label` says each in words.
 */
function* datasetParts(set: FigureSet, source: ExportedSource, head: object, legend: object): Generator<string> {
  const dimensions = dimensionsOf(set, source);
  const words = sheetWordsIn(source.language);
  const quantities = WRITTEN_QUANTITIES.map((quantity) => [quantity, words.quantities[quantity]] as const);
  const described = dimensions.map(({ id, label, codes }) => {
    const unit = id === 'indicator' && { unit: unitsOf(set, source) };
    return [id, { label, category: { ...categoryOf(codes), ...unit } }] as const;
  });
  const dataset = {
    ...head,
    id: [...dimensions.map(({ id }) => id), 'quantity'],
    size: sizeOf(dimensions),
    role: { metric: ['indicator', 'quantity'] },
    dimension: {
      ...Object.fromEntries(described),
      quantity: { label: words.quantities.estimate, category: categoryOf(new Map(quantities)) },
    },
    ...legend,
  };
  yield `${JSON.stringify(dataset).slice(0, -1)},\n"value":{`;
  const placeOf = placesOf(dimensions);
  yield* membersOf(set.rows, (row) => {
    const first = placeOf(row) * WRITTEN_QUANTITIES.length;
    return WRITTEN_QUANTITIES.flatMap((quantity, place) => {
      const value = row[quantity];
      return value === null ? [] : [`"${first + place}":${JSON.stringify(value)}`];
    });
  });
  yield '},\n"status":{';
  yield* membersOf(set.rows, (row) => {
    const status = statusOfFigure(row);
    return status === '' ? [] : [`"${placeOf(row) * WRITTEN_QUANTITIES.length}":${JSON.stringify(status)}`];
  });
  yield '}}\n';
}

function sizeOf(dimensions: readonly Dimension[]): number[] {
  return [...dimensions.map(({ codes }) => codes.size), WRITTEN_QUANTITIES.length];
}

/** In what the estimates of each indicator are, with their errors and limits. */
function unitsOf({ rows, unitOf }: FigureSet, { language }: ExportedSource): Record<string, { label: string }> {
  const found = new Map<string, Set<string>>();
  for (const row of rows)
    found.set(row.indicator, (found.get(row.indicator) ?? new Set()).add(unitInWords(row, unitOf(row), language)));
  return Object.fromEntries(Array.from(found, ([indicator, units]) => [indicator, { label: [...units].join(' / ') }]));
}

/** What each status of the dataset is called, where a reader of the format looks for it. */
function statusLegend(rows: readonly FigureRow[], language: string): Record<string, string> {
  const called = rows.map((row) => [statusOfFigure(row), statusInWords(row, language)] as const);
  return Object.fromEntries(called.filter(([status]) => status !== ''));
}

function* membersOf(rows: readonly FigureRow[], members: (row: FigureRow) => string[]): Generator<string> {
  let between = '\n';
  for (let start = 0; start < rows.length; start += PART) {
    const each = rows.slice(start, start + PART).flatMap(members);
    if (each.length === 0) continue;
    yield between + each.join(',\n');
    between = ',\n';
  }
}

function dimensionsOf({ rows, variables }: FigureSet, { words: names, language }: ExportedSource): Dimension[] {
  const words = sheetWordsIn(language);
  const frames: Partial<Record<string, string>> = words.frames;
  const called: Readonly<Record<(typeof KEYS)[number], (row: FigureRow) => string>> = {
    indicator: ({ indicator }) => measureName(names, indicator),
    crime: ({ crime }) => crimeName(names, crime),
    outcome: ({ outcome }) => outcomeName(names, outcome) || words.everybody,
    category: ({ category, indicator }) =>
      category === '' ? words.everybody : categoryName(names, category, indicator),
    variance_frame: ({ variance_frame }) => frames[variance_frame] ?? variance_frame,
  };
  const headed = { ...words, variance_frame: words.frame };
  return [
    ...KEYS.map((id) => dimension({ id, label: headed[id] }, rows, (row) => row[id] || TOTAL_CODE, called[id])),
    ...variables.map((id) =>
      dimension(
        {
          id: (KEYS as readonly string[]).includes(id) || id === 'quantity' ? `by_${id}` : id,
          label: variableName(names, id),
        },
        rows,
        ({ domain }) => domain[id] || TOTAL_CODE,
        ({ domain }) => (domain[id] ? valueName(names, id, domain[id]) : words.everybody),
      ),
    ),
  ];
}

function dimension(
  { id, label }: Pick<Dimension, 'id' | 'label'>,
  rows: readonly FigureRow[],
  codeOf: (row: FigureRow) => string,
  called: (row: FigureRow) => string,
): Dimension {
  const names = new Map<string, Set<string>>();
  for (const row of rows) names.set(codeOf(row), (names.get(codeOf(row)) ?? new Set()).add(called(row)));
  // A category of several indicators may mean something else in each, such as lighting that is poor, or better.
  const codes = new Map(Array.from(names, ([code, all]) => [code, [...all].join(' / ')]));
  // A dimension has a code, also where there is no figure.
  if (codes.size === 0) codes.set(TOTAL_CODE, TOTAL_CODE);
  return { id, label, codes, codeOf };
}

/** Where the quantities of a row begin, in units of their number: the last dimension changes first. */
function placesOf(dimensions: readonly Dimension[]): (row: FigureRow) => number {
  const places = dimensions.map(({ codes }) => new Map([...codes.keys()].map((code, place) => [code, place])));
  return (row) =>
    dimensions.reduce((sum, { codes, codeOf }, at) => sum * codes.size + places[at]!.get(codeOf(row))!, 0);
}

function categoryOf(codes: ReadonlyMap<string, string>) {
  return { index: [...codes.keys()], label: Object.fromEntries(codes) };
}
