import { type ConditionSpeaker, conditionSpeaker } from '../conditions-in-words/condition-speaker.ts';
import { parseExpression } from '../expression/parse-expression.ts';
import type { ExpressionTree } from '../expression/tree.ts';
import { joinConditions } from '../expression/write-expression.ts';
import { type ExpandedQuestion, type ExpandedScreen, expandScreens } from '../instrument/expand-screens.ts';
import type { FormModule } from '../instrument/instrument.ts';
import { type Instrument, prepareInstrument } from '../instrument/prepared-instrument.ts';
import { textsIn } from '../instrument/text.ts';
import type { Texts } from '../instrument/texts.ts';
import { type IsOff, turnedOff } from '../routing/turned-off.ts';
import { languageOrEnglish } from '../words/languages.ts';
import type { PaperWords } from '../words/paper-words.ts';
import { incidentOrder } from './incident-order.ts';
import { textsOnPaper } from './on-paper.ts';
import { type ShowCard, showCards } from './show-cards.ts';

/** One question, or one text to read, as it stands on paper. */
export interface PaperItem {
  /** E.g. `C4`: the form's letter and the place in it; `C4.2` is the second of several rows. */
  number: string;
  question: ExpandedQuestion;
  /** Whether the settings let a choice be offered. */
  offers(code: string): boolean;
  /** What must hold for it to be asked, its screen's condition included; undefined = always. */
  condition: ExpressionTree | undefined;
}

export interface PaperScreen {
  screen: ExpandedScreen;
  items: PaperItem[];
}

export interface PaperForm {
  letter: string;
  module: FormModule;
  screens: PaperScreen[];
  /** The questions and texts of all screens in their order. */
  items: PaperItem[];
}

/** A question or a text with the form it stands in and the questionnaire that form belongs to. */
export interface PlacedItem {
  readonly paper: Paper;
  readonly form: PaperForm;
  readonly item: PaperItem;
}

/** A questionnaire made ready for paper in one language. */
export interface Paper {
  instrument: Instrument;
  language: string;
  words: PaperWords;
  texts: Texts;
  forms: PaperForm[];
  cards: ShowCard[];
  /** A condition in words, with question numbers for names. */
  say(conditions: readonly (string | undefined)[], form: string): string | undefined;
  sayCode: ConditionSpeaker['sayCode'];
  /** Number of a question; undefined where it is not asked. */
  numberOf(name: string): string | undefined;
  /** Whether the settings alone make a condition false. */
  isOff: IsOff;
}

/** Numbers the forms and the questions that the settings of an instrument allow, and lays out its cards. */
export function paperOf(tabletInstrument: Instrument, language: string): Paper {
  const instrument = prepareInstrument({ ...tabletInstrument, texts: paperTexts(tabletInstrument) });
  const order = incidentOrder(instrument);
  const isTurnedOff = turnedOff(instrument);
  const isOff: IsOff = (condition) => isTurnedOff(condition) || order.rulesOut(condition);
  const modules = instrument.forms.filter(({ when }) => !isOff(when));
  const forms = modules.map((module, index) => paperForm(instrument, module, letterOf(index), isOff));
  const numbers = numbersIn(forms);
  const speakers = new Map(
    forms.map(({ module: { form } }) => {
      const numberOf = (name: string) => numbers.get(`${form} ${name}`) ?? numbers.get(name);
      return [form, conditionSpeaker(instrument, language, numberOf)] as const;
    }),
  );
  return {
    instrument,
    language,
    words: languageOrEnglish(language).paper,
    texts: textsIn(instrument, language),
    forms,
    cards: showCards(instrument, forms),
    say: (conditions, form) => {
      const open = conditions
        .map((condition) => (condition === undefined ? undefined : order.openPart(condition)))
        .filter((condition) => condition !== undefined);
      return open.length > 0 ? speakers.get(form)?.say(open) : undefined;
    },
    sayCode: conditionSpeaker(instrument, language).sayCode,
    numberOf: (name) => numbers.get(name),
    isOff,
  };
}

function paperTexts({ texts }: Instrument): Instrument['texts'] {
  return Object.fromEntries(
    Object.entries(texts).map(([language, tabletTexts]) => [language, textsOnPaper(tabletTexts, language)]),
  );
}

function paperForm(instrument: Instrument, module: FormModule, letter: string, isOff: IsOff): PaperForm {
  const nextNumber = numberer(letter);
  const possibleScreens = expandScreens(instrument, module.screens).filter(({ visibleIf }) => !visibleIf.some(isOff));
  const screens = possibleScreens.map((screen) => ({
    screen,
    items: screen.questions
      .filter(({ visibleIf }) => !isOff(visibleIf))
      .map((question): PaperItem => {
        const source = joinConditions([...screen.visibleIf, question.visibleIf]);
        return {
          number: nextNumber(question),
          question,
          offers: (code) => !isOff(question.choicesVisibleIf?.[code]),
          condition: source === undefined ? undefined : parseExpression(source),
        };
      }),
  }));
  const printed = screens.filter(({ items }) => items.length > 0);
  return { letter, module, screens: printed, items: printed.flatMap(({ items }) => items) };
}

/** Numbers the questions of a form one after the other; rows that belong together share a number. */
function numberer(letter: string): (question: ExpandedQuestion) => string {
  let count = 0;
  let rows = 0;
  let last: string | undefined;
  return ({ row }) => {
    if (row === undefined || row.of !== last) {
      count += 1;
      rows = 0;
    }
    last = row?.of;
    rows += 1;
    return row === undefined ? `${letter}${count}` : `${letter}${count}.${rows}`;
  };
}

/** The number that rows share, by the number of one of them: `C4` for `C4.2`. */
export function numberOfRows(number: string): string {
  return number.split('.')[0] ?? number;
}

/** A, B, ... Z, AA, AB, ... */
function letterOf(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? letterOf(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

function numbersIn(forms: readonly PaperForm[]): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const { module, screens } of forms) {
    for (const { number, question } of screens.flatMap(({ items }) => items)) {
      numbers.set(`${module.form} ${question.name}`, number);
      if (!numbers.has(question.name)) numbers.set(question.name, number);
      if (question.row) numbers.set(question.row.of, numberOfRows(number));
    }
  }
  return numbers;
}
