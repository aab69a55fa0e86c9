import { flagsOf, type PrecisionWord, type PublicationStandard, type QualityFlagCode } from '#contract';
import { type Html, html } from '#questionnaires';
import type { ReportedTable } from '../made/made-table.ts';
import { type ReportRow, type RowGroup, rowGroups } from '../made/row-groups.ts';
import type { FigureContext } from '../report-context.ts';
import { limitsInWords } from '../sentences/limits-in-words.ts';
import { printedQuality } from '../sentences/printed-quality.ts';
import { titleWithOutcome } from '../sentences/title-with-outcome.ts';
import { writtenCv } from '../sentences/written-cv.ts';
import { writtenLevel } from '../sentences/written-p.ts';
import { breakable } from './breakable.ts';

/** The signs of the footnotes under a table and in a picture. */
const FLAG_SIGNS: Readonly<Record<QualityFlagCode, string>> = {
  complement: '†',
  'wide-limits': '‡',
  'no-variation': '¶',
  'no-effective-n': '‖',
  'below-minimum-n': '§',
};

/** Figures of a table that stay on one page; a longer one goes on under its heads, so that no page stays blank. */
const MOST_TOGETHER = 9;

/** So many letters of a name are a line on paper, of a change fewer, and so many lines are half a page. */
const LETTERS_OF_LINE = 44;
export const LETTERS_OF_CHANGE = 30;
const HALF_A_PAGE = 18;

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
  const heads = [columns.estimate, columns.interval(level), columns.cv, columns.n, columns.label];
  const notes = notesOf(groups, { level, standard: standards.names[table.spec.standard] }, context);
  const shown = { ...context, standard: table.spec.standard };
  const bodies = isFlat
    ? [html`<tbody>${groups.map((group) => rowOf(group.rows[0]!, group, shown, unitWords(group, context)))}</tbody>`]
    : groups.map((group) => bodyOf(group, shown, only === undefined));
  return html`${sideways(
    caption,
    html`<thead><tr><th scope="col">${columns.what}</th>${heads.map((head) => html`<th scope="col" class="${head === columns.label ? 'label' : 'number'}">${head}</th>`)}</tr></thead>
${bodies}`,
    words.scroll(caption),
    printedLines(groups, isFlat),
    true,
  )}<div class="notes">${notes.map((note) => html`<p>${note}</p>`)}</div>\n`;
}

/**
 * A table that is moved sideways where the screen is narrow.
 *
 * @param lines how many; a short table stands on one page
 * @param hasPrecision its column `label` stands on a phone in the first one
 */
export function sideways(caption: string, content: Html, name: string, lines = 0, hasPrecision = false): Html {
  const size = ['sideways', lines > MOST_TOGETHER && 'long', hasPrecision && 'has-precision'].filter(Boolean).join(' ');
  return html`<div class="${size}" role="region" aria-label="${name}" tabindex="0"><table><caption>${breakable(caption)}</caption>
${content}
</table></div>\n`;
}

/** The lines of a table, as a reader counts them: its figures, and the headings of their groups. */
export function printedLines(groups: readonly RowGroup[], isFlat: boolean, letters = LETTERS_OF_LINE): number {
  const heads = isFlat || groups.length === 1 ? 0 : groups.length;
  const rows = groups.flatMap((group) => group.rows);
  const names = rows.map((row) => (isFlat ? row.name : row.label));
  const tall = names.reduce((sum, name) => sum + Math.ceil(name.length / letters), heads);
  return tall > HALF_A_PAGE ? tall : rows.length + heads;
}

function bodyOf(group: RowGroup, context: RowContext, hasHeading: boolean): Html {
  const heading = hasHeading
    ? html`<tr class="group"><th scope="rowgroup" colspan="6"><span class="in-sight">${breakable(group.heading)} <span class="unit">(${unitWords(group, context)})</span></span></th></tr>`
    : undefined;
  return html`<tbody>${heading}${group.rows.map((row) => rowOf(row, group, context))}</tbody>\n`;
}

/** What the rows of a table are written with. */
interface RowContext extends FigureContext {
  readonly standard: PublicationStandard;
}

function rowOf(row: ReportRow, { writer }: RowGroup, context: RowContext, unit?: string): Html {
  const { cell, isSet } = row;
  const isPool = isSet && unit === undefined;
  const precision = (where: string) =>
    html`<span class="precision precision-${printedQuality(cell.label)}${where}">${labelWords(cell, context)}</span>`;
  const name = html`<th scope="row">${breakable(unit === undefined ? row.label : row.name)}${unit !== undefined && html` <span class="unit">${unit}</span>`}${cell.suppressed === '' && precision(' for-phones')}</th>`;
  const number = (text: string) => html`<td class="number">${text}</td>`;
  if (cell.suppressed !== '')
    return html`<tr${isPool && html` class="set"`}>${name}${[HIDDEN, '', '', '', ''].map(number)}</tr>`;
  const { locale, words } = context;
  const { estimate, lower, upper, cv, n } = cell;
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  return html`<tr${isPool && html` class="set"`}>${name}${[
    estimate === null ? ABSENT : writer.value(estimate),
    lower === null || upper === null ? ABSENT : limitsInWords({ lower, upper }, writer, words),
    cv === null ? ABSENT : writtenCv(cv, locale, context.standard),
    n === null ? ABSENT : whole.format(n),
  ].map(number)}<td class="label">${precision('')}</td></tr>`;
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
