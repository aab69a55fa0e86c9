import type { AskedQuestion } from '#questionnaires';

/**
 * The question without the choices that contradict earlier answers and that a hard edit would refuse: one
 * offender of two sexes, an injury by a weapon that is none, a counted incident outside the window.
 *
 * @param answerTo the answer given before to the question of this name
 */
export function coherent(question: AskedQuestion, answerTo: (name: string) => unknown): AskedQuestion {
  const without = (code: string) => ({ ...question, choices: question.choices.filter((choice) => choice !== code) });
  switch (question.name) {
    case 'ev_month':
      return { ...question, choices: question.choices.filter((choice) => !choice.endsWith('_window')) };
    case 'of_sex':
    case 'of_relation':
      return answerTo('of_number') === '1' ? { ...question, maxSelected: 1 } : question;
    case 'of_age':
      return answerTo('of_number') === '1' ? without('mixed') : question;
    case 'ev_injury_type':
      return answerTo('ev_injury_weapon') === 'yes' ? without('none') : question;
    default:
      return question;
  }
}
