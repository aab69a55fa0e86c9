import { type Html, html } from '../pages/html.ts';
import {
  DRAW_NUMBERS,
  equalRanges,
  gridRanges,
  MOST_ON_PAPER,
  paperDrawNumber,
} from '../routing/selection/paper-draw.ts';
import type { Paper } from './paper.ts';

/** How the adult is drawn on paper, with the probabilities that the tablet gives: the list of adults, the draw number and its tables. */
export function printDraw(paper: Paper, seed: string | undefined): Html {
  const { words, instrument, language } = paper;
  const { method, minimumAge } = instrument.manifest.selection;
  const { draw } = words;
  const said = (number: number) => new Intl.NumberFormat(language).format(number);
  const number = seed === undefined ? '' : said(paperDrawNumber(seed));
  const isGrid = method === 'kish_grid';
  const isBirthday = method === 'next_birthday' || method === 'last_birthday';
  const columns = [
    draw.place,
    draw.line,
    draw.name,
    ...(isGrid ? [draw.sex, draw.age] : isBirthday ? [draw.birthday] : []),
  ];
  return html`<div class="draw">
<h3>${draw.title}</h3>
<p class="instruction">${draw.list.replace('$1', String(minimumAge))} ${isGrid && draw.gridOrder}</p>
${table(
  columns,
  Array.from({ length: MOST_ON_PAPER }, (_, at) => [String(at + 1), ...columns.slice(1).map(() => '')]),
  'list',
)}
<p class="entry">${draw.number} <span class="drawn">${number}</span> <span class="quiet">${draw.numberNote.replace('$1', said(DRAW_NUMBERS))}</span></p>
${isBirthday && html`<p class="instruction">${draw[method]} ${draw.tie}</p>`}
${
  isGrid &&
  html`<p class="instruction">${draw.grid}</p>${table(
    [draw.number, ...[1, 2, 3, 4, 5, 6].map((adults) => draw.adults.replace('$1', String(adults)))],
    gridRanges().map(({ from, to, places }) => [`${said(from)}–${said(to)}`, ...places.map(String)]),
  )}`
}
<div class="together">
<p class="instruction">${isGrid ? draw.beyondGrid : draw.table} ${draw.tooMany.replace('$1', String(MOST_ON_PAPER))}</p>
${adultsFrom(isGrid ? 7 : 2).map((adults) => rangesTable(paper, adults, said))}
</div>
</div>
`;
}

/** One line per number of adults: the ranges of draw numbers, each under the place that it names. */
function rangesTable({ words }: Paper, adults: number, said: (number: number) => string): Html {
  const ranges = equalRanges(adults).map(
    ({ from, to, place }) => html`<li><b>${place}</b> ${said(from)}–${said(to)}</li>`,
  );
  return html`<div class="ranges"><b>${words.draw.adults.replace('$1', String(adults))}</b><ol>${ranges}</ol></div>`;
}

function adultsFrom(first: number): number[] {
  return Array.from({ length: MOST_ON_PAPER - first + 1 }, (_, at) => first + at);
}

function table(head: readonly string[], rows: readonly (readonly string[])[], name = ''): Html {
  return html`<table class="${name}"><thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`;
}
