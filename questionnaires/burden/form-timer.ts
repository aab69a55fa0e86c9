import { compileCondition } from '../expression/compile-expression.ts';
import { joinConditions } from '../expression/write-expression.ts';
import { type ExpandedQuestion, expandScreens } from '../instrument/expand-screens.ts';
import type { FormModule } from '../instrument/instrument.ts';
import { namesFor, type Scope } from '../instrument/names.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { rowWords, textOf, textsIn } from '../instrument/text.ts';
import { fillText } from '../routing/fills.ts';
import type { FormInstance } from '../routing/form-instance.ts';
import { offeredChoices } from '../routing/reach.ts';
import type { BurdenModel } from './burden-model.ts';

/** The seconds that a form takes as it was answered, in one language. */
export type FormTimer = (instance: FormInstance, language: string) => number;

/** A question of a form, on its screen. */
interface ScreenQuestion {
  readonly screen: string;
  readonly question: ExpandedQuestion;
  readonly isShown: (scope: Scope) => boolean;
}

/** Compiles the conditions of all forms once, to time many interviews. */
export function formTimer(instrument: Instrument, model: BurdenModel): FormTimer {
  const questionsByForm = new Map(
    instrument.forms.map((module) => [module.form, screenQuestions(instrument, module)] as const),
  );
  return (instance, language) => {
    const shown = (questionsByForm.get(instance.form.module.form) ?? []).filter(
      ({ question, isShown }) => isShown(instance.scope) && instance.states.get(question.name) !== 'fixed',
    );
    const screens = new Set(shown.map(({ screen }) => screen)).size;
    let questions = 0;
    for (const [index, { screen, question }] of shown.entries()) {
      const before = shown[index - 1];
      // "And in your municipality?": the same options are not read a second time.
      const isSameScreen = before?.screen === screen;
      const hasSameOptions = isSameScreen && before.question.choices === question.choices;
      // Of rows, what stands above them is read once.
      const { row } = question;
      const isNextRow = isSameScreen && row !== undefined && before.question.row?.of === row.of;
      const text = isNextRow
        ? rowWords(textsIn(instrument, language), row)
        : textOf(instrument, language, question.name);
      const reading = { instrument, instance, language, model };
      questions += questionSeconds({ question, text: text ?? '', hasSameOptions }, reading);
    }
    return model.formSeconds + screens * model.screenSeconds + questions;
  };
}

interface Reading {
  readonly instrument: Instrument;
  readonly instance: FormInstance;
  readonly language: string;
  readonly model: BurdenModel;
}

function questionSeconds(
  { question, text, hasSameOptions }: { question: ExpandedQuestion; text: string; hasSameOptions: boolean },
  reading: Reading,
): number {
  const { instrument, instance, language, model } = reading;
  if (question.observed) return model.observedSeconds;
  const spoken = countWords(fillText(instrument, instance, text, language)) / model.spokenWordsPerSecond;
  const options = hasSameOptions ? 0 : optionSeconds(question, reading);
  return spoken + options + (question.row ? model.rowSeconds : model.answerSeconds[question.type]);
}

function optionSeconds({ choices, fieldCoded, name }: ExpandedQuestion, reading: Reading): number {
  const { instrument, instance, language, model } = reading;
  const compiled = instance.form.byName.get(name);
  const codes = choices === undefined || !compiled ? [] : offeredChoices(compiled, instance.scope, []);
  if (choices === undefined || choices === 'window_months' || fieldCoded || isYesNo(codes)) return 0;
  const labels = textsIn(instrument, language).choices[choices] ?? {};
  const words = codes.reduce((sum, code) => sum + countWords(labels[code] ?? ''), 0);
  return words / (codes.length > model.readAloudUpTo ? model.readWordsPerSecond : model.spokenWordsPerSecond);
}

function isYesNo(codes: readonly string[]): boolean {
  return codes.length === 2 && codes.includes('yes') && codes.includes('no');
}

/** Words of a text, as a reader would count them. */
function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function screenQuestions(instrument: Instrument, module: FormModule): ScreenQuestion[] {
  const names = namesFor(instrument, module.form);
  const found: ScreenQuestion[] = [];
  for (const screen of expandScreens(instrument, module.screens)) {
    for (const question of screen.questions) {
      const condition = joinConditions([...screen.visibleIf, question.visibleIf]);
      const isShown = condition === undefined ? () => true : compileCondition(condition, names);
      found.push({ screen: screen.name, question, isShown });
    }
  }
  return found;
}
