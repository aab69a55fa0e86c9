import { type Html, html } from '#questionnaires';
import type { ReportedTable } from '../made/made-table.ts';
import type { ReportTableKey } from '../made/report-tables.ts';
import { type RowGroup, rowGroups } from '../made/row-groups.ts';
import { figurePicture } from '../page/figure-picture.ts';
import { figureTable } from '../page/figure-table.ts';
import type { ReportContext } from '../report-context.ts';
import { groupSentence } from '../sentences/group-sentence.ts';
import { titleWithOutcome } from '../sentences/title-with-outcome.ts';
import { headingOf } from '../template/render-template.ts';

/** A table of more figures than these is read as it stands. */
const MOST_PICTURES = 3;

/** A table under its heading: what its tests say, its pictures, and the table itself. */
export function tableBlock(key: ReportTableKey, context: ReportContext, level: number): Html | undefined {
  const table = context.made.tables.find((one) => one.key === key);
  return table && shownTable(table, context, level);
}

/** The tables of the office's own, in the order in which they were named. */
export function ownTables(context: ReportContext, level: number): Html | undefined {
  const own = context.made.tables.filter(({ key }) => key === undefined);
  return own.length === 0 ? undefined : html`${own.map((table) => shownTable(table, context, level))}`;
}

/** What a table is called. */
export function tableTitle({ key, spec: { title, table } }: ReportedTable, { words, language }: ReportContext): string {
  if (key !== undefined) return words.tables[key];
  if (title === undefined) return table;
  return typeof title === 'string' ? title : (title[language] ?? title.en ?? Object.values(title)[0] ?? table);
}

/** A title of several figures says which one it is where a survey gives victims alone: no heading in the table does. */
function fullTitle(table: ReportedTable, groups: readonly RowGroup[], context: ReportContext): string {
  const { key } = table;
  const isDivided = key === 'sex' || key === 'age' || key === 'area';
  const isOfVictims = groups.length === 1 && groups[0]!.rows[0]?.cell.indicator === 'prevalence_person';
  return isDivided && isOfVictims ? context.words.victimsBy[key] : tableTitle(table, context);
}

function shownTable(table: ReportedTable, context: ReportContext, level: number): Html {
  const groups = rowGroups(table, context);
  const title = titleWithOutcome(fullTitle(table, groups, context), groups, context);
  const isDrawn = groups.length <= MOST_PICTURES;
  const told = groups.map((group) =>
    table.between
      .filter((one) => group.rows.some(({ cell }) => isOfFigure(one, cell)))
      .flatMap((one) => {
        const { figure } = group.rows.find(({ cell }) => isOfFigure(one, cell))!;
        return groupSentence(one, { figure, name: group.heading, writer: group.writer }, context) ?? [];
      }),
  );
  const pictures = groups.map((group, place) => {
    const named = groups.length === 1 ? title : `${title}${context.words.colon}${group.heading}`;
    const pairs = told[place]!.map(({ cells }) => cells);
    return isDrawn && figurePicture(group, named, context, pairs);
  });
  const sentences = told.flat().map(({ said }) => said);
  return html`<section class="shown-table">${headingOf(level, html`${title}`)}${
    sentences.length > 0 && html`<ul class="sentences">${sentences.map((said) => html`<li>${said}</li>`)}</ul>\n`
  }${pictures}${figureTable(table, title, context)}</section>\n`;
}

type Named = Pick<ReportedTable['between'][number], 'indicator' | 'crime' | 'outcome' | 'category'>;

function isOfFigure(one: Named, other: Named): boolean {
  return (['indicator', 'crime', 'outcome', 'category'] as const).every((name) => one[name] === other[name]);
}
