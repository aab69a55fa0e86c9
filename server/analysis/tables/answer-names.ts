import { codebook, type Instrument, type Localized, REPORTING } from '#questionnaires';
import { dividingVariables } from '../../derivation/told-variables.ts';
import { INCIDENT_CATALOGUE } from '../catalogue/incident-indicators.ts';
import { SUPPORT_CATALOGUE } from '../catalogue/support-indicators.ts';
import { toldAnswerNames } from './told-answer-names.ts';

/**
 * What a questionnaire calls the answers that indicators count, by indicator, then by code, and the values of variables
 * by which tables divide, by variable. Reasons for not reporting have the product's own names.
 */
export function answerNames(instrument: Instrument): Record<string, Record<string, Localized>> {
  const asked = new Map(codebook(instrument).map((variable) => [variable.name, variable]));
  const namesOf = (id: string, name: string): [string, Record<string, Localized>][] => {
    const variable = asked.get(name);
    if (!variable) return [];
    return [[id, Object.fromEntries(variable.categories.map(({ code, label }) => [code, label]))]];
  };
  const ofVariables = dividingVariables(instrument).flatMap(({ domain, variable }) =>
    variable === undefined ? [] : namesOf(domain, variable),
  );
  return Object.fromEntries([
    ...ofVariables,
    ...toldAnswerNames(instrument),
    ...INCIDENT_CATALOGUE.flatMap(({ id, measure }) => {
      if (typeof measure === 'string' || measure.answer === REPORTING.mainReasonNot) return [];
      return namesOf(id, measure.answer);
    }),
    ...SUPPORT_CATALOGUE.flatMap(({ id, answer }) => namesOf(id, answer)),
  ]);
}
