import type { AskedQuestion } from '#questionnaires';

/**
 * The question without the answers that would contradict what was said before, which an interviewer would not get past:
 * a lone offender of two sexes, a weapon's injury that is none, an event that was counted and lies outside the window.
 */
export function coherent(question: AskedQuestion, known: (name: string) => unknown): AskedQuestion {
  const without = (code: string) => ({ ...question, choices: question.choices.filter((choice) => choice !== code) });
  switch (question.name) {
    case 'ev_month':
      return { ...question, choices: question.choices.filter((choice) => !choice.endsWith('_window')) };
    case 'of_sex':
    case 'of_relation':
      return known('of_number') === '1' ? { ...question, maxSelected: 1 } : question;
    case 'of_age':
      return known('of_number') === '1' ? without('mixed') : question;
    case 'ev_injury_type':
      return known('ev_injury_weapon') === 'yes' ? without('none') : question;
    default:
      return question;
  }
}
