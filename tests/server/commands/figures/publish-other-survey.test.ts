import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { OWN_INTERVIEWS } from '#contract';
import { publishingOffice, WHY } from '../../../support/published-release.ts';
import { smallStudy } from '../../analysis/small-survey.ts';

const office = publishingOffice();
let site: readonly string[] = [];
beforeEach(() => {
  site = ['--site', office.place('site')];
});

const DESCRIBED = { title: { es: 'Seguridad 2026' }, questionnaires: ['enviz 1.0.0'] };

/** Tables of interviews of this platform, as `cifra release --survey` describes them. */
async function tablesOf(edition: string | undefined, described: object = DESCRIBED): Promise<string> {
  const tables = await office.tables();
  const path = join(tables, 'release-report.json');
  const report = JSON.parse(readFileSync(path, 'utf8'));
  report.described.source = OWN_INTERVIEWS;
  if (edition !== undefined) report.described.survey = { edition, ...described };
  writeFileSync(path, JSON.stringify(report));
  return tables;
}

const tablesOfStudy = (study: object) => office.tables({ 'study.json': JSON.stringify({ ...smallStudy(), ...study }) });

async function publish(tables: string) {
  await office.prepare(tables);
  const looked = await office.check('mateo', 'prepared', []);
  await office.check();
  await office.publish();
  return looked.out;
}

const correct = (tables: string, about: object = { why: WHY }) =>
  office.prepare(tables, { out: 'second', more: site, about });

describe('a correction out of another survey than what it corrects', () => {
  it('is refused where it is of another edition, with what to do, and nothing is written', async () => {
    expect(await publish(await tablesOf('seguridad-2026'))).toContain('Of the edition seguridad-2026\n');
    for (const about of [{ why: WHY }, { why: WHY, withdraws: true }]) {
      const tables = await tablesOf('seguridad-2025');
      const { code, err } = await correct(tables, about);
      expect(code).toBe(1);
      expect(err).toContain(`${tables} has tables of the edition seguridad-2025, and robbery-2026 under --site`);
      expect(err).toContain('is of the edition seguridad-2026');
      expect(err).toMatch(/cifra release --survey seguridad-2026\), or write another name in .*about-\d\.json/);
      expect(existsSync(office.place('second'))).toBe(false);
    }
    expect((await office.run(['publish', 'list'])).out.trim().split('\n')).toHaveLength(1);
  });

  it('is refused where one of the two is of an existing survey, or both are of different ones', async () => {
    expect(await publish(await office.tables())).toContain(`Of the study ${smallStudy().study}\n`);
    for (const tables of [await tablesOf('seguridad-2026'), await tablesOfStudy({ study: 'other-2026' })])
      expect(await correct(tables)).toMatchObject({
        code: 1,
        err: expect.stringContaining(`robbery-2026 under --site is of the study ${smallStudy().study}`),
      });
    expect(existsSync(office.place('second'))).toBe(false);
  });

  it('is taken where the edition got another title or version, and a study another file', async () => {
    await publish(await tablesOf('seguridad-2026'));
    const renamed = { title: { es: 'Otra' }, questionnaires: ['enviz 1.0.1'] };
    expect(await correct(await tablesOf('seguridad-2026', renamed))).toMatchObject({ code: 0 });
    const about = { release: 'study' };
    await office.prepare(await office.tables(), { out: 'study', about });
    await office.check('mateo', 'study');
    await office.publish('study');
    const corrected = await tablesOfStudy({ source: 'INEGI, corrected', title: 'Corrected' });
    const again = await office.prepare(corrected, { out: 'corrected', more: site, about: { ...about, why: WHY } });
    expect(again).toMatchObject({ code: 0 });
  });

  it('is taken where what is published names no survey yet', async () => {
    expect(await publish(await tablesOf(undefined))).toContain('Of interviews whose edition is not named\n');
    expect(await correct(await tablesOf('seguridad-2026'))).toMatchObject({ code: 0 });
  });
});
