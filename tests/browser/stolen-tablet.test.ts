import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from '../server/api.ts';
import { goToHash, launchTablet, signInOn, startInterview } from '../support/browser.ts';
import { placeDemonstration } from '../support/demonstration.ts';
import { openTablet, TABLET_CODE, TABLET_PHRASE } from '../support/enrolled-tablet.ts';
import { type Gateway, openGateway } from '../support/gateway.ts';
import { interview, LIVES_ALONE } from '../support/interviewer.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';
import { foundInFiles } from '../support/thief/files-of-profile.ts';
import { found } from '../support/thief/found.ts';
import { guessSecret } from '../support/thief/guess-secret.ts';
import { plantOldStyle } from '../support/thief/plant.ts';
import { copyProfile, plunderProfile } from '../support/thief/thief.ts';
import { openedByTokens, tokensIn } from '../support/thief/tokens.ts';

const PAGES = join(import.meta.dirname, '..', '..', 'dist', 'client');
const folder = mkdtempSync(join(tmpdir(), 'cifra-thief-'));
const profile = join(folder, 'profile');

/** Begins every marked text of this run, and nothing else in the world. */
const STEM = `qz${randomBytes(5).toString('hex')}`;
const PASSWORD = 'interviewer-demo';
let marks = 0;
const marked = () => `${STEM}${String(++marks).padStart(2, '0')}`;

/** Those that were told in the interview. */
const told: string[] = [];
const toldText = () => {
  const text = marked();
  told.push(text);
  return text;
};

/** Every text that somebody types is another one. */
const script = {
  ...LIVES_ALONE,
  other_crime_5y: 'yes',
  other_crime_ref: 'yes',
  other_crime_times: '2',
  robbery_5y: 'yes',
  robbery_ref: 'yes',
  robbery_times: '1',
  of_number: '2',
  get m_name() {
    return toldText();
  },
  get other_crime_specify_1() {
    return toldText();
  },
  get other_crime_specify_2() {
    return toldText();
  },
  get ev_municipality() {
    return toldText();
  },
  get ev_narrative() {
    return toldText();
  },
  get interviewer_notes() {
    return toldText();
  },
};

let server: ServerProcess;
/** The server's own address, which answers while the tablet has no network. */
let office = '';
let gateway: Gateway;
let tablet: BrowserContext;
let page: Page;
/** The token with which the tablet asks the server, as its requests bear it. */
let token = '';
let session = '';

beforeAll(async () => {
  server = startServerProcess({ CIFRA_DB: await placeDemonstration(folder) });
  office = await server.ready;
  gateway = await openGateway(office, PAGES);
  await importDwellings();
  await switchOn();
});

afterAll(async () => {
  await tablet?.close();
  await gateway?.close();
  server?.process.kill('SIGTERM');
  await server?.ended;
  rmSync(folder, { recursive: true, force: true });
});

async function switchOn(): Promise<void> {
  tablet = await launchTablet(profile);
  page = await tablet.newPage();
}

/** Pulls the battery out. */
async function kill(): Promise<void> {
  const closed = new Promise((resolve) => tablet.once('close', resolve));
  const ofTablet = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(`--user-data-dir=${profile}`) && !line.includes('--type='));
  for (const line of ofTablet) process.kill(Number.parseInt(line, 10), 'SIGKILL');
  await closed;
}

/** Dwellings with marked labels, addresses and telephones, for the interviewer. */
async function importDwellings(): Promise<void> {
  const cookie = await signIn(gateway.address, 'supervisor', 'supervisor-demo');
  const survey = `demo-${new Date().getUTCFullYear()}`;
  const caseIds = Array.from({ length: 6 }, (_, place) => `Z-${place}`);
  const lines = caseIds.map((id) => `${id},1,zz,rural,0.5,${marked()},${marked()},${marked()}`);
  const csv = `unit_id,stratum,psu,area,p1,label,address,phone\n${lines.join('\n')}\n`;
  const ask = async (path: string, type: string, body: string) => {
    const headers = { cookie, 'content-type': type, origin: gateway.address };
    const response = await fetch(`${gateway.address}${path}`, { method: 'POST', headers, body });
    expect(response.status, await response.text()).toBe(200);
  };
  await ask(`/api/sample-units?survey=${survey}`, 'text/csv', csv);
  const assignment = JSON.stringify({ survey, caseIds, interviewer: 'interviewer' });
  await ask('/api/assignments', 'application/json', assignment);
}

/** Everything that must not be found, nor open anything. */
const secrets = () => [STEM, TABLET_PHRASE, PASSWORD, 'Ana, entrevistadora', token, session];

/** What a thief finds on the files as they are now, and what opens with it. */
async function steal(name: string) {
  const copy = join(folder, name);
  copyProfile(profile, copy);
  const inFiles = foundInFiles(copy, secrets());
  const loot = await plunderProfile(copy, gateway.address);
  const kept = [Buffer.from([...loot.texts, ...loot.opened].join('\n'))];
  const inBrowser = found(secrets(), [...kept, ...loot.bytes.map((bytes) => Buffer.from(bytes, 'base64'))]);
  const onServer = await openedByTokens(office, tokensIn(loot), loot.cookies);
  return { copy, loot, found: { inFiles, inBrowser, opened: loot.opened, onServer } };
}

const NOTHING = { inFiles: [], inBrowser: [], opened: [], onServer: [] };

describe('whoever steals the tablet', () => {
  it('after a kill in the middle of an interview finds nothing of what was typed, looked for or noted', async () => {
    page.on('request', (request) => {
      token = request.headers().authorization?.replace('Bearer ', '') ?? token;
    });
    page.on('response', async (response) => {
      const set = await response.headerValue('set-cookie').catch(() => null);
      session = /session[^=]*=([^;]{20,})/.exec(set ?? '')?.[1] ?? session;
    });
    await signInOn(page, gateway.address, 'interviewer', PASSWORD);
    await page.getByText('El equipo', { exact: true }).click();
    await page.getByText('Se abre sin red.').waitFor();
    for (let search = 0; search < 20; search += 1) await page.getByLabel('Buscar un caso').fill(marked());
    await page.getByLabel('Buscar un caso').fill('');
    await noteVisits(7);
    await startInterview(page);
    await interview(page, script, (names) => names.includes('ev_narrative'));
    const narrative = page.locator('[data-name="ev_narrative"] textarea');
    // What was corrected stands in the journal too.
    for (let correction = 0; correction < 6; correction += 1) {
      await narrative.fill(toldText());
      await narrative.blur();
      await page.locator('[data-saved]').waitFor();
    }
    await kill();
    const stolen = await steal('killed');
    expect(stolen.found).toEqual(NOTHING);
    expect(stolen.loot.tried.records).toBeGreaterThan(50);
    expect(stolen.loot.tried.keys).toBeGreaterThan(50);
  });

  it('nor before what is finished was sent', async () => {
    gateway.set('down');
    await switchOn();
    await openTablet(page, gateway.address);
    await page
      .getByRole('button', { name: /^Continuar/ })
      .first()
      .click();
    expect(await interview(page, script)).toBe('review');
    await page.getByRole('button', { name: 'Terminar y enviar' }).click();
    await page.getByText('Una entrevista espera el envío').waitFor();
    await tablet.close();
    expect((await steal('before sending')).found).toEqual(NOTHING);
  });

  it('nor afterwards', async () => {
    gateway.set('up');
    await switchOn();
    await openTablet(page, gateway.address);
    await page.locator('.cases-heading').waitFor();
    await page.getByText('Una entrevista espera el envío').waitFor({ state: 'detached' });
    await kill();
    expect((await steal('sent')).found).toEqual(NOTHING);
  });

  it('nor when it was locked, whatever trivial secret is tried', async () => {
    await switchOn();
    await openTablet(page, gateway.address);
    await goToHash(page, '#/card');
    await page.goBack();
    await page.getByRole('button', { name: 'Bloquear la tableta' }).first().click();
    await page.getByRole('heading', { name: 'Abra su tableta' }).waitFor();
    await tablet.close();
    const { copy, loot, found: foundThen } = await steal('locked');
    expect(foundThen).toEqual(NOTHING);
    expect(marks).toBeGreaterThanOrEqual(50);
    expect(loot.locks).toHaveLength(1);
    const [lock] = loot.locks;
    const guesses = ['123456', 'interviewer', PASSWORD, TABLET_CODE];
    expect(await guessSecret(lock!, guesses)).toBeUndefined();

    // The same attack finds what there is to be found: with the person's phrase, everything that is the person's.
    const dataKey = await guessSecret(lock!, [TABLET_PHRASE]);
    const { opened } = await plunderProfile(copy, gateway.address, [dataKey!]);
    const read = [Buffer.from(opened.join('\n'))];
    expect(found(secrets(), read)).toEqual(expect.arrayContaining([STEM, 'Ana, entrevistadora', token]));
    // But for the interview: once it is finished, the survey alone can read it.
    expect(opened.filter((text) => text.startsWith('\u001f'))).toEqual([]);
    expect(found(told, read)).toEqual([]);
    const before = await plunderProfile(join(folder, 'killed'), gateway.address, [dataKey!]);
    expect(found(told, [Buffer.from(before.opened.join('\n'))]).length).toBeGreaterThan(6);
    const openedThen = await openedByTokens(office, [token], []);
    expect(openedThen.length).toBeGreaterThan(0);
  });

  it('would find what lies in clear, and what a key that lies beside it opens', async () => {
    const planted = {
      clear: 'plantedinclear',
      wide: 'plantedinutf16',
      packed: 'plantedandpacked',
      stored: 'plantedinstorage',
    };
    const copy = join(folder, 'locked');
    await plantOldStyle(copy, gateway.address, { ...planted, sealed: 'plantedandsealed' });
    const inFiles = foundInFiles(copy, [...Object.values(planted), 'plantedandsealed']).map(({ text }) => text);
    expect(new Set(inFiles)).toEqual(new Set(Object.values(planted)));
    const loot = await plunderProfile(copy, gateway.address);
    expect(loot.texts).toEqual(expect.arrayContaining([planted.clear, planted.stored]));
    expect(loot.opened).toEqual([expect.stringContaining('plantedandsealed')]);
  });
});

/** Notes visits to one dwelling, each with a marked note. */
async function noteVisits(count: number): Promise<void> {
  await page.locator('.case-label', { hasText: STEM }).first().click();
  for (let visit = 0; visit < count; visit += 1) {
    await page.getByRole('button', { name: 'Anotar una visita' }).click();
    await page.getByLabel('Nadie en casa', { exact: true }).check();
    await page.getByLabel('Nota para usted').fill(marked());
    await page.getByRole('button', { name: 'Guardar la visita' }).click();
    await page.getByText('Visita guardada en esta tableta.').waitFor();
  }
  await page.getByRole('button', { name: 'Volver a la lista' }).click();
}
