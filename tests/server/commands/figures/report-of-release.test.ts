import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cifra } from '../../../support/command-line.ts';
import { publishingOffice } from '../../../support/published-release.ts';
import { otherWeight, release, SEX_AND_AGE, survey } from './few-robbed.ts';

const office = publishingOffice('all');

/** Runs `cifra report` on the survey of a folder, beside the release in its folder `out`. */
const report = (folder: string, ...more: string[]) =>
  cifra(
    ...['report', '--release', join(folder, 'out'), '--study', join(folder, 'study.json'), '--data', folder],
    ...['--language', 'es', '--date', '2026-12-01', '--no-pdf', '--out', join(folder, 'report'), ...more],
  );

describe('cifra report of a release', () => {
  it('writes a page that goes with its tables, by its rules, with tables of its own', async () => {
    const folder = survey({ 'rules.json': '{"minimumCases":7}' });
    expect(await release(folder, '--with-report')).toMatchObject({ code: 0 });
    expect(await report(folder, '--tables', join(folder, 'a.json'))).toMatchObject({ code: 0, err: '' });
    const page = readFileSync(join(folder, 'report', 'report.html'), 'utf8');
    expect(page).toMatch(/<meta name="cifra-release" content="[0-9a-f]{64}">/);
    expect(page).toContain('menos de 7');
    expect(page).toContain('se atacaron junto con las suyas');
    const more = ['--report', join(folder, 'report')];
    expect(await office.prepare(join(folder, 'out'), { more })).toMatchObject({ code: 0, err: '' });
    expect((await office.check('mateo', 'prepared', [])).out).toContain('files/report-es.html');
  });

  it('is refused beside other records, other tables, rules of its own, and a folder that is no release', async () => {
    const folder = survey();
    await release(folder, '--with-report');
    const rules = await report(folder, '--rules', join(folder, 'rules.json'));
    expect(rules).toMatchObject({ code: 2, err: expect.stringContaining('leave out --rules') });
    writeFileSync(join(folder, 'new.json'), JSON.stringify({ ...SEX_AND_AGE, table: 'new' }));
    writeFileSync(join(folder, 'a.json'), JSON.stringify({ ...SEX_AND_AGE, by: [{ variable: 'sex' }] }));
    const tables = await report(folder, ...['new.json', 'a.json'].flatMap((name) => ['--tables', join(folder, name)]));
    expect(tables).toMatchObject({ code: 1, err: expect.stringContaining('new.json: the release has no table new') });
    expect(tables.err).toContain('a.json: the release has another table sex-age');
    for (const [name, text] of Object.entries(otherWeight())) writeFileSync(join(folder, name), text);
    const records = await report(folder);
    expect(records).toMatchObject({ code: 1, err: expect.stringContaining('or they are of other data') });
    const none = await cifra(
      ...['report', '--release', folder, '--study', join(folder, 'study.json'), '--data', folder],
      ...['--language', 'es', '--out', join(folder, 'report')],
    );
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining('has no release-report.json') });
    expect(existsSync(join(folder, 'report'))).toBe(false);
  });
});
