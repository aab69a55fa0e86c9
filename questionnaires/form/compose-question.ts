import { DEFAULT_MAX_LENGTH } from '../check/check-value.ts';
import { joinConditions, negateCondition } from '../expression/write-expression.ts';
import type { ExpandedQuestion } from '../instrument/expand-screens.ts';
import { TOLD_FORMS } from '../instrument/linkable-crimes.ts';
import type { Localized } from '../instrument/manifest.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import type { QuestionRow, Together } from '../instrument/rows.ts';
import { instructionOf, localized, OUTSIDE_WINDOW, rowWords, textOf, textsIn } from '../instrument/text.ts';
import type { Texts } from '../instrument/texts.ts';
import { WITHOUT_FORM } from '../routing/told-incidents.ts';
import { turnedOff } from '../routing/turned-off.ts';
import { monthName } from '../routing/window.ts';

type Element = Record<string, unknown>;

/** Texts longer than this get a box of several lines. */
const LONG_TEXT = 200;

const MISSING = '__missing';

/** Name of the element beside an open question that offers don't know and refused. */
export function missingNameOf(question: string): string {
  return `${question}${MISSING}`;
}

/** The question that an element of the form belongs to, its own or the one whose missing codes it offers. */
export function questionOf(element: string): string {
  return element.endsWith(MISSING) ? element.slice(0, -MISSING.length) : element;
}

/** SurveyJS elements of one question: one, or two when an open question can be left as don't know. */
export function composeQuestion(
  instrument: Instrument,
  question: ExpandedQuestion,
  languages: readonly string[],
  months: readonly string[] = [],
): Element[] {
  const text = (pick: (language: string) => string | undefined) => {
    const texts = localized(instrument, languages, (_, language) => pick(language));
    return withDefault(texts, instrument);
  };
  const { row } = question;
  const title = row
    ? text((language) => rowWords(textsIn(instrument, language), row))
    : text((language) => textOf(instrument, language, question.name));
  const instructions = row ? {} : localized(instrument, languages, (texts) => instructionOf(texts, question));
  const visibleIf = joinConditions([question.visibleIf, question.fixed && negateCondition(question.fixed.when)]);
  const shared: Element = {
    name: question.name,
    ...(visibleIf !== undefined && { visibleIf }),
  };
  if (question.type === 'statement') return [{ ...shared, type: 'html', html: title }];
  const required = question.required ?? true;
  const asked: Element = {
    ...shared,
    title,
    ...(Object.keys(instructions).length > 0 && { description: withDefault(instructions, instrument) }),
    ...(question.edits?.length && { validators: validatorsOf(instrument, question, languages) }),
  };
  if (question.type === 'single' || question.type === 'multiple') {
    return [{ ...asked, isRequired: required, ...choicesOf(instrument, question, languages, months) }];
  }
  const open: Element = { ...asked, ...inputOf(question) };
  if (!question.missing?.length) return [{ ...open, isRequired: required }];
  // `{name}` reads the folded answer, so that don't know satisfies "required" too.
  return [
    { ...open, ...(required && { requiredIf: `{${question.name}} empty` }) },
    {
      ...shared,
      name: missingNameOf(question.name),
      type: 'radiogroup',
      title,
      titleLocation: 'hidden',
      startWithNewLine: true,
      choices: missingChoices(instrument, question, languages),
    },
  ];
}

/**
 * Rows that belong together: a panel with the text of all as its title. Each row is a radiogroup that is called by
 * its own words. Rows that the settings turn off are left out: each would make every answer of the form slower.
 */
export function composeRows(
  instrument: Instrument,
  rows: Together<ExpandedQuestion>,
  { of }: QuestionRow,
  languages: readonly string[],
): Element[] {
  const off = instrument.derive(rowsTurnedOff);
  const elements = rows
    .filter(({ name }) => !off.has(name))
    .flatMap((row) => composeQuestion(instrument, row, languages));
  if (elements.length === 0) return [];
  const title = localized(instrument, languages, (texts) => texts.questions[of]?.text);
  const instructions = localized(instrument, languages, (texts) => instructionOf(texts, rows[0]));
  return [
    {
      type: 'panel',
      name: of,
      title: withDefault(title, instrument),
      ...(Object.keys(instructions).length > 0 && { description: withDefault(instructions, instrument) }),
      elements,
    },
  ];
}

/** Names of the rows that nobody is asked in this country. */
function rowsTurnedOff(instrument: Instrument): ReadonlySet<string> {
  const isOff = turnedOff(instrument);
  const rows = instrument.forms.flatMap(({ screens }) => screens.flatMap(({ questions }) => questions));
  return new Set(rows.filter(({ row, visibleIf }) => row && isOff(visibleIf)).map(({ name }) => name));
}

function choicesOf(
  instrument: Instrument,
  question: ExpandedQuestion,
  languages: readonly string[],
  months: readonly string[],
): Element {
  const list = question.choices ?? '';
  // The months of the window are known only when the form is opened.
  const isMonths = list === 'window_months';
  const codes = isMonths ? [...months, ...OUTSIDE_WINDOW] : (instrument.lists[list] ?? []);
  const choices = codes.map((value) => ({
    value,
    text: withDefault(
      localized(instrument, languages, (texts, language) =>
        isMonths && !OUTSIDE_WINDOW.includes(value) ? monthName(value, language) : labelOf(list, value, texts),
      ),
      instrument,
    ),
    ...(question.choicesVisibleIf?.[value] !== undefined && { visibleIf: question.choicesVisibleIf[value] }),
    ...(question.exclusive?.includes(value) && { isExclusive: true }),
  }));
  const missing = missingChoices(instrument, question, languages);
  if (question.type === 'single') return { type: 'radiogroup', choices: [...choices, ...missing] };
  return {
    type: 'checkbox',
    choices: [...choices, ...missing.map((choice) => ({ ...choice, isExclusive: true }))],
    ...(question.maxSelected !== undefined && { maxSelectedChoices: question.maxSelected }),
  };
}

/** Which form is meant is said with what was told in it, as the choice is shown: `{told_form_2}`. */
function labelOf(list: string, code: string, texts: Texts): string | undefined {
  return list === TOLD_FORMS && code !== WITHOUT_FORM ? `{${TOLD_FORMS}_${code}}` : texts.choices[list]?.[code];
}

/** The ways of not answering, after the real choices. */
export function missingChoices(
  instrument: Instrument,
  question: Pick<ExpandedQuestion, 'missing'>,
  languages: readonly string[],
): Element[] {
  return (question.missing ?? []).map((value) => ({
    value,
    text: withDefault(
      localized(instrument, languages, (texts) => texts.missing[value]),
      instrument,
    ),
  }));
}

function inputOf(question: ExpandedQuestion): Element {
  const { type, min, max, maxLength = DEFAULT_MAX_LENGTH } = question;
  if (type === 'text') {
    return maxLength > LONG_TEXT ? { type: 'comment', maxLength } : { type: 'text', maxLength };
  }
  if (type === 'date') return { type: 'text', inputType: 'date' };
  return {
    type: 'text',
    inputType: 'number',
    ...(min !== undefined ? { min } : type === 'money' ? { min: 0 } : {}),
    ...(max !== undefined && { max }),
    step: (question.integer ?? type === 'number') ? 1 : 0.01,
  };
}

/** Hard edits stop the screen; soft ones wait for a confirmation, which `openForm` handles. */
function validatorsOf(instrument: Instrument, question: ExpandedQuestion, languages: readonly string[]): Element[] {
  return (question.edits ?? [])
    .filter(({ severity }) => severity === 'hard')
    .map(({ id, when }) => ({
      type: 'expression',
      expression: `{${question.name}} empty or ${negateCondition(when)}`,
      text: withDefault(
        localized(instrument, languages, (texts) => texts.edits[id]),
        instrument,
      ),
    }));
}

/** SurveyJS takes the `default` text for English, its own default language, and wherever a language is absent. */
export function withDefault(texts: Localized, instrument: Instrument): Localized {
  const fallback = texts.en ?? texts[instrument.manifest.defaultLanguage] ?? Object.values(texts)[0];
  return fallback === undefined ? texts : { ...texts, default: fallback };
}
