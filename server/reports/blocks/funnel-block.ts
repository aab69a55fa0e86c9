import { type Html, html } from '#questionnaires';
import { numberWriter } from '../made/number-writer.ts';
import { PICTURE_WIDTH } from '../page/figure-picture.ts';
import type { ReportContext } from '../report-context.ts';
import { isSayable, type SayableCell } from '../sentences/printed-quality.ts';

/** From all crimes to those that were reported and those with a file: what the dark figures leave. */
export function funnelBlock({ made, words, pictures, locale }: ReportContext): Html | undefined {
  const headline = made.tables.find(({ key }) => key === 'headline');
  const figureOf = (indicator: string) => {
    const cells = headline?.figures.flatMap((figure) => figure.cells.map(({ cell }) => cell)) ?? [];
    const cell = cells.find((one) => one.indicator === indicator);
    return cell !== undefined && isSayable(cell) ? cell : undefined;
  };
  const unreported = figureOf('dark_figure_unreported');
  const noFile = figureOf('dark_figure_no_file');
  if (unreported === undefined) return undefined;
  const step = (key: string, label: string, cell: SayableCell) => {
    const write = numberWriter({ kind: 'share' }, [cell.se], { locale });
    const value = 1 - cell.estimate;
    const lower = 1 - cell.upper;
    const upper = 1 - cell.lower;
    const text = `${write.value(value)} (${write.bare(lower)} – ${write.bare(upper)})`;
    return { key, label, value, lower, upper, text, said: write.value(value) };
  };
  const reported = step('reported', words.funnel.reported, unreported);
  const file = noFile && step('file', words.funnel.file, noFile);
  const whole = numberWriter({ kind: 'share' }, [], { locale }).value(1);
  const all = { key: 'all', label: words.funnel.all, value: 1, lower: null, upper: null, text: whole };
  const finding = words.funnel.finding({ reported: reported.said, file: file?.said });
  const drawn = pictures.funnel({ steps: [all, reported, ...(file ? [file] : [])], width: PICTURE_WIDTH, finding });
  return html`<figure class="picture"><figcaption>${finding}</figcaption>${{ html: drawn }}</figure>\n`;
}
