import type { Scenario } from '#questionnaires';

/** Name of a respondent in the language of the questionnaire, or in any. */
export function respondentName({ respondent = {}, title }: Scenario, language: string): string {
  return respondent[language] ?? Object.values(respondent)[0] ?? title;
}
