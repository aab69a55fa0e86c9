import type { Value } from '../../instrument/answers.ts';
import type { AnswerDraw } from '../../instrument/instrument.ts';
import { questionsOf } from '../../instrument/names.ts';
import type { Instrument } from '../../instrument/prepared-instrument.ts';
import { seededNumber } from './seeded-number.ts';

/** Answers and records of a form. */
type FormAnswers = ReadonlyMap<string, Value>;

/**
 * Codes that were chosen in any of the draw's questions, in the order of their list, without those that stand
 * alone.
 */
export function drawnFrom(instrument: Instrument, draw: AnswerDraw, answers: FormAnswers): string[] {
  const chosen = draw.from.flatMap((name) => {
    const value = answers.get(name);
    return Array.isArray(value) ? value : [];
  });
  return codesOf(instrument, draw).filter((code) => chosen.includes(code));
}

/**
 * One code drawn from the answers, every code equally likely; undefined while there is none to draw from.
 * It follows from the seed of the case, the draw's name and the answers, so that the server repeats it.
 */
export function drawAnswer(
  instrument: Instrument,
  draw: AnswerDraw,
  answers: FormAnswers,
  seed: string,
): string | undefined {
  const codes = drawnFrom(instrument, draw, answers);
  return codes[Math.floor(seededNumber(`${seed}/${draw.name}`) * codes.length)];
}

/** The list that a draw's questions share; its codes that stand alone say that there was nothing. */
export function listOfDraw(instrument: Instrument, { from }: AnswerDraw): string | undefined {
  return questionsNamed(instrument, from)[0]?.choices;
}

function codesOf(instrument: Instrument, draw: AnswerDraw): string[] {
  const questions = questionsNamed(instrument, draw.from);
  const alone = questions.flatMap(({ exclusive = [] }) => exclusive);
  return (instrument.lists[questions[0]?.choices ?? ''] ?? []).filter((code) => !alone.includes(code));
}

function questionsNamed(instrument: Instrument, names: readonly string[]) {
  return instrument.forms
    .filter(({ draws }) => draws !== undefined)
    .flatMap((module) => questionsOf(instrument, module))
    .filter(({ name }) => names.includes(name));
}
