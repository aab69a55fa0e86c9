import type { Express } from 'express';
import { getEstimates, getEstimatesCsv } from '#contract';
import { keptFigures } from '../analysis/kept-figures.ts';
import { ESTIMATES_CSV } from '../exports/estimates-csv.ts';
import { Prepared } from '../http/prepared.ts';
import { route } from '../http/route.ts';
import { whileWaiting } from '../http/while-waiting.ts';
import type { Services } from '../services.ts';
import { findSurvey } from '../surveys/find-survey.ts';

/** Figures from what has been accepted so far. */
export function estimateRoutes(app: Express, services: Services): void {
  const figuresOf = keptFigures(services);

  route(app, services, getEstimates, async ({ query, response }) => {
    const survey = await findSurvey(services.store, query.survey);
    return new Prepared(await figuresOf(survey, query.standard, whileWaiting(response)));
  });

  route(app, services, getEstimatesCsv, async ({ query, response }) => {
    const survey = await findSurvey(services.store, query.survey);
    const signal = whileWaiting(response);
    const figures = await figuresOf(survey, query.standard, signal);
    const revision = await services.store.revision(survey.key);
    const key = `estimates-csv ${query.standard} ${survey.key} ${revision}`;
    const csv = await services.runs.run(ESTIMATES_CSV, figures, { key, survey: survey.key, signal });
    response.attachment(`estimates-${survey.key}-${query.standard}.csv`);
    return new Prepared(csv);
  });
}
