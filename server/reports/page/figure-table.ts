import { flagsOf, type PrecisionWord, type PublicationStandard, type QualityFlagCode } from '#contract';
import { type Html, html } from '#questionnaires';
import type { ReportedTable } from '../made/made-table.ts';
import type { NumberWriter } from '../made/number-writer.ts';
import { type ReportRow, type RowGroup, rowGroups } from '../made/row-groups.ts';
import type { FigureContext } from '../report-context.ts';
import { limitsInWords } from '../sentences/limits-in-words.ts';
import { printedQuality } from '../sentences/printed-quality.ts';
import { titleWithOutcome } from '../sentences/title-with-outcome.ts';
import { writtenCv } from '../sentences/written-cv.ts';
import { writtenLevel } from '../sentences/written-p.ts';
import { breakable } from './breakable.ts';
import { groupedTable, type NamedRow, plainGroups } from './grouped-table.ts';

/** The signs of the footnotes under a table and in a picture. */
const FLAG_SIGNS: Readonly<Record<QualityFlagCode, string>> = {
  complement: '†',
  'wide-limits': '‡',
  'no-variation': '¶',
  'no-effective-n': '‖',
  'below-minimum-n': '§',
  'coarsely-rounded': '≈',
};

/** So many letters of a name are a line on paper. */
const LETTERS_OF_LINE = 44;

const ABSENT = '–';
const HIDDEN = '(c)';

/** A table with its notes. */
export function figureTable(table: ReportedTable, called: string, context: FigureContext): Html {
  const { words, locale, standards } = context;
  const groups = rowGroups(table, context);
  const title = titleWithOutcome(called, groups, context);
  const level = writtenLevel(table.level, locale);
  const isFlat = groups.every(({ rows }) => rows.length === 1);
  const [only] = groups.length === 1 ? groups : [];
  const caption = only && !isFlat ? `${title} (${unitWords(only, context)})` : title;
  const { columns } = words;
  const numbers = [columns.estimate, columns.interval(level), columns.cv, columns.n];
  const heads = html`<th scope="col">${columns.what}</th>${numbers.map((head) => html`<th scope="col" class="number">${head}</th>`)}<th scope="col" class="label">${columns.label}</th>`;
  const notes = notesOf(groups, { level, standard: standards.names[table.spec.standard] }, context);
  const shown = { ...context, standard: table.spec.standard };
  const written = groups.map((group) => ({
    heading: group.heading,
    unit: unitWords(group, context),
    rows: group.rows.map((row) => rowOf(row, group, shown, isFlat ? unitWords(group, context) : undefined)),
  }));
  const shape = { caption, heads, scroll: words.scroll(caption), lettersOfLine: LETTERS_OF_LINE, hasPrecision: true };
  const shownTable = isFlat || only ? plainGroups(written, shape) : groupedTable(written, shape);
  return html`${shownTable}<div class="notes">${notes.map((note) => html`<p>${note}</p>`)}</div>\n`;
}

/** What the rows of a table are written with. */
interface RowContext extends FigureContext {
  readonly standard: PublicationStandard;
}

function rowOf(row: ReportRow, { writer }: RowGroup, context: RowContext, unit?: string): NamedRow {
  const { cell, isSet } = row;
  const isPool = isSet && unit === undefined;
  const isHidden = cell.suppressed !== '';
  const precision = (where: string) =>
    html`<span class="precision precision-${printedQuality(cell.label)}${where}">${labelWords(cell, context)}</span>`;
  const name = unit === undefined ? row.label : row.name;
  const texts = isHidden ? [HIDDEN, '', '', ''] : numbersOf(cell, writer, context);
  const numbers = texts.map((text) => html`<td class="number">${text}</td>`);
  return {
    name,
    texts: [...texts, isHidden ? '' : labelWords(cell, context)],
    written: html`<tr${isPool && html` class="set"`}><th scope="row">${breakable(name)}${unit !== undefined && html` <span class="unit">${unit}</span>`}${!isHidden && precision(' for-phones')}</th>${numbers}<td class="label">${!isHidden && precision('')}</td></tr>`,
  };
}

function numbersOf({ estimate, lower, upper, cv, n }: ReportRow['cell'], writer: NumberWriter, context: RowContext) {
  const { locale, words, standard } = context;
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  return [
    estimate === null ? ABSENT : writer.value(estimate),
    lower === null || upper === null ? ABSENT : limitsInWords({ lower, upper }, writer, words),
    cv === null ? ABSENT : writtenCv(cv, locale, standard),
    n === null ? ABSENT : whole.format(n),
  ];
}

/** The word of a label, with the sign of each flag that the notes explain. */
export function labelWords(
  { label, flag }: { readonly label: string; readonly flag: string },
  { standards: { labels } }: Pick<FigureContext, 'standards'>,
): string {
  const word = Object.hasOwn(labels, label) ? labels[label as PrecisionWord] : labels.none;
  return [word, ...printedSigns({ flag })].join(' ');
}

/** The signs of a figure that the notes under its table explain. */
export function printedSigns({ flag }: { readonly flag: string }): string[] {
  return flagsOf(flag).map((code) => FLAG_SIGNS[code]);
}

/** The notes of the signs that stand in some words. */
export function notesOfSigns(
  written: readonly string[],
  { words, standards }: Pick<FigureContext, 'words' | 'standards'>,
): string[] {
  return Object.entries(FLAG_SIGNS)
    .filter(([, sign]) => written.some((text) => text.includes(sign)))
    .map(([code]) => noteOfFlag(code as QualityFlagCode, { words, standards })); // Its own keys.
}

function noteOfFlag(code: QualityFlagCode, { words, standards }: Pick<FigureContext, 'words' | 'standards'>): string {
  return `${FLAG_SIGNS[code]} ${code === 'complement' ? words.notes.complement : standards.flags[code].note}`;
}

/** The unit of a group in words: `per 100,000 people`, `percent`. */
export function unitWords(
  { unit, currency }: Pick<RowGroup, 'unit' | 'currency'>,
  { sheet, locale }: FigureContext,
): string {
  const words = sheet.units[unit.kind](new Intl.NumberFormat(locale).format(unit.per));
  return currency === undefined ? words : `${words}, ${currency}`;
}

/** The notes of what stands in the table, and of nothing else. */
function notesOf(
  groups: readonly RowGroup[],
  columns: { readonly level: string; readonly standard: string },
  { words, standards }: FigureContext,
): string[] {
  const cells = groups.flatMap(({ rows }) => rows.map(({ cell }) => cell));
  const flags = new Set(cells.flatMap(({ flag }) => flagsOf(flag)));
  return [
    words.notes.columns(columns),
    words.notes.rounded,
    ...(cells.some(({ suppressed }) => suppressed !== '') ? [words.notes.hidden] : []),
    ...(cells.some(({ suppressed, estimate, lower }) => suppressed === '' && (estimate === null || lower === null))
      ? [words.notes.undefinedFigures]
      : []),
    ...[...flags].map((code) => noteOfFlag(code, { words, standards })),
  ];
}
