import { valueNumber } from '../codebook/value-number.ts';
import { filled } from '../conditions-in-words/filled.ts';
import { formTitle, textOf } from '../instrument/text.ts';
import { type Html, html } from '../pages/html.ts';
import { type GoTo, goToAfter } from './go-to.ts';
import { type MarkedBefore, markedBefore } from './marked-before.ts';
import type { Paper, PaperForm, PaperItem, PaperScreen } from './paper.ts';
import { paperText } from './paper-text.ts';

/** Answers that fit beside each other on one line. */
const INLINE = { options: 7, characters: 126 };

/** More answers than this stand in two columns. */
const ONE_COLUMN = 8;

/** Longer texts get several lines to write on. */
const LONG_TEXT = 200;

/** One question with its routing, answers and checks; a block that no page break divides. */
export function printQuestion(paper: Paper, form: PaperForm, { screen }: PaperScreen, item: PaperItem): Html {
  const { question, number } = item;
  const { words, language, instrument, texts } = paper;
  const text = paperText(paper, textOf(instrument, language, question.name) ?? '', screen.crime?.key);
  const instruction = texts.questions[question.template]?.instruction || undefined;
  const askIf = paper.say([question.visibleIf], form.module.form);
  const card = paper.cards.find(({ questions }) => questions.includes(number));
  const marked = markedBefore(item);
  const notes = [
    askIf !== undefined && words.askIf.replace('$1', () => askIf),
    ruleText(paper, form, item),
    card && `${words.showCard.replace('$1', String(card.number))}.`,
    // Where the questionnaire instructs the interviewer itself, it says so in its own words.
    ...(instruction === undefined ? standingNotes(paper, item) : []),
    question.maxSelected !== undefined && words.atMost.replace('$1', String(question.maxSelected)),
    marked && offeredText(paper, form, marked),
    question.required === false && question.type !== 'statement' && words.optional,
  ].filter((note) => typeof note === 'string');
  return html`<section class="question${question.type === 'statement' && ' statement'}" id="${number}">
<div class="number">${number}</div>
<div class="body">
${notes.length > 0 && html`<p class="note">${notes.join(' ')}</p>`}
<p class="${question.observed ? 'observed' : 'aloud'}">${text}</p>
${instruction !== undefined && html`<p class="instruction">${paperText(paper, instruction, screen.crime?.key)}</p>`}
${answers(paper, form, item)}${goesOn(paper, form, item)}
${(question.edits ?? [])
  .filter(({ when }) => !paper.isOff(when))
  .map(({ id, severity }) => {
    const message = texts.edits[id];
    return (
      message !== undefined &&
      html`<p class="check"><b>${severity === 'hard' ? words.mustCorrect : words.confirm}</b> ${paperText(paper, message, screen.crime?.key)}</p>`
    );
  })}
</div>
</section>
`;
}

function offeredText(paper: Paper, form: PaperForm, { name, kind }: MarkedBefore): string {
  if (name === 'told_before' && kind === 'onlyMarked') return paper.words.route.onlyReported;
  return paper.words[kind].replace('$1', () => paper.say([`{${name}}`], form.module.form) ?? '');
}

function ruleText(paper: Paper, form: PaperForm, { question }: PaperItem): string | undefined {
  const { fixed, name } = question;
  const when = fixed && paper.say([fixed.when], form.module.form);
  if (!fixed || when === undefined) return undefined;
  const label = paper.sayCode(name, fixed.value);
  return filled(paper.words.byRule, [label, when]);
}

function standingNotes({ words }: Paper, { question }: PaperItem): string[] {
  const { observed, fieldCoded, type } = question;
  return [
    ...(observed ? [words.observe] : []),
    ...(fieldCoded ? [words.doNotRead] : []),
    ...(type === 'multiple' ? [words.severalAnswers] : []),
  ];
}

function answers(paper: Paper, form: PaperForm, item: PaperItem): Html {
  const { question } = item;
  switch (question.type) {
    case 'statement':
      return html``;
    case 'single':
    case 'multiple':
      return question.choices === 'window_months' ? months(paper, form, item) : options(paper, form, item);
    case 'number':
    case 'money':
      return html`<p class="entry">${boxes(digitsOf(item))} <span class="quiet">${rangeOf(paper, item)}</span></p>${missing(paper, form, item)}`;
    case 'date':
      return html`<p class="entry">${dateBoxes(paper)}</p>${missing(paper, form, item)}`;
    case 'text':
      return html`<p class="lines">${Array.from({ length: (question.maxLength ?? 1000) > LONG_TEXT ? 3 : 1 }, () => html`<span></span>`)}</p>${missing(paper, form, item)}`;
  }
}

interface Option {
  /** For data entry, as in the codebook. */
  number: string;
  label: string;
  aside: string;
  goTo: GoTo | undefined;
}

function options(paper: Paper, form: PaperForm, item: PaperItem): Html {
  const { question } = item;
  const list = question.choices ?? '';
  const codes = paper.instrument.lists[list] ?? paper.instrument.manifest.states.map(({ code }) => code);
  const labels = paper.texts.choices[list] ?? {};
  const states = new Map(paper.instrument.manifest.states.map(({ code, name }) => [code, name[paper.language]]));
  const offered = codes
    .filter(item.offers)
    .map((code) => optionOf(paper, form, item, code, labels[code] ?? states.get(code) ?? code));
  return optionList(paper, question.type === 'multiple', [...offered, ...missingOptions(paper, form, item)]);
}

function months(paper: Paper, form: PaperForm, item: PaperItem): Html {
  const { words, texts } = paper;
  const outside = Object.entries(texts.choices.window_months ?? {}).map(([code, label]) =>
    optionOf(paper, form, item, code, label),
  );
  return html`<p class="entry">${boxes(2)} <span class="quiet">${words.month}</span> ${boxes(4)} <span class="quiet">${words.year}. ${words.monthsOfPeriod}</span></p>
${optionList(paper, false, [...outside, ...missingOptions(paper, form, item)])}`;
}

function missing(paper: Paper, form: PaperForm, item: PaperItem): Html {
  const given = missingOptions(paper, form, item);
  return given.length > 0 ? optionList(paper, false, given) : html``;
}

function missingOptions(paper: Paper, form: PaperForm, item: PaperItem): Option[] {
  return (item.question.missing ?? []).map((code) => optionOf(paper, form, item, code, paper.texts.missing[code]));
}

function optionOf(paper: Paper, form: PaperForm, item: PaperItem, code: string, label: string): Option {
  const { choices = '', choicesVisibleIf = {}, exclusive = [], type } = item.question;
  const onlyIf = markedBefore(item) ? undefined : paper.say([choicesVisibleIf[code]], form.module.form);
  const aside = [
    onlyIf !== undefined && paper.words.onlyIf.replace('$1', () => onlyIf),
    exclusive.includes(code) && paper.words.alone,
  ].filter((part) => typeof part === 'string');
  const number = valueNumber(paper.instrument.lists[choices] ?? [], code) ?? '';
  const isSaidOnce = type !== 'single' || goToWhatever(paper, form, item) !== undefined;
  const goTo = isSaidOnce ? undefined : goToAfter(paper, form, item, code);
  return { number: String(number).replace('-', '−'), label, aside: aside.join(', '), goTo };
}

function optionList(paper: Paper, several: boolean, given: readonly Option[]): Html {
  const isShort =
    given.length <= INLINE.options &&
    given.every(({ aside, goTo }) => aside === '' && goTo === undefined) &&
    given.reduce((sum, { label }) => sum + label.length + 8, 0) <= INLINE.characters;
  // Beside a condition and where the answer leads there is no room for a second column.
  const isWide = given.some(
    ({ aside, goTo }) => goTo !== undefined && (aside !== '' || (goTo !== 'end' && 'form' in goTo && !goTo.isNext)),
  );
  const layout = isShort ? 'inline' : given.length > ONE_COLUMN && !isWide ? 'columns' : 'list';
  return html`<ul class="options ${layout}">${given.map(
    ({ number, label, aside, goTo }) => html`
<li><span class="${several ? 'box' : 'circle'}"></span>${number !== '' && html`<small>${number}</small>`}<span class="label">${label}${aside !== '' && html` <i>(${aside})</i>`}</span>${goTo && html`<span class="goto">→ ${goToText(paper, goTo)}</span>`}</li>`,
  )}
</ul>`;
}

function goToText({ words, instrument, language }: Paper, goTo: GoTo): Html {
  if (goTo === 'end') return html`${words.endOfForm}`;
  if ('number' in goTo) return filledWith(words.goTo, html`<b>${goTo.number}</b>`);
  const { letter, module } = goTo.form;
  // The next section is at hand; another one is easier to find by its name.
  return filledWith(
    words.route.section,
    html`<b>${letter}</b>${!goTo.isNext && `, ${formTitle(instrument, language, module.form)}`}`,
  );
}

function filledWith(pattern: string, value: Html): Html {
  const [before = '', after = ''] = pattern.split('$1');
  return html`${before}${value}${after}`;
}

/** Where it goes on after a question or a text, whatever the answer. */
function goesOn(paper: Paper, form: PaperForm, item: PaperItem): Html {
  const goTo = goToWhatever(paper, form, item);
  return html`${goTo && html`<p class="goto">→ ${goToText(paper, goTo)}</p>`}`;
}

function goToWhatever(paper: Paper, form: PaperForm, item: PaperItem): GoTo | undefined {
  const { type, choices = '', missing: left = [] } = item.question;
  const goTo = goToAfter(paper, form, item);
  if (type !== 'single' || goTo === undefined) return goTo;
  const codes = [...(paper.instrument.lists[choices] ?? []).filter(item.offers), ...left];
  const said = goToText(paper, goTo).html;
  const isSame = (other: GoTo | undefined) => other !== undefined && goToText(paper, other).html === said;
  return codes.every((code) => isSame(goToAfter(paper, form, item, code))) ? goTo : undefined;
}

function boxes(count: number): Html {
  return html`<span class="digits">${Array.from({ length: count }, () => html`<span></span>`)}</span>`;
}

/** Day, month and year to write. */
export function dateBoxes({ words }: Paper): Html {
  return html`${boxes(2)} <span class="quiet">${words.day}</span> ${boxes(2)} <span class="quiet">${words.month}</span> ${boxes(4)} <span class="quiet">${words.year}</span>`;
}

function digitsOf({ question }: PaperItem): number {
  return Math.min(12, String(question.max ?? (question.type === 'money' ? 999_999_999 : 9999)).length);
}

function rangeOf({ words, instrument, language }: Paper, { question }: PaperItem): string {
  const { min, max, type } = question;
  const said = (value: number) => new Intl.NumberFormat(language).format(value);
  const currency = type === 'money' ? instrument.manifest.fills.currency?.[language] : undefined;
  const range =
    min !== undefined && max !== undefined
      ? words.range.replace('$1', said(min)).replace('$2', said(max))
      : (min !== undefined && words.from.replace('$1', said(min))) ||
        (max !== undefined && words.upTo.replace('$1', said(max)));
  return [currency, range].filter(Boolean).join(' ');
}
