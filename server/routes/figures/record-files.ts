import type { Express } from 'express';
import { getRecordFiles } from '#contract';
import { Prepared } from '../../http/prepared.ts';
import { route } from '../../http/route.ts';
import { whileWaiting } from '../../http/while-waiting.ts';
import type { Services } from '../../services.ts';
import { findSource, nameOfSource } from '../../sources/chosen-source.ts';
import { RECORD_FILES } from '../../sources/record-files-task.ts';
import { findSurvey } from '../../surveys/find-survey.ts';

/** The records of numbered analysis files. */
export function recordFileRoutes(app: Express, services: Services): void {
  const { store, runs } = services;

  route(app, services, getRecordFiles, async ({ query, response, account, act }) => {
    const { key } = await findSurvey(store, query.survey);
    const source = await findSource(store, key, query);
    const { format, language } = query;
    const file = source.file!;
    const bytes = await runs.run(
      RECORD_FILES,
      { file, weighting: source.weighting, format, language },
      {
        key: `record-files ${JSON.stringify([key, nameOfSource(source), format, language])} ${await store.revision(key)}`,
        survey: key,
        account: account.user,
        signal: whileWaiting(response),
      },
    );
    // Before they leave: who took them stands there, whatever becomes of the answer.
    await store.noteRecordsTaken(file, act);
    response.attachment(`records-${key}-${file.number}-${format}.zip`);
    return new Prepared(bytes);
  });
}
