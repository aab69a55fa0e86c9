import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CellChange } from '../../../../server/publishing/cell-changes.ts';
import { readPrepared } from '../../../../server/publishing/folder/read-prepared.ts';
import type { SearchEntry } from '../../../../server/publishing/site/search-entries.ts';
import { pageOfReport, publishingOffice, WHY } from '../../../support/published-release.ts';
import { storeAt } from '../../../support/store-at.ts';
import { otherWeight } from './few-robbed.ts';

const office = publishingOffice();
const { place } = office;

const read = (path: string) => readFileSync(place(path), 'utf8');
const refused = (sentence: string) => ({ code: 1, err: expect.stringContaining(sentence) });

describe('cifra publish', () => {
  it('publishes what one statistician prepared and another one checked, once its hour has come', async () => {
    const tables = await office.tables();
    const later = new Date(Date.now() + 3_600_000).toISOString();
    expect(await office.prepare(tables, { embargo: later })).toMatchObject({ code: 0 });
    expect(await office.publish()).toMatchObject(refused('nobody has checked it yet'));
    expect(await office.check('carla')).toMatchObject(refused('somebody else has to check it'));
    expect(await office.check('elena')).toMatchObject(refused('releases are the work of statistician'));
    const looked = await office.check('mateo', 'prepared', []);
    expect(looked).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /Tables: 2\. Cells: \d+, of which hidden: \d+\nThe attack recovered nothing.*add --yes/s,
      ),
    });
    expect(await office.publish()).toMatchObject(refused('nobody has checked it yet'));
    expect(await office.check()).toMatchObject({ code: 0 });
    expect(await office.publish()).toMatchObject(refused(`not published before ${later}`));
    expect(existsSync(place('site'))).toBe(false);

    // Prepared again with another hour, it is another one: what was checked does not hold for it.
    rmSync(place('prepared'), { recursive: true });
    const sha256 = /[0-9a-f]{64}/.exec((await office.run(['publish', 'list'])).out)![0];
    const other = await office.prepare(tables, { user: 'mateo' });
    expect(other).toMatchObject(refused('carla prepared revision 1 of robbery-2026 at 20'));
    expect(other.err).toContain(`add --replaces ${sha256}`);
    expect(existsSync(place('prepared'))).toBe(false);
    await office.prepare(tables, { more: ['--replaces', sha256] });
    expect(await office.publish()).toMatchObject(refused('nobody has checked it yet'));
    await office.check();
    expect(await office.publish()).toMatchObject({ code: 0, out: expect.stringContaining('is published') });
    expect(await office.publish()).toMatchObject({ code: 0, out: expect.stringContaining('was there already') });
    const [line] = (await office.run(['publish', 'list'])).out.split('\n');
    expect(line!.split('\t')).toMatchObject([
      'robbery-2026',
      '1',
      expect.any(String),
      expect.any(String),
      'carla',
      'mateo',
      expect.stringMatching(/^20/),
    ]);

    const store = await storeAt(place('office.sqlite'));
    const acts = (await store.audit('robbery-2026')).map(({ by, action }) => `${by} ${action}`);
    await store.close();
    expect(acts).toEqual([
      'carla release-prepared',
      'mateo release-checked',
      'carla release-prepared',
      'mateo release-checked',
      'command line release-published',
    ]);
  });

  it('proves who prepares and checks by the password, not by a name', async () => {
    const tables = await office.tables();
    expect(await office.prepare(tables, { password: 'not the password' })).toMatchObject(refused('is wrong'));
    expect(existsSync(place('prepared'))).toBe(false);
    await office.prepare(tables);
    await office.run(['user', 'disable'], 'mateo');
    expect(await office.check()).toMatchObject(refused('is disabled'));
  });

  it('publishes nothing whose check was made by somebody who may check no more', async () => {
    await office.prepare(await office.tables());
    await office.check();
    await office.run(['user', 'disable'], 'mateo');
    expect(await office.publish()).toMatchObject(refused('somebody else checks it again'));
    expect((await office.run(['publish', 'list'])).err).toContain('mateo checked it and may check no more');
    expect(existsSync(place('site'))).toBe(false);
  });

  it('publishes nothing that was changed after it was attacked, prepared or checked', async () => {
    const tables = await office.tables();
    const csv = readFileSync(join(tables, 'age.csv'), 'utf8');
    writeFileSync(join(tables, 'age.csv'), csv.replace(/\d{3}/, '999'));
    rmSync(join(tables, 'sex-age.json'));
    const { err } = await office.prepare(tables);
    expect(err).toContain('age.csv is not what was attacked');
    expect(err).toContain('sex-age.json is not there');

    const whole = await office.tables();
    await office.prepare(whole);
    await office.check();
    appendFileSync(place('prepared/data/age.csv'), '\n');
    writeFileSync(place('prepared/data/more.csv'), '1');
    mkdirSync(place('prepared/revisions'));
    writeFileSync(place('prepared/revisions/more.csv'), '1');
    const late = await office.publish();
    expect(late).toMatchObject(refused('data/age.csv was changed'));
    for (const path of ['data', 'revisions']) expect(late.err).toContain(`${path}/more.csv does not belong`);
    expect(existsSync(place('site'))).toBe(false);

    const report = JSON.parse(readFileSync(join(whole, 'release-report.json'), 'utf8'));
    report.attack.recovered = [{ of: 'victims', how: 'subtracting' }];
    writeFileSync(join(whole, 'release-report.json'), JSON.stringify(report));
    expect(await office.prepare(whole, { out: 'again' })).toMatchObject(refused('the attack recovered hidden cells'));

    // As it was made when the attack knew less.
    report.attack = { ...report.attack, recovered: [], knows: undefined };
    writeFileSync(join(whole, 'release-report.json'), JSON.stringify(report));
    expect(await office.prepare(whole, { out: 'older' })).toMatchObject(refused('attack.knows is missing'));
  });

  it('corrects by a new revision: which cells changed, from what to what, and why; the one before stays readable', async () => {
    await office.prepare(await office.tables());
    await office.check();
    await office.publish();
    const before = JSON.parse(read('site/robbery-2026/data/age.json')).cells;
    const corrected = await office.tables(otherWeight());
    const site = ['--site', place('site')];
    expect(await office.prepare(corrected, { out: 'second', more: site })).toMatchObject(
      refused('a correction says why'),
    );
    expect(await office.prepare(corrected, { out: 'second' })).toMatchObject(refused('does not follow the one'));
    expect(existsSync(place('second'))).toBe(false);
    expect(await office.prepare(corrected, { out: 'second', more: site, about: { why: WHY } })).toMatchObject({
      code: 0,
    });
    const changes = JSON.parse(read('second/changes.json')) as CellChange[];
    const after = JSON.parse(read('second/data/age.json')).cells;
    const told = changes.filter(({ table, kind }) => table === 'age' && kind === 'changed');
    const differing = before.filter((cell: object, at: number) => JSON.stringify(cell) !== JSON.stringify(after[at]));
    expect(told).toHaveLength(differing.filter(({ suppressed }: { suppressed: string }) => suppressed === '').length);
    const first = told.find(({ columns }) => columns.some(({ column }) => column === 'estimate'));
    const same = (cell: CellChange) =>
      JSON.stringify([cell.indicator, cell.domain]) === JSON.stringify([first!.indicator, first!.domain]);
    const estimate = first!.columns.find(({ column }) => column === 'estimate')!;
    expect([estimate.before, estimate.after]).toEqual([before.find(same).estimate, after.find(same).estimate]);

    expect((await office.check('mateo', 'second')).out).toContain('what both tell together was not tried');
    expect(await office.publish('second')).toMatchObject({ code: 0, out: expect.stringContaining('revision 2') });
    const page = read('site/robbery-2026/en/changes.html');
    expect(page).toContain('A weight was typed wrong.');
    // Two tables show the same figure: without their names its lines would read the same.
    for (const table of ['age', 'sex-age']) {
      const [, title] = /<h1>(.*?)<\/h1>/.exec(read(`site/robbery-2026/en/table-${table}.html`))!;
      expect(page).toContain(`<td>${title}</td>`);
    }
    expect(JSON.parse(read('site/robbery-2026/revisions/1/data/age.json')).cells).toEqual(before);
    expect(await office.publish()).toMatchObject(refused('the site has revision 2'));
  });

  it('tells no number of a cell that is hidden now, and takes back a revision that is withdrawn', async () => {
    await office.prepare(await office.tables({ 'rules.json': '{"minimumCases":2,"protection":0}' }));
    await office.check();
    await office.publish();
    const tables = await office.tables();
    const second = { out: 'second', more: ['--site', place('site')] };
    const told = await office.prepare(tables, { ...second, about: { why: WHY } });
    expect(told).toMatchObject(refused('cells that can be read now would be hidden ('));
    expect(told.err).toMatch(/hidden \(\d+\): write "withdraws": true/);
    await office.prepare(tables, { ...second, about: { why: WHY, withdraws: true } });
    const hidden = (JSON.parse(read('second/changes.json')) as CellChange[]).filter(({ kind }) => kind === 'hidden');
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.every(({ columns }) => columns.length === 0)).toBe(true);
    const searched = (JSON.parse(read('second/search.json')).en as SearchEntry[]).filter(({ page }) =>
      /-sex-/.test(page),
    );
    const cells = JSON.parse(read('second/data/sex-age.json')).cells as { suppressed: string }[];
    expect(cells.some(({ suppressed }) => suppressed !== '')).toBe(true);
    // Found by name, the hidden ones without a number.
    expect(searched).toHaveLength(cells.length);
    const shown = searched.filter(({ value }) => /\d/.test(value ?? ''));
    expect(shown).toHaveLength(cells.filter(({ suppressed }) => suppressed === '').length);
    for (const one of searched.filter((each) => !shown.includes(each)))
      expect(one).toMatchObject({ limits: '', precision: '' });
    await office.check('mateo', 'second');
    await office.publish('second');
    expect(existsSync(place('site/robbery-2026/revisions'))).toBe(false);
    expect(read('site/robbery-2026/pt/changes.html')).toContain('As revisões anteriores foram retiradas');
  });

  it('has several releases on one site, names nobody, and runs only its own search', async () => {
    await office.prepare(await office.tables());
    await office.check();
    await office.publish();
    const about = { release: 'robbery-2027' };
    await office.prepare(await office.tables(), { out: 'second', about, embargo: '2026-11-20T12:00:00Z' });
    await office.check('mateo', 'second');
    await office.publish('second');
    const index = read('site/es/index.html');
    expect(index.indexOf('robbery-2027')).toBeLessThan(index.lastIndexOf('robbery-2026'));
    expect(readPrepared(place('site/robbery-2026'), true).manifest.revision).toBe(1);
    const texts = readdirSync(place('site'), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(html|json|csv)$/.test(path))
      .map((path) => read(`site/${path}`));
    expect(texts.length).toBeGreaterThan(30);
    for (const text of texts) {
      expect(text).not.toMatch(/carla|mateo|https?:(?!\/\/www\.w3\.org)|src="/i);
      if (text.startsWith('<!doctype')) expect(text).toContain('default-src &#39;none&#39;');
    }
  });

  it('has a report in its language beside the tables, and the hash of a package that verifies them', async () => {
    const tables = await office.tables();
    mkdirSync(place('report'));
    writeFileSync(place('report/report.html'), pageOfReport('pt', tables));
    const hash = 'ab'.repeat(32);
    const more = ['--report', place('report'), '--package-hash', hash];
    const about = { values: { age_group: { '18-59': 'De 18 a 59 años' } } };
    expect(await office.prepare(tables, { more, about })).toMatchObject({ code: 0 });
    const page = read('prepared/en/index.html');
    expect(page).toContain('<a href="../files/report-pt.html" hreflang="pt">Report as a web page (Portuguese)</a>');
    expect(page).toContain(hash);
    expect(read('prepared/es/table-age.html')).toContain('De 18 a 59 años');
    expect(read('prepared/search.json')).toContain('De 18 a 59 años');
    expect(read('prepared/data/age.csv')).not.toContain('De 18 a 59 años');
    expect(await office.prepare('nowhere', { more: ['--package-hash', 'short'] })).toMatchObject({ code: 2 });
  });

  it('takes no report that was not made beside these tables', async () => {
    const tables = await office.tables();
    const page = pageOfReport('es', tables);
    const other = page.replace(/[0-9a-f]{64}/, (hash) => hash.replace(/./, (digit) => (digit === 'a' ? 'b' : 'a')));
    const inWords = page.replace(/<meta[^>]+>/, '').replace('</title>', '$&<!-- <meta name="cifra-release"> -->');
    mkdirSync(place('report'));
    for (const text of [other, inWords]) {
      writeFileSync(place('report/report.html'), text);
      const { code, err } = await office.prepare(tables, { more: ['--report', place('report')] });
      expect({ code, err }).toMatchObject(refused('not made beside these tables: report-es.html'));
      expect(err).toContain('cifra release --with-report, then the report with cifra report --release DIR');
      expect(existsSync(place('prepared'))).toBe(false);
    }
  });

  it('says everything that is wrong with what an office wrote, where, and what to do', async () => {
    const about = { title: { es: 'Sólo uno' }, release: 'With Capitals', whhy: 1 };
    const { code, err } = await office.prepare(await office.tables(), { about });
    expect(code).toBe(1);
    for (const part of ['title.en', 'release', 'whhy', 'line 1, column']) expect(err).toContain(part);
    expect(await office.prepare('nowhere')).toMatchObject(refused('has no release-report.json'));
    expect((await office.prepare('nowhere', { embargo: '2026-12-01' })).code).toBe(2);
    expect((await office.run(['publish', 'check'])).code).toBe(2);
  });

  it('touches no folder that is not a site', async () => {
    await office.prepare(await office.tables());
    await office.check();
    expect(await office.publish('prepared', 'prepared')).toMatchObject(refused('has something else in it'));
    expect(readPrepared(place('prepared')).manifest.release).toBe('robbery-2026');
  });
});
