import { filled } from '../conditions-in-words/filled.ts';
import { instructionOf, rowWords } from '../instrument/text.ts';
import { type Html, html } from '../pages/html.ts';
import { rowsMarkedBefore } from './marked-before.ts';
import { numberOfRows, type PlacedItem } from './paper.ts';
import { paperText } from './paper-text.ts';
import { choiceOptions, missingOptions, type PaperOption } from './print-options.ts';
import { checksOf, offeredText } from './print-question.ts';

/** Rows that belong together: one table, a line a row, a column an answer. No page break divides it. */
export function printRows(rows: readonly PlacedItem[]): Html {
  const [first] = rows;
  if (!first) return html``;
  const { paper, item } = first;
  const { of = '' } = item.question.row ?? {};
  const number = numberOfRows(item.number);
  const instruction = instructionOf(paper.texts, item.question);
  const columns = columnsOf(rows);
  const notes = notesOf(rows, instruction);
  return html`<section class="question" id="${number}">
<div class="number">${number}</div>
<div class="body">
${notes.length > 0 && html`<p class="note">${notes.join(' ')}</p>`}
<p class="${item.question.observed ? 'observed' : 'aloud'}">${paperText(paper, paper.texts.questions[of]?.text ?? '')}</p>
${instruction !== undefined && html`<p class="instruction">${paperText(paper, instruction)}</p>`}
<table class="rows"><thead><tr><td></td>${columns.map(
    ({ number: code, label }) => html`<th scope="col"><small>${code}</small> ${label}</th>`,
  )}</tr></thead>
<tbody>${rows.map((placed) => printRow(placed, columns, rows))}</tbody></table>
${rows.map((placed) => checksOf(placed, undefined))}
</div>
</section>
`;
}

function printRow(placed: PlacedItem, columns: readonly PaperOption[], rows: readonly PlacedItem[]): Html {
  const { paper, item } = placed;
  const { row, visibleIf } = item.question;
  const words = row === undefined ? '' : (rowWords(paper.texts, row) ?? '');
  const condition = saysTogether(rows) ? undefined : paper.say([visibleIf], placed.form.module.form);
  const offered = new Set(optionsOf(placed).map(({ number }) => number));
  return html`
<tr id="${item.number}"><th scope="row"><small>${item.number}</small> <span class="what">${paperText(paper, words)}</span>${
    condition !== undefined && html` <i>(${filled(paper.words.onlyIf, [condition])})</i>`
  }</th>${columns.map(({ number }) => html`<td>${offered.has(number) && html`<span class="circle"></span>`}</td>`)}</tr>`;
}

/** The answers of all rows: each column once, those that only some rows offer too. */
function columnsOf(rows: readonly PlacedItem[]): PaperOption[] {
  const columns = new Map<string, PaperOption>();
  const longest = [...rows].sort((a, b) => optionsOf(b).length - optionsOf(a).length)[0];
  for (const option of longest ? optionsOf(longest) : []) columns.set(option.number, option);
  return [...columns.values()];
}

function optionsOf(placed: PlacedItem): PaperOption[] {
  return [...choiceOptions(placed), ...missingOptions(placed)];
}

/** Whether the condition of every row can be said once above them. */
function saysTogether(rows: readonly PlacedItem[]): boolean {
  return isSameForAll(rows) || rowsMarkedBefore(rows.map(({ item }) => item)) !== undefined;
}

function isSameForAll(rows: readonly PlacedItem[]): boolean {
  const said = rows.map(({ paper, form, item }) => paper.say([item.question.visibleIf], form.module.form));
  return said.every((condition) => condition === said[0]);
}

/** What the interviewer has to know before the first row is read. */
function notesOf(rows: readonly PlacedItem[], instruction: string | undefined): string[] {
  const [first] = rows;
  if (!first) return [];
  const { paper, form, item } = first;
  const notes: string[] = [];
  const condition = isSameForAll(rows) ? paper.say([item.question.visibleIf], form.module.form) : undefined;
  if (condition !== undefined) notes.push(filled(paper.words.askIf, [condition]));
  const marked = condition === undefined ? rowsMarkedBefore(rows.map((row) => row.item)) : undefined;
  if (marked) notes.push(offeredText(first, marked));
  if (item.question.observed) notes.push(paper.words.observe);
  else if (instruction === undefined) notes.push(paper.words.eachRow);
  return notes;
}
