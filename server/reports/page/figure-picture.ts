import type { PrintedMark } from '#contract';
import { type Html, html } from '#questionnaires';
import type { PublishedCell } from '../../suppression/published-cells.ts';
import { axisWriter } from '../made/number-writer.ts';
import type { ReportRow, RowGroup } from '../made/row-groups.ts';
import type { FigureContext } from '../report-context.ts';
import { valueBefore } from '../sentences/change-sentence.ts';
import { findingSentence } from '../sentences/finding-sentence.ts';
import { printedQuality } from '../sentences/printed-quality.ts';
import { inBothWidths, pictureSaid } from './both-widths.ts';
import { labelWords, printedSigns, unitWords } from './figure-table.ts';

/**
 * More lines are drawn in parts on the same scale: a part is never torn, and the longer it is, the more of a page
 * stays blank before it.
 */
const MOST_LINES = 16;
/** More than these are read in a table. */
const MOST_ROWS = 60;
/** From so many groups on, the largest stand first. */
const SORTED_FROM = 8;

/**
 * The picture of a group of rows, the largest first; undefined where it would show nothing.
 *
 * @param pairs cells whose difference a sentence beside it tests
 */
export function figurePicture(
  group: RowGroup,
  title: string,
  context: FigureContext,
  pairs: readonly (readonly [PublishedCell, PublishedCell])[] = [],
): Html | undefined {
  const drawn = group.rows.filter(({ cell }) => cell.estimate !== null);
  // Of numbers the sum is so large that nothing is seen beside it.
  if (drawn.length < 2 || drawn.length > MOST_ROWS || group.unit.kind === 'count') return undefined;
  const ordered =
    drawn.length < SORTED_FROM
      ? drawn
      : drawn.toSorted(
          (a, b) => Number(b.isSet) - Number(a.isSet) || (b.cell.estimate ?? -1) - (a.cell.estimate ?? -1),
        );
  return dotPicture(
    ordered.map((row) => markOf(row, group, context)),
    { group, title, context, pairs, absent: group.rows.length - drawn.length },
  );
}

/** The same of two editions: each figure with the one before, hollow, under it. */
export function pairedPicture(group: RowGroup, title: string, context: FigureContext): Html | undefined {
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
        signs: printedSigns(change.minus),
        style: 'second',
      },
    ];
  });
  const legend = html`<p class="legend"><span>${{ html: pictures.swatch('good') }} ${words.pairs.now}</span> <span>${{ html: pictures.swatch('good').replace('mark-good', 'mark-good mark-hollow') }} ${words.pairs.before}</span></p>`;
  const named = rows.map((row) => markOf(row, group, context));
  const isOfAll = rows.length === group.rows.filter(({ cell }) => cell.estimate !== null).length;
  return dotPicture(marks, { group, title, context, legend, named, absent: 0, isOfAll });
}

interface PictureParts {
  readonly group: RowGroup;
  readonly title: string;
  readonly context: FigureContext;
  readonly legend?: Html;
  /** How many figures are not shown. */
  readonly absent: number;
  readonly pairs?: Parameters<typeof figurePicture>[3];
  /** Of which the text alternative speaks, where it is not all marks. */
  readonly named?: readonly PrintedMark[];
  /** False where figures that its table shows are not drawn. */
  readonly isOfAll?: boolean;
}

function dotPicture(
  marks: readonly PrintedMark[],
  { group, title, context, legend, named, absent, pairs = [], isOfAll = true }: PictureParts,
): Html {
  const { finding: said } = context.words;
  const whole = `${title} (${unitWords(group, context)})`;
  const heading = isOfAll ? whole : said.tested(whole);
  const draw = (part: readonly PrintedMark[], width: number, finding: string) =>
    context.pictures.dots({
      marks: part,
      scaledTo: marks,
      width,
      tickTexts: axisWriter(group.unit, context.locale),
      finding,
      ...(group.unit.kind === 'share' && { most: 1 }),
    });
  const tested = new Set(pairs.flatMap(([one, other]) => [keysOf(one, other), keysOf(other, one)]));
  const isTested = (one: PrintedMark, other: PrintedMark) => tested.has(`${one.key} ${other.key}`);
  const finding = findingSentence(heading, named ?? marks, context, { absent, isTested });
  const parts = partsOf(marks);
  const number = new Intl.NumberFormat(context.locale);
  const partTitle = (part: number) =>
    said.part({ title: heading, part: number.format(part), parts: number.format(parts.length) });
  const words = html`${legend}${precisionLegend(group, context)}`;
  return inBothWidths((width, isPhone) =>
    parts.map((part, place) => {
      const own = parts.length === 1 ? finding : findingSentence(partTitle(place + 1), part, context, { isTested });
      const under = place === parts.length - 1 && (isPhone ? words : legend);
      return html`<div class="picture">${place === 0 && pictureSaid(finding)}${{ html: draw(part, width, own) }}${under}</div>\n`;
    }),
  );
}

/** The classes of a picture that has no room for their words beside its lines: sign and word of each. */
function precisionLegend({ rows }: RowGroup, context: FigureContext): Html {
  const shown = rows.filter(({ cell }) => cell.estimate !== null).map(({ cell }) => cell.label);
  return html`<p class="legend">${[...new Set(shown)].map(
    (label) =>
      html`<span>${{ html: context.pictures.swatch(printedQuality(label)) }} ${labelWords({ label, flag: '' }, context).trim()}</span> `,
  )}</p>`;
}

/** Parts of about the same length, none longer than a page; what stands in one group stays together. */
function partsOf(marks: readonly PrintedMark[]): PrintedMark[][] {
  const groups = new Set(marks.flatMap(({ group }) => group ?? [])).size;
  const parts = Math.ceil((marks.length + groups) / MOST_LINES);
  const each = 2 * Math.ceil(marks.length / parts / 2);
  return Array.from({ length: parts }, (_, part) => marks.slice(part * each, (part + 1) * each));
}

function keyOf({ indicator, crime, category, domain }: PublishedCell): string {
  return JSON.stringify([indicator, crime, category, domain]);
}

function keysOf(one: PublishedCell, other: PublishedCell): string {
  return `${keyOf(one)} ${keyOf(other)}`;
}

function markOf({ cell, label, isSet }: ReportRow, { writer }: RowGroup, context: FigureContext): PrintedMark {
  return {
    key: keyOf(cell),
    label,
    value: cell.estimate,
    lower: cell.lower,
    upper: cell.upper,
    valueText: writer.value(cell.estimate!),
    quality: printedQuality(cell.label),
    qualityText: labelWords(cell, context),
    signs: printedSigns(cell),
    ...(isSet && { style: 'set' as const }),
  };
}
