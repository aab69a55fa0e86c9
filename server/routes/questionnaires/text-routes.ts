import type { Express } from 'express';
import { exportDraftTexts, exportDraftTextsCsv, readDraftTexts } from '#contract';
import { languagesOf, sourceLanguage } from '#questionnaires';
import { unpackTexts } from '../../files/pack-texts.ts';
import { Prepared } from '../../http/prepared.ts';
import { route } from '../../http/route.ts';
import { whileWaiting } from '../../http/while-waiting.ts';
import { filesOfTexts } from '../../instruments/about-files.ts';
import { Problem } from '../../problems.ts';
import type { DraftStates } from '../../questionnaires/draft-states.ts';
import { READ_TEXTS, WRITE_TEXTS, WRITE_TEXTS_CSV } from '../../questionnaires/texts-tasks.ts';
import type { Services } from '../../services.ts';

/** Cells that are told of in one reply. */
const MOST_TOLD = 2000;

const OUT = [
  { endpoint: exportDraftTexts, task: WRITE_TEXTS, ending: 'xlsx' },
  { endpoint: exportDraftTextsCsv, task: WRITE_TEXTS_CSV, ending: 'csv' },
] as const;

/** Texts of drafts out to people who translate, and in again. */
export function draftTextRoutes(app: Express, services: Services, states: DraftStates): void {
  const { store, runs } = services;

  const beginningOf = async (draft: string) => filesOfTexts(unpackTexts((await store.draftBeginning(draft))!));

  for (const { endpoint, task, ending } of OUT)
    route(app, services, endpoint, async ({ params: { draft }, query, account, response }) => {
      const { head, state } = await states.current(draft);
      const { files, seq } = state;
      const { language, reader } = query;
      const isTarget =
        language === undefined || (languagesOf(files).includes(language) && language !== sourceLanguage(files));
      if (!isTarget) throw new Problem('no-such-language');
      const texts = {
        files,
        reader,
        began: await beginningOf(draft),
        ...(language !== undefined && { languages: [language] }),
      };
      const options = { account: account.user, signal: whileWaiting(response) };
      const bytes = await runs.run(task, texts, {
        key: `${task.name} ${draft} ${seq} ${language} ${reader}`,
        ...options,
      });
      const name = `${head.questionnaire}-${language ?? 'texts'}.${ending}`.replace(/[^\w.-]/g, '_');
      response.setHeader('content-disposition', `attachment; filename="${name}"`);
      return new Prepared(bytes);
    });

  route(app, services, readDraftTexts, async ({ params: { draft }, query: { name }, received, account, response }) => {
    const { files, seq } = (await states.current(draft)).state;
    const input = { bytes: received.bytes, name, files, began: await beginningOf(draft) };
    const { operations, written, marked, notTaken } = await runs.run(READ_TEXTS, input, {
      key: `read-texts ${draft} ${seq} ${name} ${received.sha256}`,
      account: account.user,
      signal: whileWaiting(response),
    });
    return {
      operations: [...operations],
      written,
      marked,
      notTaken: notTaken.slice(0, MOST_TOLD),
      notTakenCount: notTaken.length,
    };
  });
}
