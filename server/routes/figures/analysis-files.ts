import type { Express } from 'express';
import { listAnalysisFiles, type NumberedFile, numberInterviews } from '#contract';
import { route } from '../../http/route.ts';
import { whileWaiting } from '../../http/while-waiting.ts';
import type { Services } from '../../services.ts';
import { MAKE_ANALYSIS_FILE } from '../../sources/analysis-file-task.ts';
import { findSource, nameOfSource } from '../../sources/chosen-source.ts';
import type { NumberedAnalysisFile } from '../../storage/figures/analysis-file-store.ts';
import { findSurvey } from '../../surveys/find-survey.ts';

/** The register of analysis files. */
export function analysisFileRoutes(app: Express, services: Services): void {
  const { store, runs } = services;

  route(app, services, listAnalysisFiles, async ({ query }) => {
    const { key } = await findSurvey(store, query.survey);
    return { files: (await store.analysisFiles(key)).map(asListed) };
  });

  route(app, services, numberInterviews, async ({ query, body, response, account, act }) => {
    const { key: survey } = await findSurvey(store, query.survey);
    const source = await findSource(store, survey, { weighting: body.weighting });
    const { interviews } = body;
    const { record, leftOut } = await runs.run(
      MAKE_ANALYSIS_FILE,
      { survey, interviews, weighting: source.weighting },
      {
        key: `make-analysis-file ${JSON.stringify([survey, interviews, nameOfSource(source)])} ${await store.revision(survey)}`,
        survey,
        account: account.user,
        signal: whileWaiting(response),
      },
    );
    const { number, again } = await store.keepAnalysisFile(survey, record, act);
    const kept = (await store.analysisFiles(survey)).find((file) => file.number === number);
    if (!kept) throw new Error('an analysis file that was numbered is not in the register');
    return { file: asListed(kept), again, leftOut: { ...leftOut } };
  });
}

function asListed(file: NumberedAnalysisFile): NumberedFile {
  const { number, sha256, madeAt, madeBy, interviews, madeFrom, weighting } = file;
  const { count } = madeFrom.interviews;
  return { number, sha256, madeAt, madeBy, interviews, count, ...(weighting && { weighting }) };
}
