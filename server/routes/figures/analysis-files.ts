import type { Express } from 'express';
import { listAnalysisFiles } from '#contract';
import { route } from '../../http/route.ts';
import type { Services } from '../../services.ts';
import { findSurvey } from '../../surveys/find-survey.ts';

/** The register of analysis files. */
export function analysisFileRoutes(app: Express, services: Services): void {
  const { store } = services;

  route(app, services, listAnalysisFiles, async ({ query }) => {
    const { key } = await findSurvey(store, query.survey);
    const files = await store.analysisFiles(key);
    return {
      files: files.map(({ number, sha256, madeAt, madeBy, interviews, madeFrom, weighting }) => ({
        number,
        sha256,
        madeAt,
        madeBy,
        interviews,
        count: madeFrom.interviews.count,
        ...(weighting && { weighting }),
      })),
    };
  });
}
