import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getRelease, getReleaseLog, listReleases, prepareRelease } from '#contract';
import { readPrepared } from '../../../server/publishing/folder/read-prepared.ts';
import { preparedFolder } from '../../../server/publishing/office/releases-folder.ts';
import { ATTACK_KNOWS } from '../../../server/suppression/release-report.ts';
import { WHY } from '../../support/published-release.ts';
import { HOUR, type ReleaseOffice, releaseOffice, sendInterview } from '../../support/release-office.ts';
import { SURVEY } from '../api.ts';
import { giveTokenTo } from '../give-token.ts';

let office: ReleaseOffice;
const begin = async () => {
  office = await releaseOffice();
};
const end = () => office.close();
const AFTER = '2026-11-24T17:00:01.000Z';

describe('a release on the server', () => {
  beforeEach(begin);
  afterEach(end);

  it('is prepared by one statistician, checked by another with the password, and published once its hour has come', async () => {
    const reply = await office.prepare();
    expect(reply.status).toBe(201);
    expect(prepareRelease.reply.safeParse(reply.body).error).toBeUndefined();
    const [head] = await office.list();
    expect(head).toMatchObject({ state: 'prepared', preparedBy: 'carla', embargo: HOUR, isHere: true, revision: 1 });
    expect(head!.title!.en).toBe('Robbery in the small survey');

    expect(await office.check(head!, 'carla')).toMatchObject({ status: 409, said: 'own-release' });
    expect(await office.check(head!, 'mateo', 'not the password')).toMatchObject({
      status: 403,
      said: 'wrong-password',
    });
    expect(await office.publish(head!)).toMatchObject({ status: 409, said: 'not-checked' });
    expect(await office.check({ ...head!, sha256: 'f'.repeat(64) })).toMatchObject({ said: 'unknown-release' });
    expect((await office.list())[0]!.state).toBe('prepared');

    expect(await office.check(head!)).toMatchObject({ status: 200, said: 'checked', body: { checkedBy: 'mateo' } });
    expect(await office.publish(head!)).toMatchObject({ status: 409, said: 'embargoed' });
    expect(existsSync(office.site)).toBe(false);
    office.api.setNow(AFTER);
    expect((await office.list())[0]!.state).toBe('due');
    expect(await office.publish(head!)).toMatchObject({ status: 200, said: 'published' });
    expect(await office.publish(head!)).toMatchObject({ status: 200, said: 'published' });
    expect(readPrepared(join(office.site, 'robbery-2026'), true).sha256).toBe(head!.sha256);
    expect(await office.check(head!)).toMatchObject({ said: 'published' });

    const log = await (await office.api.ask('sofia', 'GET', '/api/release-log/robbery-2026')).json();
    expect(getReleaseLog.reply.safeParse(log).error).toBeUndefined();
    expect(log.lines.map(({ by, action, revision }: Record<string, string>) => `${by} ${action} ${revision}`)).toEqual([
      'carla release-prepared 1',
      'mateo release-checked 1',
      'sofia release-published 1',
    ]);
  });

  it('takes reports of the same interviews along, as pages and PDF, and never of an edition beside itself', async () => {
    const itself = { languages: ['es'], before: SURVEY };
    expect((await office.prepare({ reports: itself })).status).toBe(400);
    const head = await office.prepared({ reports: { languages: ['es', 'fr'] } });
    const folder = preparedFolder(office, head);
    const reports = readPrepared(folder).manifest.files.filter(({ path }) => path.startsWith('files/report-'));
    expect(reports.map(({ path }) => path)).toEqual([
      'files/report-es.html',
      'files/report-es.pdf',
      'files/report-fr.html',
      'files/report-fr.pdf',
    ]);
    expect(readFileSync(join(folder, 'files/report-fr.html'), 'utf8')).toContain('<html lang="fr">');
    expect(readFileSync(join(folder, 'files/report-es.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readFileSync(join(folder, 'es/index.html'), 'utf8')).toContain('report-es.pdf');
    expect(await office.check(head)).toMatchObject({ said: 'checked' });
  });

  it('says what the attack tried to the office, and in no file of the release', async () => {
    const head = await office.prepared();
    const { attack } = (await office.look(head)).contents!;
    expect(Object.keys(attack!).toSorted()).toEqual(['equations', 'hiddenQuantities', 'linearPrograms']);
    const folder = preparedFolder(office, head);
    const { manifest } = readPrepared(folder);
    expect(manifest.attack).toEqual({ knows: ATTACK_KNOWS });
    const { files } = manifest;
    expect(files.filter(({ path }) => /hiddenQuantities/.test(readFileSync(join(folder, path), 'utf8')))).toEqual([]);
    // With other keys it is not known here, and the page says that nothing was recovered.
    rmSync(`${folder}.reasons`);
    expect((await office.look(head)).contents).not.toHaveProperty('attack');
  });

  it('counts a wrong password as one that is typed to sign in', async () => {
    const head = await office.prepared();
    const tries = Array.from({ length: 12 }, () => office.check(head, 'mateo', 'not the password'));
    expect((await Promise.all(tries)).map(({ said }) => said)).toContain('too-many-attempts');
    expect((await office.list())[0]!.state).toBe('prepared');
  });

  it('is not checked, and not published, where a file was changed after it was prepared', async () => {
    const head = await office.prepared();
    const folder = preparedFolder(office, head);
    appendFileSync(join(folder, 'data/people.csv'), '\n');
    expect(await office.look(head)).toMatchObject({ code: 'release-changed' });
    expect(await office.check(head)).toMatchObject({ status: 409, said: 'release-changed' });
    // Prepared again it is the same one, and whole.
    const again = await office.prepared();
    expect(again.sha256).toBe(head.sha256);
    expect(await office.check(again)).toMatchObject({ said: 'checked' });
    appendFileSync(join(folder, 'es/index.html'), ' ');
    office.api.setNow(AFTER);
    expect(await office.publish(again)).toMatchObject({ status: 409, said: 'release-changed' });
    rmSync(folder, { recursive: true });
    // Nobody is told that the server is about to publish what it does not have.
    expect((await office.list())[0]).toMatchObject({ state: 'checked', isHere: false, gone: 'prepared' });
    expect(await office.publish(again)).toMatchObject({ status: 409, said: 'files-gone' });
    expect(existsSync(office.site)).toBe(false);
  });

  it('prepared again is another one, of which nothing is checked, and nothing of the one before stays', async () => {
    const first = await office.prepared();
    await office.check(first);
    const second = await office.prepared({ embargo: '2026-11-26T12:00:00-03:00', replaces: first.sha256 });
    expect((await office.list()).map(({ state, sha256 }) => [state, sha256])).toEqual([['prepared', second.sha256]]);
    expect(await office.check(first)).toMatchObject({ said: 'unknown-release' });
    expect(await office.publish(first)).toMatchObject({ said: 'unknown-release' });
    const names = readdirSync(join(office.releases, 'prepared')).map((name) => name.replace(/^.*-[0-9a-f]{12}/, ''));
    expect(names.toSorted()).toEqual(['', '.asked', '.reasons']);
    expect(existsSync(preparedFolder(office, first))).toBe(false);
  });

  it('is corrected by the next revision, which says why and which cells it changes', async () => {
    const first = await office.prepared();
    await office.check(first);
    office.api.setNow(AFTER);
    await office.publish(first);
    await sendInterview(office.api, 'A-3');
    expect((await office.prepare()).body).toMatchObject({
      code: 'release-not-prepared',
      flaw: { code: 'why-missing' },
    });
    const about = { release: 'robbery-2026', title: first.title, why: WHY };
    expect((await office.prepare({ about: { ...about, release: 'another' } })).body).toMatchObject({
      flaw: { code: 'nothing-to-correct' },
    });
    const second = await office.prepared({ about });
    expect(second).toMatchObject({ revision: 2, state: 'prepared' });
    const { contents } = await office.look(second);
    expect(contents!.why!.fr).toBe('Un poids était mal écrit.');
    expect(contents!.changes!.counts.changed).toBeGreaterThan(0);
    // Of nobody among two, then among three, the limit changes; the numbers of people are told to the nearest five.
    expect(contents!.changes!.cells).toContainEqual({
      table: 'victims',
      indicator: 'prevalence_person',
      crime: 'robbery',
      outcome: 'both',
      category: '',
      domain: {},
      kind: 'changed',
      columns: [{ column: 'upper', before: 80_000, after: 70_000 }],
    });
    await office.check(second);
    expect(await office.publish(second)).toMatchObject({ said: 'published', body: { revision: 2 } });
    expect(existsSync(join(office.site, 'robbery-2026/revisions/1/data/people.json'))).toBe(true);
    const [one, two] = await office.list();
    expect([one, two]).toMatchObject([
      { revision: 1, state: 'published', isHere: true, edition: SURVEY, correctedBy: 2, isWithdrawn: false },
      { revision: 2, state: 'published', isHere: true, edition: SURVEY },
    ]);
    expect(one!.title!.en).toBe('Robbery in the small survey');
    expect(two!.correctedBy).toBeUndefined();
  });
});

describe('of a prepared release', () => {
  beforeAll(begin);
  afterAll(end);

  const file = (path: string, who: 'mateo' | 'bruno' | 'ana' = 'mateo', headers: Record<string, string> = {}) =>
    office.api.ask(who, 'GET', `/api/release-files/robbery-2026/1/${path}`, { headers });

  it('another one sees what would be published, and what is hidden and why', async () => {
    const head = await office.prepared({
      tableFormats: ['xlsx'],
      packages: ['ab'.repeat(32)],
      rules: { protection: 0 },
    });
    const reply = await office.look(head);
    expect(getRelease.reply.safeParse(reply).error).toBeUndefined();
    const { contents } = reply;
    expect(contents!.tables.map(({ table, title }) => [table, title.es])).toEqual([
      ['victims', 'Víctimas'],
      ['people', 'Personas'],
    ]);
    expect(contents!.hidden).toBeGreaterThan(0);
    expect(contents!.hiding).toHaveLength(contents!.hidden);
    expect(contents!.hiding![0]).toMatchObject({ rules: ['few-cases'], domain: {} });
    expect(contents!.files.map(({ path }) => path)).toContain('files/tables/figures-es.xlsx');
    expect(contents!.changes).toBeUndefined();
  });

  it('why cells are hidden is in no file that somebody who has the disk could read', () => {
    const prepared = join(office.releases, 'prepared');
    expect(statSync(prepared).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(prepared, { recursive: true, encoding: 'utf8' }))
      if (statSync(join(prepared, name)).isFile())
        expect(readFileSync(join(prepared, name)).includes('few-cases'), name).toBe(false);
  });

  it('the pages are looked at as they will be, and run nothing', async () => {
    const page = await file('es/index.html', 'mateo', { 'Sec-Fetch-Dest': 'document' });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const policy = page.headers.get('content-security-policy')!;
    expect(policy).toMatch(/^default-src 'none'; script-src 'none'; style-src 'self'/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    const text = await page.text();
    expect(text).toContain('Robo en la encuesta pequeña');
    // Every file that the page names is there.
    for (const [, link] of text.matchAll(/href="([^"#]+)"/g)) {
      const path = new URL(link!, 'http://x/es/index.html').pathname.slice(1);
      expect([path, (await file(path)).status]).toEqual([path, 200]);
    }
    // What the site has around it is not there yet: no link leads to nothing.
    expect(text).toContain('href="../../es/index.html"');
    expect(await (await file('es/style.css')).text()).toMatch(/a\[href\^="\.\.\/\.\.\/"\].*display: none/);
    const table = await file('files/tables/figures-es.xlsx');
    expect(table.headers.get('content-disposition')).toBe('attachment; filename=figures-es.xlsx');
    expect(
      Buffer.from(await table.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('nothing else on the disk is reached, by whichever path', async () => {
    for (const path of [
      '..%2F..%2Fsite',
      '%2e%2e/%2e%2e/releases.lock',
      'es',
      'es/',
      '%2Fetc%2Fpasswd',
      'release.json%00',
      'data/nothing.csv',
    ])
      expect([path, (await file(path)).status]).toEqual([path, 404]);
    expect((await file(`es${encodeURIComponent('/../')}data/people.csv`)).status).toBe(404);
  });

  it('nobody else learns anything: no supervisor, no interviewer, no machine more than where it stands', async () => {
    const { release, revision, sha256 } = (await office.list())[0]!;
    const asked = [
      ['GET', '/api/releases'],
      ['GET', `/api/releases/${release}/${revision}`],
      ['GET', `/api/releases/${release}/${revision}/asked`],
      ['GET', `/api/release-log/${release}`],
      ['GET', `/api/release-files/${release}/${revision}/es/index.html`],
      ['POST', `/api/releases/${release}/${revision}/check`, { sha256, password: 'x' }],
      ['POST', `/api/releases/${release}/${revision}/publish`, { sha256 }],
      ['POST', '/api/releases', {}],
    ] as const;
    const headers = {
      Authorization: `Bearer ${(await giveTokenTo(office.api, 'carla', { scope: 'figures:read' })).token}`,
    };
    for (const [method, path, body] of asked) {
      for (const who of ['bruno', 'ana', 'elena', 'diego'] as const)
        expect([who, path, (await office.api.ask(who, method, path, { body })).status]).toEqual([who, path, 403]);
      const machine = await office.api.ask('nobody', method, path, { body, headers });
      expect([path, machine.status]).toEqual([path, path === '/api/releases' && method === 'GET' ? 200 : 403]);
      if (machine.ok) expect(listReleases.reply.safeParse(await machine.json()).error).toBeUndefined();
    }
  });
});

describe('a release that cannot be prepared', () => {
  beforeAll(begin);
  afterAll(end);

  it('says what is wrong with its tables, each by name, and keeps nothing', async () => {
    const key = 'b4c1d2e3-0000-4000-8000-000000000000';
    const text = JSON.stringify({ table: 'wrong', figures: [{ indicator: 'plaza' }] });
    await office.api.ask('carla', 'PUT', `/api/tables/${key}`, { body: { text, revision: 0 } });
    expect((await office.prepare({ tables: [key] })).body).toMatchObject({
      findings: [{ table: 'wrong', code: 'unknown-indicator', line: 1 }],
    });
    expect((await office.prepare({ tables: [key, key] })).body).toMatchObject({
      findings: [
        { table: 'wrong', code: 'repeated-name' },
        // What it names, told once for each of the two.
        { table: 'wrong', code: 'unknown-indicator' },
        { table: 'wrong', code: 'unknown-indicator' },
      ],
    });
    expect((await office.prepare({ tables: [key.replace('b', 'c')] })).body).toMatchObject({ code: 'unknown-table' });
    expect((await office.prepare({ embargo: '2026-11-25' })).status).toBe(400);
    expect((await office.prepare({ about: { release: 'X', title: {} } })).status).toBe(400);
    expect(await office.list()).toEqual([]);
    expect(existsSync(office.releases)).toBe(false);
  });
});
