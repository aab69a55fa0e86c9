import type { CountsMapping, CountsProblem, CountsProblemCode } from '#contract';
import { type CsvLine, csvLines } from '../sample/csv-lines.ts';
import type { CountCell } from './administrative-counts.ts';
import type { KnownOfSurvey } from './check-mapping.ts';
import { countsProblemAt } from './counts-problems.ts';
import { type CountedPeriod, hasDay, periodOf } from './months-of-period.ts';

/** Beyond this many problems the file is wrong as a whole, and more lines would say nothing new. */
export const MOST_COUNTS_PROBLEMS = 200;

/** A national office publishes some hundred offences, some hundred areas and a year or two. */
const MOST_LINES = 50_000;

/** A line of the file without a problem. */
export interface CountLine extends CountCell {
  readonly line: number;
  readonly period: CountedPeriod;
}

type Part = 'offence' | 'area' | 'period' | 'count';

/** What a file of counts holds, and everything that is wrong with it by line. What cells hold is never repeated. */
export function readCountsCsv(
  bytes: Uint8Array,
  mapping: CountsMapping,
  known: KnownOfSurvey | undefined,
): { lines: CountLine[]; problems: CountsProblem[] } {
  const read = csvLines(bytes);
  if ('problem' in read) return { lines: [], problems: [ofWholeFile(read.problem)] };
  const [header, ...rest] = read.lines;
  const problems: CountsProblem[] = [];
  const add = (
    line: number,
    column: number | undefined,
    code: CountsProblemCode,
    about: CountsProblem['about'] = {},
  ) => {
    if (problems.length < MOST_COUNTS_PROBLEMS)
      problems.push(countsProblemAt({ file: 'counts', line, column }, code, about));
  };
  if (!header || rest.length === 0) add(1, undefined, 'empty-file');
  else if (rest.length > MOST_LINES) add(MOST_LINES + 2, undefined, 'too-many-lines', { most: MOST_LINES });
  if (!header || problems.length > 0) return { lines: [], problems };
  const places = columnPlaces(header, mapping, add);
  if (problems.length > 0) return { lines: [], problems };
  const reader = { mapping, known, places, width: header.cells.length, add };
  const lines = rest.flatMap((line) => countLine(line, reader) ?? []);
  return { lines, problems };
}

type Add = (line: number, column: number | undefined, code: CountsProblemCode, about?: CountsProblem['about']) => void;

type Places = ReadonlyMap<Part, number>;

/** Where each part stands in a line. A column of anything else may tell of persons or cases. */
function columnPlaces({ line, cells }: CsvLine, { columns }: CountsMapping, add: Add): Places {
  const headings = cells.map((cell) => cell.trim());
  const wanted = Object.entries(columns) as [Part, string][];
  const choices = wanted.map(([, heading]) => heading);
  for (const [place, heading] of headings.entries()) {
    if (!choices.includes(heading)) add(line, place + 1, 'column-of-more-than-counts', { choices });
    else if (headings.indexOf(heading) !== place) add(line, place + 1, 'column-repeated', { name: heading });
  }
  for (const heading of choices)
    if (!headings.includes(heading)) add(line, undefined, 'column-absent', { name: heading });
  return new Map(wanted.map(([part, heading]) => [part, headings.indexOf(heading)]));
}

interface LineReader {
  readonly mapping: CountsMapping;
  readonly known: KnownOfSurvey | undefined;
  readonly places: Places;
  readonly width: number;
  readonly add: Add;
}

function countLine(
  { line, cells }: CsvLine,
  { mapping, known, places, width, add }: LineReader,
): CountLine | undefined {
  if (cells.length !== width) {
    add(line, undefined, 'wrong-length');
    return undefined;
  }
  const at = (part: Part) => places.get(part) ?? -1;
  const text = (part: Part) => (cells[at(part)] ?? '').trim();
  const wrong = (part: Part, code: CountsProblemCode, about?: CountsProblem['about']) =>
    add(line, at(part) + 1, code, about);
  const offence = mapping.offences.findIndex(({ name }) => name === text('offence'));
  if (offence < 0) wrong('offence', 'unknown-offence');
  const area = at('area') < 0 ? '' : areaOf(text('area'), mapping, known);
  if (area === undefined) wrong('area', 'unknown-area', { choices: choicesOf(mapping, known) });
  const period = periodOf(text('period'));
  if (!period) wrong('period', hasDay(text('period')) ? 'day-in-period' : 'not-a-period');
  const isCount = /^(0|[1-9]\d{0,8})$/.test(text('count'));
  if (!isCount) wrong('count', 'not-a-count');
  if (offence < 0 || area === undefined || !period || !isCount) return undefined;
  const count = Number(text('count'));
  if (count === 1 && area !== '' && period.kind !== 'year') wrong('count', 'one-in-narrow-cell');
  const { from, to } = period;
  return { line, offence, area, period, months: { from, to }, count };
}

/** The survey's code of an area, blank for all of them; undefined where the survey has no figures for it. */
function areaOf(
  text: string,
  { areas, allAreas }: CountsMapping,
  known: KnownOfSurvey | undefined,
): string | undefined {
  if (text !== '' && text === allAreas) return '';
  if (areas) return Object.hasOwn(areas, text) ? areas[text] : undefined;
  if (!known) return text === '' ? undefined : text;
  return known.areas.includes(text) ? text : undefined;
}

function choicesOf({ areas, allAreas }: CountsMapping, known: KnownOfSurvey | undefined): string[] {
  return [...(allAreas === undefined ? [] : [allAreas]), ...(areas ? Object.keys(areas) : (known?.areas ?? []))];
}

/** What is wrong with any CSV, in the words of this one. */
function ofWholeFile({ line, code, details }: Extract<ReturnType<typeof csvLines>, { problem: unknown }>['problem']) {
  const { most, encoding, format } = details;
  const known = (['other-format', 'not-utf-8', 'tabs', 'endless-line', 'too-many-lines'] as const).find(
    (one) => one === code,
  );
  const name = encoding ?? format;
  return countsProblemAt({ file: 'counts', line }, known ?? 'open-quotation-mark', {
    ...(name !== undefined && { name }),
    ...(most !== undefined && { most }),
  });
}
