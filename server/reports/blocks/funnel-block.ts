import { type Html, html } from '#questionnaires';
import type { ReportedTable } from '../made/made-table.ts';
import { numberWriter } from '../made/number-writer.ts';
import { inBothWidths, pictureSaid } from '../page/both-widths.ts';
import { figureTable } from '../page/figure-table.ts';
import type { ReportContext } from '../report-context.ts';
import { limitsInWords } from '../sentences/limits-in-words.ts';
import { isSayable, type SayableCell } from '../sentences/printed-quality.ts';

/**
 * From all crimes to those that were reported and those with a file, each as a share of all of them; below it the
 * figure that no other table has.
 */
export function funnelBlock(context: ReportContext): Html | undefined {
  const table = context.made.tables.find(({ key }) => key === 'funnel');
  if (table === undefined) return undefined;
  return html`${funnelPicture(table, context)}${figureTable(table, context.words.tables.funnel, context)}`;
}

function funnelPicture(table: ReportedTable, { made, words, pictures, locale }: ReportContext): Html | undefined {
  const formally = sayable(table, 'reporting_rate');
  const noFile = sayable(
    made.tables.find(({ key }) => key === 'headline'),
    'dark_figure_no_file',
  );
  if (formally === undefined) return undefined;
  const step = (key: string, label: string, { se, ...share }: Share) => {
    const write = numberWriter({ kind: 'share' }, [se], { locale });
    const said = write.value(share.value);
    return { key, label, ...share, text: `${said} (${limitsInWords(share, write, words)})`, said };
  };
  const { estimate: value, lower, upper, se } = formally;
  const reported = step('reported', words.funnel.reported, { value, lower, upper, se });
  const file = noFile && step('file', words.funnel.file, withFile(noFile));
  const whole = numberWriter({ kind: 'share' }, [], { locale }).value(1);
  const all = { key: 'all', label: words.funnel.all, value: 1, lower: null, upper: null, text: whole };
  const finding = words.funnel.finding({ reported: reported.said, file: file?.said });
  const steps = [all, reported, ...(file ? [file] : [])];
  return inBothWidths((width) => {
    const drawn = pictures.funnel({ steps, width, finding });
    return html`<div class="picture">${pictureSaid(finding)}${{ html: drawn }}</div>\n`;
  });
}

function sayable(table: ReportedTable | undefined, indicator: string): SayableCell | undefined {
  const cells = table?.figures.flatMap((figure) => figure.cells.map(({ cell }) => cell)) ?? [];
  const cell = cells.find((one) => one.indicator === indicator);
  return cell !== undefined && isSayable(cell) ? cell : undefined;
}

interface Share {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly se: number | null;
}

/** What the dark figure D2 leaves of all crimes. */
function withFile({ estimate, lower, upper, se }: SayableCell): Share {
  return { value: 1 - estimate, lower: 1 - upper, upper: 1 - lower, se };
}
