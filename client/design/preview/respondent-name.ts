import { type ReadIn, type Scenario, scenarioTitle } from '#questionnaires';

/** Name of a respondent in the language that is read, or in the main one, or in any; where there is none, the title. */
export function respondentName(scenario: Pick<Scenario, 'title' | 'respondent'>, read: ReadIn): string {
  const { respondent = {} } = scenario;
  const name = respondent[read.language] ?? respondent[read.defaultLanguage] ?? Object.values(respondent)[0];
  return name ?? scenarioTitle(scenario, read);
}
