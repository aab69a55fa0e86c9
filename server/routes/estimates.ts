import type { Express } from 'express';
import { getEstimates, getEstimatesCsv } from '#contract';
import { figuresOf } from '../analysis/figures.ts';
import { estimatesCsv } from '../exports/estimates-csv.ts';
import { route } from '../http/route.ts';
import type { Services } from '../services.ts';
import { findSurvey } from '../surveys/find-survey.ts';

/** Figures from what has been accepted so far. */
export function estimateRoutes(app: Express, services: Services): void {
  const figures = figuresOf(services);

  route(app, services, getEstimates, async ({ query }) =>
    figures.reply(await findSurvey(services.store, query.survey), query.standard),
  );

  route(app, services, getEstimatesCsv, async ({ query, response }) => {
    const survey = await findSurvey(services.store, query.survey);
    response.attachment(`estimates-${survey.key}-${query.standard}.csv`);
    const { estimates } = await figures.reply(survey, query.standard);
    return estimatesCsv(estimates);
  });
}
