import { type Html, html } from '../pages/html.ts';
import type { Paper, PaperItem, PlacedItem } from './paper.ts';
import { choiceOptions, missingOptions, optionList, optionOf } from './print-options.ts';

/** Longer texts get several lines to write on. */
const LONG_TEXT = 200;

/** Lines to write on for a long text. */
const LONG_TEXT_LINES = 3;

/** Boxes for an amount of money without a limit. */
const LARGEST_AMOUNT = 999_999_999;

/** Boxes for a number without a limit. */
const LARGEST_NUMBER = 9999;

const MOST_DIGITS = 12;

/** The place where the answer to a question is marked or written; nothing for a statement. */
export function printAnswers(placed: PlacedItem): Html {
  const { paper, item } = placed;
  const { question } = item;
  switch (question.type) {
    case 'statement':
      return html``;
    case 'single':
    case 'multiple':
      return question.choices === 'window_months' ? printMonths(placed) : printChoices(placed);
    case 'number':
    case 'money': {
      const range = html`<span class="quiet">${rangeOf(paper, item)}</span>`;
      return html`<p class="entry">${boxes(digitsOf(item))} ${range}</p>${printMissing(placed)}`;
    }
    case 'date':
      return html`<p class="entry">${dateBoxes(paper)}</p>${printMissing(placed)}`;
    case 'text': {
      const count = (question.maxLength ?? 1000) > LONG_TEXT ? LONG_TEXT_LINES : 1;
      const lines = Array.from({ length: count }, () => html`<span></span>`);
      return html`<p class="lines">${lines}</p>${printMissing(placed)}`;
    }
  }
}

/** Day, month and year to write. */
export function dateBoxes({ words }: Paper): Html {
  return html`${boxes(2)} <span class="quiet">${words.day}</span> ${boxes(2)} <span class="quiet">${words.month}</span> ${boxes(4)} <span class="quiet">${words.year}</span>`;
}

function printChoices(placed: PlacedItem): Html {
  const isMultiple = placed.item.question.type === 'multiple';
  return optionList(placed.paper, isMultiple, [...choiceOptions(placed), ...missingOptions(placed)]);
}

function printMonths(placed: PlacedItem): Html {
  const { words, texts } = placed.paper;
  const outsidePeriod = Object.entries(texts.choices.window_months ?? {}).map(([code, label]) =>
    optionOf(placed, code, label),
  );
  return html`<p class="entry">${boxes(2)} <span class="quiet">${words.month}</span> ${boxes(4)} <span class="quiet">${words.year}. ${words.monthsOfPeriod}</span></p>
${optionList(placed.paper, false, [...outsidePeriod, ...missingOptions(placed)])}`;
}

function printMissing(placed: PlacedItem): Html {
  const options = missingOptions(placed);
  return options.length > 0 ? optionList(placed.paper, false, options) : html``;
}

function boxes(count: number): Html {
  return html`<span class="digits">${Array.from({ length: count }, () => html`<span></span>`)}</span>`;
}

function digitsOf({ question }: PaperItem): number {
  const largest = question.max ?? (question.type === 'money' ? LARGEST_AMOUNT : LARGEST_NUMBER);
  return Math.min(MOST_DIGITS, String(largest).length);
}

/** The currency and the limits of a number. */
function rangeOf({ words, instrument, language }: Paper, { question }: PaperItem): string {
  const { min, max, type } = question;
  const format = (value: number) => new Intl.NumberFormat(language).format(value);
  const parts: string[] = [];
  const currency = instrument.manifest.fills.currency?.[language];
  if (type === 'money' && currency) parts.push(currency);
  if (min !== undefined && max !== undefined) {
    parts.push(words.range.replace('$1', format(min)).replace('$2', format(max)));
  } else if (min !== undefined) {
    parts.push(words.from.replace('$1', format(min)));
  } else if (max !== undefined) {
    parts.push(words.upTo.replace('$1', format(max)));
  }
  return parts.join(' ');
}
