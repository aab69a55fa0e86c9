import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getReferralDirectory, importReferrals, listReferrals, REFERRAL_COLUMNS } from '#contract';
import { type Api, type Caller, SURVEY, startApi } from '../api.ts';

const HEADER = REFERRAL_COLUMNS.join(',');
const NATIONAL = ',es,Línea nacional,800 000 0001,Todo el día,Orientación gratuita,español';
const LOCAL = '101,es,Centro del norte,55 0000 0002,Lunes a viernes de 9 a 17,Atención psicológica,"español, inglés"';

describe('the directory of services', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());

  const put = async (lines: readonly string[], survey = SURVEY, caller: Caller = 'elena') => {
    const headers = { 'Content-Type': 'text/csv' };
    return api.ask(caller, 'PUT', `/api/surveys/${survey}/referrals`, { body: lines.join('\n'), headers });
  };
  const directory = async () => (await api.ask('elena', 'GET', `/api/surveys/${SURVEY}/referrals`)).json();
  const carried = async (caller: Caller) => (await api.ask(caller, 'GET', '/api/referrals')).json();

  it('is brought by the administrator, replaces the one before, and is with the interviewers of the edition', async () => {
    expect(await directory()).toEqual({ services: [] });
    const reply = await (await put([HEADER, NATIONAL, LOCAL])).json();
    expect(importReferrals.reply.parse(reply)).toEqual({ imported: 2, problems: [] });
    const kept = getReferralDirectory.reply.parse(await directory());
    expect(kept.importedAt).toMatch(/^20/);
    expect(kept.services[1]).toEqual({
      area: '101',
      language: 'es',
      name: 'Centro del norte',
      phone: '55 0000 0002',
      hours: 'Lunes a viernes de 9 a 17',
      offers: 'Atención psicológica',
      languages: 'español, inglés',
    });
    const ofAna = listReferrals.reply.parse(await carried('ana'));
    expect(ofAna.directories).toEqual([{ survey: SURVEY, services: kept.services }]);
    await put([HEADER, NATIONAL]);
    expect((await directory()).services).toHaveLength(1);
    const { action } = (await api.store.audit(SURVEY)).at(-1)!;
    expect(action).toBe('referrals-imported');
  });

  it('is not on the tablet of somebody without a case of the edition', async () => {
    await put([HEADER, NATIONAL]);
    expect((await carried('luis')).directories).toEqual([]);
  });

  it('changes nothing when a line has a problem, and names each by line and column', async () => {
    await put([HEADER, NATIONAL]);
    const wrong = [HEADER, ',xx,Línea,llame ya,,Orientación,español', '1,es,Centro,55 1,Siempre,Todo', LOCAL];
    const { imported, problems } = await (await put(wrong)).json();
    expect(imported).toBe(0);
    const places = problems.map(({ line, column, code }: Record<string, string>) => [line, column, code]);
    expect(places).toEqual([
      [2, 'hours', 'missing-value'],
      [2, 'language', 'unknown-language'],
      [2, 'phone', 'not-a-phone'],
      [3, '', 'wrong-length'],
      [3, 'languages', 'missing-value'],
    ]);
    expect(JSON.stringify(problems)).not.toContain('llame ya');
    expect((await directory()).services).toHaveLength(1);
  });

  it.each([
    ['without a line', [HEADER], 'empty-file'],
    ['with a column that nobody knows', [`${HEADER},email`, `${NATIONAL},a@b.mx`], 'unknown-column'],
    ['with a column twice', [`${HEADER},name`, `${NATIONAL},x`], 'duplicate-column'],
    ['without a column', [HEADER.replace(',phone', ''), NATIONAL.replace(',800 000 0001', '')], 'missing-column'],
    ['without a service for the whole country', [HEADER, LOCAL], 'no-national-service'],
    ['with a text that is too long', [HEADER, NATIONAL.replace('Orientación', 'x'.repeat(400))], 'too-long'],
    ['longer than any card', [HEADER, ...Array.from({ length: 2001 }, () => NATIONAL)], 'too-many-lines'],
  ])('is refused %s', async (_, lines, code) => {
    const { imported, problems } = await (await put(lines)).json();
    expect(imported).toBe(0);
    expect(problems.map((problem: { code: string }) => problem.code)).toContain(code);
    expect(problems[0].message).not.toBe('');
  });

  it('is of an edition that exists', async () => {
    expect((await put([HEADER, NATIONAL], 'no-such-edition')).status).toBe(404);
  });
});
