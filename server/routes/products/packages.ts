import type { Express } from 'express';
import { judgePackage, makePackage, PACKAGE_HASH_HEADER } from '#contract';
import { Prepared } from '../../http/prepared.ts';
import { route } from '../../http/route.ts';
import { whileWaiting } from '../../http/while-waiting.ts';
import { Problem } from '../../problems.ts';
import { laterTask } from '../../runs/later-task.ts';
import type { Services } from '../../services.ts';
import { findSource, nameOfSource } from '../../sources/chosen-source.ts';
import { findSurvey } from '../../surveys/find-survey.ts';

const MAKING = laterTask(
  { name: 'make-package' },
  async () => (await import('../../products/package-task.ts')).MAKE_PACKAGE,
);
const VERIFYING = laterTask(
  { name: 'verify-package' },
  async () => (await import('../../products/verify-task.ts')).VERIFY_PACKAGE,
);

/** Packages of figures, made and verified. */
export function figurePackageRoutes(app: Express, services: Services): void {
  const { store, runs } = services;

  route(app, services, makePackage, async ({ query, body, response, account, act }) => {
    const { source: chosen, tables: keys, standard, language, withRecords } = body;
    const { key: survey } = await findSurvey(store, query.survey);
    const source = await findSource(store, survey, chosen);
    const saved = await Promise.all(keys.map((key) => store.savedTable(key)));
    const tables = saved.map((table) => {
      if (!table) throw new Problem('unknown-table');
      return table.text;
    });
    const name = [survey, nameOfSource(source), saved.map((table) => [table!.key, table!.revision])];
    const file = source.file!;
    const { bytes, sha256 } = await runs.run(
      MAKING,
      { file, weighting: source.weighting, tables, standard, language, isWithRecords: withRecords },
      {
        key: `make-package ${JSON.stringify([name, standard, language, withRecords, await store.revision(survey)])}`,
        survey,
        account: account.user,
        signal: whileWaiting(response),
      },
    );
    // Before they leave: who took them stands there, whatever becomes of the answer.
    if (withRecords) await store.noteRecordsTaken(file, act);
    response.attachment(`package-${survey}-${file.number}${withRecords ? '-with-records' : ''}.zip`);
    response.set(PACKAGE_HASH_HEADER, sha256);
    return new Prepared(bytes);
  });

  route(app, services, judgePackage, async ({ query, received, response, account }) => {
    const { key: survey } = query.file === undefined ? { key: undefined } : await findSurvey(store, query.survey);
    const source = survey === undefined ? {} : await findSource(store, survey, query);
    const verified = await runs.run(
      VERIFYING,
      { bytes: received.bytes, file: source.file, weighting: source.weighting },
      {
        key: `verify-package ${received.sha256} ${JSON.stringify([survey, nameOfSource(source)])}`,
        ...(survey !== undefined && { survey }),
        account: account.user,
        signal: whileWaiting(response),
      },
    );
    return { ...verified, file: received.sha256 };
  });
}
