import type { Express } from 'express';
import { getEstimates, getEstimatesCsv } from '#contract';
import { figuresOf } from '../analysis/figures.ts';
import { estimatesCsv } from '../exports/estimates-csv.ts';
import { route } from '../http/route.ts';
import type { Services } from '../services.ts';

/** Figures from what has been accepted so far. */
export function estimateRoutes(app: Express, services: Services): void {
  const figures = figuresOf(services);

  route(app, services, getEstimates, async ({ query }) => figures.reply(query.standard));

  route(app, services, getEstimatesCsv, async ({ query, response }) => {
    response.attachment(`estimates-${query.standard}.csv`);
    const { estimates } = await figures.reply(query.standard);
    return estimatesCsv(estimates);
  });
}
