import type { PrintedMark } from '#contract';
import { type Html, html } from '#questionnaires';
import { axisWriter } from '../made/number-writer.ts';
import type { ReportRow, RowGroup } from '../made/row-groups.ts';
import type { ReportContext } from '../report-context.ts';
import { valueBefore } from '../sentences/change-sentence.ts';
import { findingSentence } from '../sentences/finding-sentence.ts';
import { printedQuality } from '../sentences/quality-of.ts';
import { labelWords, unitWords } from './figure-table.ts';

/** As wide as a page, in which a letter of the picture is as large as one of its table. */
export const PICTURE_WIDTH = 760;

/** Fewer need no picture, and more find no place on a page. */
const MOST_ROWS = 34;

/** The picture of a group of rows, the largest first; undefined where it would show nothing. */
export function figurePicture(group: RowGroup, title: string, context: ReportContext): Html | undefined {
  const drawn = group.rows.filter(({ cell }) => cell.estimate !== null);
  if (group.rows.length < 2 || group.rows.length > MOST_ROWS || drawn.length < 2) return undefined;
  return dotPicture(
    group.rows.map((row) => markOf(row, group, context)),
    { group, title, context },
  );
}

/** The same of two editions: each figure with the one before, hollow, under it. */
export function pairedPicture(group: RowGroup, title: string, context: ReportContext): Html | undefined {
  const { words, pictures } = context;
  const rows = group.rows.filter(({ cell, change }) => cell.estimate !== null && change?.status === 'tested');
  if (rows.length < 2 || rows.length > MOST_ROWS / 2) return undefined;
  const marks = rows.flatMap((row): PrintedMark[] => {
    const change = row.change!;
    const factor = change.bridge?.factor ?? 1;
    const limit = (value: number | null) => (value === null ? null : value * factor);
    const before = valueBefore(change);
    const { style: _, ...now } = markOf(row, group, context);
    return [
      { ...now, group: row.label, label: words.pairs.now },
      {
        key: `${now.key} before`,
        group: row.label,
        label: words.columns.before,
        value: before,
        lower: limit(change.minus.lower),
        upper: limit(change.minus.upper),
        valueText: group.writer.value(before),
        quality: printedQuality(change.minus.label),
        qualityText: labelWords(change.minus, context),
        style: 'second',
      },
    ];
  });
  const legend = html`<p class="legend"><span>${{ html: pictures.swatch('good') }} ${words.pairs.now}</span> <span>${{ html: pictures.swatch('good').replace('mark-good', 'mark-good mark-hollow') }} ${words.pairs.before}</span></p>`;
  const named = rows.map((row) => markOf(row, group, context));
  return dotPicture(marks, { group, title, context, legend, named });
}

interface PictureParts {
  readonly group: RowGroup;
  readonly title: string;
  readonly context: ReportContext;
  readonly legend?: Html;
  /** Of which the text alternative speaks, where it is not all marks. */
  readonly named?: readonly PrintedMark[];
}

function dotPicture(marks: readonly PrintedMark[], { group, title, context, legend, named }: PictureParts): Html {
  const finding = findingSentence(`${title} (${unitWords(group, context)})`, named ?? marks, context);
  const drawn = context.pictures.dots({
    marks,
    width: PICTURE_WIDTH,
    tickTexts: axisWriter(group.unit, context.locale),
    finding,
    ...(group.unit.kind === 'share' && { most: 1 }),
  });
  return html`<figure class="picture"><figcaption>${finding}</figcaption>${{ html: drawn }}${legend}</figure>\n`;
}

function markOf({ cell, label, isSet }: ReportRow, { writer }: RowGroup, context: ReportContext): PrintedMark {
  const isShown = cell.estimate !== null;
  return {
    key: JSON.stringify([cell.indicator, cell.crime, cell.category, cell.domain]),
    label,
    value: cell.estimate,
    lower: cell.lower,
    upper: cell.upper,
    valueText: isShown ? writer.value(cell.estimate) : '',
    quality: printedQuality(cell.label),
    qualityText: isShown ? labelWords(cell, context) : '',
    ...(!isShown && { reason: cell.suppressed === '' ? '–' : '(c)' }),
    ...(isSet && { style: 'set' as const }),
  };
}
