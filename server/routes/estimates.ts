import type { Express } from 'express';
import { getEstimates, getEstimatesCsv } from '#contract';
import { ESTIMATES_CSV } from '../exports/estimates-csv.ts';
import { Prepared } from '../http/prepared.ts';
import { route } from '../http/route.ts';
import { whileWaiting } from '../http/while-waiting.ts';
import type { Services } from '../services.ts';
import { findSource, nameOfSource } from '../sources/chosen-source.ts';
import { keptFigures } from '../sources/kept-figures.ts';
import { findSurvey } from '../surveys/find-survey.ts';
import { figureFileRoutes } from './figures/figure-files.ts';

/** Figures from what has been accepted so far. */
export function estimateRoutes(app: Express, services: Services): void {
  const figuresOf = keptFigures(services);
  figureFileRoutes(app, services, figuresOf);

  route(app, services, getEstimates, async ({ query, response }) => {
    const survey = await findSurvey(services.store, query.survey);
    const source = await findSource(services.store, survey.key, query);
    return new Prepared(await figuresOf(survey, query.standard, { source, signal: whileWaiting(response) }));
  });

  route(app, services, getEstimatesCsv, async ({ query, response }) => {
    const survey = await findSurvey(services.store, query.survey);
    const source = await findSource(services.store, survey.key, query);
    const signal = whileWaiting(response);
    const figures = await figuresOf(survey, query.standard, { source, signal });
    const revision = await services.store.revision(survey.key);
    const key = `estimates-csv ${query.standard} ${survey.key} ${revision} ${nameOfSource(source)}`;
    const csv = await services.runs.run(ESTIMATES_CSV, figures, { key, survey: survey.key, signal });
    response.attachment(`estimates-${survey.key}-${query.standard}.csv`);
    return new Prepared(csv);
  });
}
