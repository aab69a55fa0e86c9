import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MakeTableScriptReply, makeTableScript, SCRIPT_PROGRAMS } from '#contract';
import { readTableText } from '../../../server/analysis/tables/read-tables.ts';
import { recordFileName } from '../../../server/microdata/describe-records.ts';
import { makeAnalysisFile } from '../../../server/microdata/make-analysis-file.ts';
import { printScript } from '../../../server/scripts/print-script.ts';
import { scriptsOfFolder } from '../../../server/scripts/script-of-folder.ts';
import { aSubmission } from '../a-submission.ts';
import { type Api, SURVEY, startApi } from '../api.ts';
import { descriptionOf } from '../scripts/record-folders.ts';

const SPEC = {
  table: 'robbery',
  title: { es: 'Robo', en: 'Robbery' },
  figures: [{ indicator: 'prevalence_person', crimes: ['robbery', 'any_person'] }, { indicator: 'crimes' }],
  by: [{ variable: 'sex' }, { variable: 'size', total: 'last' }],
};
const TEXT = JSON.stringify(SPEC);

describe('scripts of tables of an edition', () => {
  let api: Api;
  const folder = mkdtempSync(join(tmpdir(), 'cifra-table-scripts-'));
  beforeAll(async () => {
    api = await startApi();
    for (const caseId of ['A-1', 'A-2']) {
      const submission = aSubmission(caseId, caseId === 'A-1' ? { robbery_ref: 'yes', robbery_times: 1 } : {});
      await api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body: submission });
    }
  });
  afterAll(async () => {
    await api.close();
    rmSync(folder, { recursive: true });
  });
  const asked = async (body: object) =>
    (await (await api.ask('carla', 'POST', '/api/table-scripts', { body })).json()) as MakeTableScriptReply;

  it('are those that the command writes of the files of the same interviews', async () => {
    const survey = (await api.store.survey(SURVEY))!;
    const { description } = await makeAnalysisFile({ ...api.services, store: api.store }, survey, {
      isApprovedOnly: false,
      placeOf: (unit) => ({ path: join(folder, recordFileName(unit)) }),
    });
    const source = readTableText(TEXT, 'robbery.json');
    const [plan] = (await scriptsOfFolder([source], { path: folder, ...descriptionOf(description) }, 'en'))!;
    for (const program of SCRIPT_PROGRAMS) {
      const reply = await asked({ text: TEXT, program, language: 'en' });
      expect(makeTableScript.reply.safeParse(reply).error).toBeUndefined();
      if (!('script' in reply)) throw new Error(JSON.stringify(reply));
      expect(reply.script.leftOut).toBe(0);
      // The file of interviews that nobody numbered has no hash yet.
      const withoutFile = (text: string) => text.split('\n').filter((_, line) => line !== 2);
      expect(reply.script.text.split('\n')[1]).toMatch(
        /Source: interviews of .+ \(edition \S+; questionnaire \S+ \S+\)/,
      );
      expect(withoutFile(reply.script.text)).toEqual(withoutFile(printScript(plan!, program, 'en')));
    }
  });

  it('say what is wrong with a specification, and name a figure that the files do not have', async () => {
    const wrong = await asked({
      text: '{"table": "x", "figures": [{"indicator": "nothing"}]}',
      program: 'r',
      language: 'es',
    });
    expect(wrong).toMatchObject({ findings: [{ code: 'unknown-indicator' }] });
    const lent = {
      table: 'lent',
      figures: [{ indicator: 'loss_mean' }],
      imputation: { seed: 1, variables: [{ variable: 'loss_amount', within: ['crime'] }] },
    };
    const reply = await asked({ text: JSON.stringify(lent), program: 'r', language: 'es' });
    expect(reply).toMatchObject({ script: { name: 'lent.R', leftOut: 1 } });
    const { script } = reply as Extract<MakeTableScriptReply, { script: unknown }>;
    expect(script.text).toContain('# No está en este programa: loss_mean any imputed.');
    expect(script.text).not.toContain('category = "imputed"');
  });
});
