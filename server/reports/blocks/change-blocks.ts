import { type Html, html } from '#questionnaires';
import { saidIn, unlikeWeightsIn } from '../../analysis/compared/sentences/comparison-sentence.ts';
import type { ReportedTable } from '../made/made-table.ts';
import type { NumberWriter } from '../made/number-writer.ts';
import { type ReportRow, type RowGroup, rowGroups } from '../made/row-groups.ts';
import { breakable } from '../page/breakable.ts';
import { pairedPicture } from '../page/figure-picture.ts';
import { unitWords } from '../page/figure-table.ts';
import { groupedTable, type NamedRow, plainGroups } from '../page/grouped-table.ts';
import type { ReportContext } from '../report-context.ts';
import { changeSentence, trendOf, valueBefore, whatChangedFirst } from '../sentences/change-sentence.ts';
import { limitsInWords } from '../sentences/limits-in-words.ts';
import { titleWithOutcome } from '../sentences/title-with-outcome.ts';
import { pWithSign, writtenLevel } from '../sentences/written-p.ts';
import { headingOf } from '../template/render-template.ts';
import type { ReportTexts } from '../words/report-texts.ts';
import { tableTitle } from './table-blocks.ts';
import { isUnlikeWeighted, unlikeWeights } from './unlike-weights.ts';

const ABSENT = '–';

/** So many letters of a name are a line on paper. */
const LETTERS_OF_LINE = 30;

/** Tables of which every change is shown; the others are compared in their own sentences only. */
const SHOWN = ['headline', 'sdg', 'persons', 'households', 'reporting', undefined];

function comparedTables({ made }: ReportContext): ReportedTable[] {
  return made.tables.filter(({ key, isCompared }) => isCompared && SHOWN.includes(key));
}

/**
 * The rows of a table whose change is told in it. A figure that is among the main ones is told there alone: with other
 * comparisons beside it, its test would have another p value here.
 */
function changedGroups(table: ReportedTable, context: ReportContext): RowGroup[] {
  const main = context.made.tables.find(({ key }) => key === 'headline');
  const told = new Set(
    table === main ? [] : main?.figures.flatMap(({ cells }) => cells.map(({ cell }) => nameOfFigure(cell))),
  );
  return rowGroups(table, context)
    .map((group) => ({ ...group, rows: group.rows.filter(({ cell }) => !told.has(nameOfFigure(cell))) }))
    .filter(({ rows }) => rows.length > 0);
}

function nameOfFigure({ indicator, crime, outcome, category, domain }: ReportRow['cell']): string {
  return JSON.stringify([indicator, crime, outcome, category, Object.entries(domain).sort()]);
}

/** What the tests say of the main figures and of the crimes, a sentence each; what rose or fell comes first. */
export function changeSentences(context: ReportContext): Html | undefined {
  const rows = comparedTables(context).flatMap((table) =>
    changedGroups(table, context).flatMap((group) => group.rows.map((row) => ({ row, writer: group.writer }))),
  );
  const said = whatChangedFirst(rows, ({ row }) => row.change).flatMap(
    ({ row, writer }) => changeSentence(row, { name: row.name, writer }, context) ?? [],
  );
  return said.length === 0
    ? undefined
    : html`<div class="changes"><ul class="sentences">${said.map((one) => html`<li>${one}</li>`)}</ul></div>\n${unlikeWeights(
        rows.map(({ row }) => row.change),
        context.language,
      )}`;
}

/** Figures of both editions side by side, with the difference and its test. */
export function changeTables(context: ReportContext, level: number): Html | undefined {
  const shown = comparedTables(context).flatMap((table) => changeTable(table, context, level) ?? []);
  return shown.length === 0 ? undefined : html`${shown}`;
}

function changeTable(table: ReportedTable, context: ReportContext, level: number): Html | undefined {
  const { words, locale, facts, language } = context;
  const groups = changedGroups(table, context)
    .map((group) => ({ ...group, rows: group.rows.filter(({ change }) => change?.status === 'tested') }))
    .filter(({ rows }) => rows.length > 0);
  const families = groups.flatMap(({ rows }) => rows.map(({ change }) => change!.family));
  if (groups.length === 0) return undefined;
  const title = words.changeOf(titleWithOutcome(tableTitle(table, context), groups, context));
  const { columns, notes } = words;
  const numbers = [columns.before, columns.estimate, columns.difference, columns.p];
  const heads = html`<th scope="col">${columns.what}</th>${numbers.map((head) => html`<th scope="col" class="number">${head}</th>`)}<th scope="col" class="trend">${columns.change}</th>`;
  const isFlat = groups.every(({ rows }) => rows.length === 1);
  const written = groups.map((group) => ({
    heading: group.heading,
    unit: unitWords(group, context),
    rows: group.rows.map((row) => changeRow(row, group, context, isFlat)),
  }));
  const shape = { caption: title, heads, scroll: words.scroll(title), lettersOfLine: LETTERS_OF_LINE };
  const largest = Math.max(...families);
  const family = new Intl.NumberFormat(locale).format(largest);
  const told = [
    notes.trends({ level: writtenLevel(table.significance, locale), family }),
    notes.differences,
    // One comparison is adjusted for nothing: its limits and its p value agree.
    ...(largest > 1 ? [notes.rawLimits] : []),
    ...(facts.before === undefined ? [] : [notes.before(facts.before)]),
    ...(groups.some(({ rows }) => rows.some(({ change }) => isUnlikeWeighted(change)))
      ? [unlikeWeightsIn(language)]
      : []),
  ];
  return html`<section class="shown-table">${headingOf(level, html`${title}`)}${groups.map((group) => pairedPicture(group, groups.length === 1 ? title : `${title}${words.colon}${group.heading}`, context))}${isFlat ? plainGroups(written, shape) : groupedTable(written, shape)}<div class="notes">${told.map((note) => html`<p>${note}</p>`)}</div></section>\n`;
}

function changeRow(row: ReportRow, group: RowGroup, context: ReportContext, isFlat: boolean): NamedRow {
  const { words, locale } = context;
  const { cell } = row;
  const change = row.change!;
  const { writer } = group;
  const name = isFlat ? row.name : row.label;
  const numbers = [
    writer.value(valueBefore(change)),
    cell.estimate === null ? ABSENT : writer.value(cell.estimate),
    differenceIn(change, writer, words),
    pWithSign(change.p_adjusted!, locale).replace('=\u00a0', ''),
  ];
  const trend = words.trends[trendOf(change)!];
  return {
    name,
    texts: [...numbers, trend],
    written: html`<tr${row.isSet && !isFlat && html` class="set"`}><th scope="row">${breakable(name)}${isFlat && html` <span class="unit">${unitWords(group, context)}</span>`}</th>${numbers.map((text) => html`<td class="number">${text}</td>`)}<td class="trend">${trend}</td></tr>`,
  };
}

function differenceIn(
  { difference, lower, upper }: NonNullable<ReportRow['change']>,
  writer: NumberWriter,
  words: ReportTexts,
): string {
  const sign = difference! > 0 ? '+' : '';
  const limits = lower === null || upper === null ? '' : ` (${limitsInWords({ lower, upper }, writer, words)})`;
  return `${sign}${writer.bare(difference!)}${limits}`;
}

/**
 * Figures that are not compared, by why: a break of the series, a figure that the other edition lacks, no test;
 * and those that are, of unlike weights.
 */
export function notComparable(context: ReportContext): Html | undefined {
  const { words, language, locale } = context;
  const why = new Map<string, string[]>();
  const unlike = unlikeWeightsIn(language);
  for (const table of context.made.tables)
    for (const { rows } of rowGroups(table, context))
      for (const { change, name } of rows) {
        if (isUnlikeWeighted(change)) why.set(unlike, [...(why.get(unlike) ?? []), name]);
        if (change === undefined || change.status === 'tested') continue;
        const { sentence } = saidIn(change, language, locale);
        why.set(sentence, [...(why.get(sentence) ?? []), name]);
      }
  const lacking = context.made.tables
    .filter(({ isCompared }) => !isCompared)
    .map((table) => tableTitle(table, context));
  if (context.facts.before !== undefined && lacking.length > 0) why.set(words.notes.noBefore, lacking);
  if (why.size === 0) return undefined;
  return html`<dl class="terms reasons">${[...why].map(
    ([sentence, names]) => html`<div><dt>${sentence}</dt><dd>${[...new Set(names)].join('; ')}</dd></div>`,
  )}</dl>\n`;
}
