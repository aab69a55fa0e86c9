import { codebook, type Instrument, type Localized, REPORTING } from '#questionnaires';
import { INCIDENT_CATALOGUE } from '../catalogue/incident-indicators.ts';

/**
 * What a questionnaire calls the answers that indicators count, by indicator, then by code. Reasons for not reporting
 * have the product's own names.
 */
export function answerNames(instrument: Instrument): Record<string, Record<string, Localized>> {
  const asked = new Map(codebook(instrument).map((variable) => [variable.name, variable]));
  return Object.fromEntries(
    INCIDENT_CATALOGUE.flatMap(({ id, measure }) => {
      if (typeof measure === 'string' || measure.answer === REPORTING.mainReasonNot) return [];
      const variable = asked.get(measure.answer);
      if (!variable) return [];
      return [[id, Object.fromEntries(variable.categories.map(({ code, label }) => [code, label]))]];
    }),
  );
}
