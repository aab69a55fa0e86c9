import { type Html, html } from '#questionnaires';
import type { ReportTableKey } from '../made/report-tables.ts';
import { type ReportRow, type RowGroup, rowGroups } from '../made/row-groups.ts';
import { labelWords } from '../page/figure-table.ts';
import type { ReportContext } from '../report-context.ts';
import { changeSentence } from '../sentences/change-sentence.ts';
import { headlineSentence } from '../sentences/headline-sentence.ts';
import { printedQuality } from '../sentences/printed-quality.ts';
import { unlikeWeights } from './unlike-weights.ts';

/** Each figure large, with a sentence that has its limits, and what its test against the edition before says. */
export function headlineFigures(key: ReportTableKey, context: ReportContext): Html | undefined {
  const table = context.made.tables.find((one) => one.key === key);
  if (table === undefined) return undefined;
  const rows = rowGroups(table, context).flatMap((group) => group.rows.map((row) => ({ row, group })));
  const said = rows.flatMap(({ row, group }) => {
    const sentence = headlineSentence(
      row.cell,
      { unit: group.unit, writer: group.writer, level: table.level },
      context,
    );
    return sentence === undefined ? [] : [{ row, group, sentence }];
  });
  const without = rows.length - said.length;
  const changes = said.map(({ row }) => row.change);
  return html`<ul class="headlines">${said.map(({ row, group, sentence }) => headline({ row, group, sentence }, context))}</ul>
${unlikeWeights(changes, context.language)}${without > 0 && html`<p class="quiet">${context.words.noSentence(new Intl.NumberFormat(context.locale).format(without))}</p>\n`}`;
}

interface Headline {
  readonly row: ReportRow;
  readonly group: RowGroup;
  readonly sentence: string;
}

function headline({ row, group, sentence }: Headline, context: ReportContext): Html {
  const { cell, name } = row;
  const change = changeSentence(row, { name, writer: group.writer }, context);
  return html`<li><p class="figure"><strong>${group.writer.value(cell.estimate!)}</strong> <span class="precision precision-${printedQuality(cell.label)}">${labelWords(cell, context)}</span></p>
<p>${sentence}</p>${change !== undefined && html`<p class="change">${change}</p>`}</li>\n`;
}
