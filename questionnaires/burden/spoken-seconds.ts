import { compileCondition } from '../expression/compile-expression.ts';
import { joinConditions } from '../expression/write-expression.ts';
import type { FormModule, Instrument } from '../instrument/instrument.ts';
import { namesFor, type Scope } from '../instrument/names.ts';
import { type StampedQuestion, stampScreens } from '../instrument/stamp.ts';
import { textOf, textsIn } from '../instrument/text.ts';
import { fillText } from '../routing/fills.ts';
import type { FormInstance } from '../routing/form-instance.ts';
import { offeredChoices } from '../routing/reach.ts';
import type { BurdenModel } from './burden-model.ts';

interface Item {
  screen: string;
  question: StampedQuestion;
  isShown: (scope: Scope) => boolean;
}

const cache = new WeakMap<FormModule, Item[]>();

/** Seconds that a form takes as it was answered, in one language. */
export function formSeconds(
  instrument: Instrument,
  instance: FormInstance,
  language: string,
  model: BurdenModel,
): number {
  const shown = itemsOf(instrument, instance.form.module).filter(
    ({ question, isShown }) => isShown(instance.scope) && instance.states.get(question.name) !== 'fixed',
  );
  const screens = new Set(shown.map(({ screen }) => screen)).size;
  const questions = shown.reduce((sum, { question, screen }, index) => {
    const before = shown[index - 1];
    // "And in your municipality?": the same options are not read a second time.
    const sameOptions = before?.screen === screen && before.question.choices === question.choices;
    return sum + questionSeconds(instrument, instance, question, language, { ...model, sameOptions });
  }, 0);
  return model.formSeconds + screens * model.screenSeconds + questions;
}

function questionSeconds(
  instrument: Instrument,
  instance: FormInstance,
  question: StampedQuestion,
  language: string,
  model: BurdenModel & { sameOptions: boolean },
): number {
  if (question.observed) return model.observedSeconds;
  const text = fillText(instrument, instance, textOf(instrument, language, question.name) ?? '', language);
  const spoken = wordsIn(text) / model.spokenWordsPerSecond;
  const options = model.sameOptions ? 0 : optionSeconds(instrument, instance, question, language, model);
  return spoken + options + model.answerSeconds[question.type];
}

function optionSeconds(
  instrument: Instrument,
  { form, scope }: FormInstance,
  { choices, fieldCoded, name }: StampedQuestion,
  language: string,
  model: BurdenModel,
): number {
  const compiled = form.byName.get(name);
  const codes = choices === undefined || !compiled ? [] : offeredChoices(compiled, scope, []);
  if (choices === undefined || choices === 'window_months' || fieldCoded || isYesNo(codes)) return 0;
  const labels = textsIn(instrument, language).choices[choices] ?? {};
  const words = codes.reduce((sum, code) => sum + wordsIn(labels[code] ?? ''), 0);
  return words / (codes.length > model.readAloudUpTo ? model.readWordsPerSecond : model.spokenWordsPerSecond);
}

function isYesNo(codes: readonly string[]): boolean {
  return codes.length === 2 && codes.includes('yes') && codes.includes('no');
}

/** Words of a text, as a reader would count them. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function itemsOf(instrument: Instrument, module: FormModule): Item[] {
  const known = cache.get(module);
  if (known) return known;
  const names = namesFor(instrument, module.form);
  const items = stampScreens(instrument, module.screens).flatMap((screen) =>
    screen.questions.map((question): Item => {
      const when = joinConditions([...screen.visibleIf, question.visibleIf]);
      return {
        ...{ screen: screen.name, question },
        isShown: when === undefined ? () => true : compileCondition(when, names),
      };
    }),
  );
  cache.set(module, items);
  return items;
}
