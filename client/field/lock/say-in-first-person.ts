import type { SurveyModel } from 'survey-core';
import type { Texts } from '#questionnaires';

/** Ways of not answering. */
type MissingWords = Texts['missing'];

/**
 * Lets a part that is answered alone speak to the respondent: "I'd rather not answer" instead of "prefers not to
 * answer". A code of the same name that a list gives another meaning keeps its words.
 *
 * @param aboutThem as the questionnaire says it to the interviewer
 * @param byThem as the respondent says it
 */
export function sayInFirstPerson(model: SurveyModel, aboutThem: MissingWords, byThem: MissingWords): void {
  for (const question of model.getAllQuestions(false, true)) {
    for (const item of question.choices ?? []) {
      const code = item.value as keyof MissingWords;
      const said = byThem[code];
      if (said !== undefined && item.text === aboutThem[code]) item.text = said;
    }
  }
}
