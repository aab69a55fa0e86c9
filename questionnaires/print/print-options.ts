import { valueNumber } from '../codebook/value-number.ts';
import { type Html, html } from '../pages/html.ts';
import { type GoTo, goToAfter } from './go-to.ts';
import { markedBefore } from './marked-before.ts';
import type { Paper, PlacedItem } from './paper.ts';
import { goToOfQuestion, goToText } from './print-go-to.ts';

/** Options that fit beside each other on one line. */
const ONE_LINE = { options: 7, characters: 126 };

/** Width of the mark and the number of an option, in characters. */
const MARK_WIDTH = 8;

/** More options than this stand in two columns. */
const ONE_COLUMN = 8;

/** One answer to mark. */
export interface PaperOption {
  /** For data entry, as in the codebook. */
  number: string;
  label: string;
  /** What stands in brackets behind the label. */
  aside: string;
  /** Where the answer leads, unless every answer leads to the same place. */
  goTo: GoTo | undefined;
}

/** The answers that a question offers, without the ways of not answering. */
export function choiceOptions(placed: PlacedItem): PaperOption[] {
  const { paper, item } = placed;
  const list = item.question.choices ?? '';
  const { states } = paper.instrument.manifest;
  const codes = paper.instrument.lists[list] ?? states.map(({ code }) => code);
  const stateNames = new Map(states.map(({ code, name }) => [code, name[paper.language]]));
  const labels = paper.texts.choices[list] ?? {};
  return codes.filter(item.offers).map((code) => optionOf(placed, code, labels[code] ?? stateNames.get(code) ?? code));
}

/** The ways of not answering that a question offers. */
export function missingOptions(placed: PlacedItem): PaperOption[] {
  const codes = placed.item.question.missing ?? [];
  return codes.map((code) => optionOf(placed, code, placed.paper.texts.missing[code]));
}

export function optionOf(placed: PlacedItem, code: string, label: string): PaperOption {
  const { paper, form, item } = placed;
  const { choices = '', choicesVisibleIf = {}, exclusive = [], type } = item.question;
  const aside: string[] = [];
  const condition = markedBefore(item) ? undefined : paper.say([choicesVisibleIf[code]], form.module.form);
  if (condition !== undefined) aside.push(paper.words.onlyIf.replace('$1', () => condition));
  if (exclusive.includes(code)) aside.push(paper.words.alone);
  const number = valueNumber(paper.instrument.lists[choices] ?? [], code) ?? '';
  const isOneForAll = type !== 'single' || goToOfQuestion(placed) !== undefined;
  return {
    number: String(number).replace('-', '−'),
    label,
    aside: aside.join(', '),
    goTo: isOneForAll ? undefined : goToAfter(paper, form, item, code),
  };
}

/** @param isMultiple several options may be marked: boxes instead of circles */
export function optionList(paper: Paper, isMultiple: boolean, options: readonly PaperOption[]): Html {
  const mark = html`<span class="${isMultiple ? 'box' : 'circle'}"></span>`;
  const rows = options.map(
    ({ number, label, aside, goTo }) => html`
<li>${mark}${number !== '' && html`<small>${number}</small>`}<span class="label">${label}${aside !== '' && html` <i>(${aside})</i>`}</span>${goTo && html`<span class="goto">→ ${goToText(paper, goTo)}</span>`}</li>`,
  );
  return html`<ul class="options ${layoutOf(options)}">${rows}
</ul>`;
}

function layoutOf(options: readonly PaperOption[]): 'inline' | 'columns' | 'list' {
  if (fitOnOneLine(options)) return 'inline';
  return options.length > ONE_COLUMN && !options.some(needsWholeLine) ? 'columns' : 'list';
}

function fitOnOneLine(options: readonly PaperOption[]): boolean {
  const length = options.reduce((sum, { label }) => sum + label.length + MARK_WIDTH, 0);
  return (
    options.length <= ONE_LINE.options &&
    length <= ONE_LINE.characters &&
    options.every(({ aside, goTo }) => aside === '' && goTo === undefined)
  );
}

/**
 * A condition or the name of a section beside the place where the answer leads leaves no room for a second
 * column.
 */
function needsWholeLine({ aside, goTo }: PaperOption): boolean {
  if (goTo === undefined) return false;
  const namesSection = goTo !== 'end' && 'form' in goTo && !goTo.isNext;
  return aside !== '' || namesSection;
}
