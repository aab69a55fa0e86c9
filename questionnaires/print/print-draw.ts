import { type Html, html } from '../pages/html.ts';
import {
  DRAW_NUMBERS,
  equalRanges,
  gridRanges,
  MOST_ON_PAPER,
  paperDrawNumber,
} from '../routing/selection/paper-draw.ts';
import type { DrawWords } from '../words/paper-words.ts';
import type { Paper } from './paper.ts';

/**
 * How the adult is drawn on paper, with the same probabilities as on the tablet: the list of adults, the draw
 * number and its tables.
 */
export function printDraw(paper: Paper, seed: string | undefined): Html {
  const { words, instrument, language } = paper;
  const { method, minimumAge } = instrument.manifest.selection;
  const { draw } = words;
  const format = (number: number) => new Intl.NumberFormat(language).format(number);
  const drawNumber = seed === undefined ? '' : format(paperDrawNumber(seed));
  const isGrid = method === 'kish_grid';
  const isBirthday = method === 'next_birthday' || method === 'last_birthday';
  const columns = [draw.place, draw.line, draw.name];
  if (isGrid) columns.push(draw.sex, draw.age);
  if (isBirthday) columns.push(draw.birthday);
  const adultRows = Array.from({ length: MOST_ON_PAPER }, (_, index) => [
    String(index + 1),
    ...columns.slice(1).map(() => ''),
  ]);
  return html`<div class="draw">
<h3>${draw.title}</h3>
<p class="instruction">${draw.list.replace('$1', String(minimumAge))} ${isGrid && draw.gridOrder}</p>
${table(columns, adultRows, 'list')}
<p class="entry">${draw.number} <span class="drawn">${drawNumber}</span> <span class="quiet">${draw.numberNote.replace('$1', format(DRAW_NUMBERS))}</span></p>
${isBirthday && html`<p class="instruction">${draw[method]} ${draw.tie}</p>`}
${isGrid && gridTable(draw, format)}
<div class="together">
<p class="instruction">${isGrid ? draw.beyondGrid : draw.table} ${draw.tooMany.replace('$1', String(MOST_ON_PAPER))}</p>
${adultsFrom(isGrid ? 7 : 2).map((adults) => rangesOf(draw, adults, format))}
</div>
</div>
`;
}

type FormatNumber = (number: number) => string;

/**
 * The grid of Kish: for each range of draw numbers, the place of the person drawn in households of 1 to 6
 * adults.
 */
function gridTable(draw: DrawWords, format: FormatNumber): Html {
  const heads = [1, 2, 3, 4, 5, 6].map((adults) => draw.adults.replace('$1', String(adults)));
  const rows = gridRanges().map(({ from, to, places }) => [`${format(from)}–${format(to)}`, ...places.map(String)]);
  return html`<p class="instruction">${draw.grid}</p>${table([draw.number, ...heads], rows)}`;
}

/** One line per number of adults: the ranges of draw numbers, each under the place that it names. */
function rangesOf(draw: DrawWords, adults: number, format: FormatNumber): Html {
  const ranges = equalRanges(adults).map(
    ({ from, to, place }) => html`<li><b>${place}</b> ${format(from)}–${format(to)}</li>`,
  );
  return html`<div class="ranges"><b>${draw.adults.replace('$1', String(adults))}</b><ol>${ranges}</ol></div>`;
}

function adultsFrom(first: number): number[] {
  return Array.from({ length: MOST_ON_PAPER - first + 1 }, (_, index) => first + index);
}

function table(head: readonly string[], rows: readonly (readonly string[])[], name = ''): Html {
  return html`<table class="${name}"><thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`;
}
