import type { Express } from 'express';
import { getAreas, importAreas } from '#contract';
import { importAreasOf } from '../../areas/import-areas.ts';
import { route } from '../../http/route.ts';
import { whileWaiting } from '../../http/while-waiting.ts';
import type { Services } from '../../services.ts';
import { findSurvey } from '../../surveys/find-survey.ts';

/** The map on which figures of areas are drawn. */
export function areaRoutes(app: Express, services: Services): void {
  const { store } = services;

  route(app, services, getAreas, async ({ params }) => {
    const { key } = await findSurvey(store, params.survey);
    return (await store.areas(key)) ?? { areas: [] };
  });

  route(app, services, importAreas, async ({ params, query, received: { bytes }, act, response }) => {
    const { key } = await findSurvey(store, params.survey);
    return importAreasOf(services, { into: key, bytes, ...query, signal: whileWaiting(response) }, act);
  });
}
