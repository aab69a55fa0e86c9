import type { Express } from 'express';
import { exportXlsform, getXlsformReport, readQuestionnaireFile } from '#contract';
import { unpackTexts } from '../../files/pack-texts.ts';
import { Prepared } from '../../http/prepared.ts';
import { route } from '../../http/route.ts';
import { whileWaiting } from '../../http/while-waiting.ts';
import { Problem } from '../../problems.ts';
import { READ_QUESTIONNAIRE_FILE } from '../../questionnaires/files/read-questionnaire-file.ts';
import { REPORT_XLSFORM, WRITE_XLSFORM } from '../../questionnaires/files/write-xlsform.ts';
import type { Services } from '../../services.ts';

/** Questionnaires in files: what one holds that somebody brings, and versions as workbooks of XLSForms. */
export function questionnaireFileRoutes(app: Express, services: Services): void {
  const { store, runs } = services;

  route(app, services, readQuestionnaireFile, ({ query: { name }, received, account, response }) =>
    runs.run(
      READ_QUESTIONNAIRE_FILE,
      { bytes: received.bytes, name },
      {
        key: `${READ_QUESTIONNAIRE_FILE.name} ${name} ${received.sha256}`,
        account: account.user,
        signal: whileWaiting(response),
      },
    ),
  );

  const textsOf = async (id: string, version: string) => {
    const packed = await store.versionFiles(id, version);
    if (!packed) throw new Problem('unknown-instrument');
    return unpackTexts(packed);
  };

  route(app, services, exportXlsform, async ({ params: { id, version }, account, response }) => {
    const bytes = await runs.run(WRITE_XLSFORM, await textsOf(id, version), {
      key: `${WRITE_XLSFORM.name} ${id} ${version}`,
      account: account.user,
      signal: whileWaiting(response),
    });
    const name = `${id}-${version}.xlsx`.replace(/[^\w.-]/g, '_');
    response.setHeader('content-disposition', `attachment; filename="${name}"`);
    return new Prepared(bytes);
  });

  route(app, services, getXlsformReport, async ({ params: { id, version }, account, response }) =>
    runs.run(REPORT_XLSFORM, await textsOf(id, version), {
      key: `${REPORT_XLSFORM.name} ${id} ${version}`,
      account: account.user,
      signal: whileWaiting(response),
    }),
  );
}
