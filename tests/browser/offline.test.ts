import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoBarrier, launchTablet, signInOn, startInterview } from '../support/browser.ts';
import { buildIn, buildLaterPages } from '../support/build-pages.ts';
import { placeDemonstration } from '../support/demonstration.ts';
import { openTablet, unlockTablet } from '../support/enrolled-tablet.ts';
import { type Gateway, openGateway } from '../support/gateway.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';

const PAGES = join(import.meta.dirname, '..', '..', 'dist', 'client');
const folder = mkdtempSync(join(tmpdir(), 'cifra-offline-'));
const laterPages = join(folder, 'later');

let server: ServerProcess;
let gateway: Gateway;
let tablet: BrowserContext;

beforeAll(async () => {
  server = startServerProcess({ CIFRA_DB: await placeDemonstration(folder) });
  const built = buildLaterPages(laterPages, 'Una versión posterior');
  [tablet, gateway] = await Promise.all([
    launchTablet(join(folder, 'profile')),
    server.ready.then((address) => openGateway(address, PAGES)),
  ]);
  await built;
});

afterAll(async () => {
  await tablet?.close();
  await gateway?.close();
  server?.process.kill('SIGTERM');
  await server?.ended;
  rmSync(folder, { recursive: true, force: true });
});

describe('the app on a tablet', () => {
  it('opens without a network, also after the browser was closed and from an address of the app', async () => {
    const page = await tablet.newPage();
    await signInOn(page, gateway.address, 'interviewer', 'interviewer-demo');
    await isKept(page);
    await expect.poll(() => questionnairesOn(page)).toBeGreaterThan(0);
    await page.getByText('El equipo', { exact: true }).click();
    await page.getByText('Se abre sin red.').waitFor();
    await page.getByText('Coincide con la del servidor.').waitFor();
    await expectNoBarrier(page);
    gateway.set('down');
    await page.reload();
    await unlockTablet(page);
    const caseId = await startInterview(page);
    await tablet.close();
    tablet = await launchTablet(join(folder, 'profile'));
    const again = await tablet.newPage();
    // A month later by the device's clock: nothing on it expires.
    await again.clock.setSystemTime(Date.now() + 30 * 24 * 3600_000);
    await again.goto(`${gateway.address}/some/address`);
    await unlockTablet(again);
    expect(await startInterview(again)).toBe(caseId);
    await again.close();
    gateway.set('up');
  });

  it('does not take the page of a network that asks to sign in for an answer, nor for itself', async () => {
    const page = await opened();
    gateway.set('portal');
    await page.reload();
    await unlockTablet(page);
    // Said in the person's words; the cases are those that the tablet keeps, and nobody is signed out by it.
    await page.getByText('Contestó otra cosa y no el servidor').first().waitFor();
    expect(await page.getByRole('button', { name: /^Empezar/ }).count()).toBeGreaterThan(0);
    expect(await page.textContent('body')).not.toContain('hotel');
    expect(await updateOn(page)).toBe('refused');
    gateway.set('up');
    await page.reload();
    await unlockTablet(page);
    expect(await buildOn(page)).toBe(buildIn(PAGES));
    await page.close();
  });

  it('keeps its version when there is no room for a newer one, and says so', async () => {
    const page = await opened();
    const browser = await page.context().newCDPSession(page);
    const origin = gateway.address;
    // Room for the worker itself, and not for the files.
    const { usage } = await browser.send('Storage.getUsageAndQuota', { origin });
    await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 300_000 });
    gateway.deploy(laterPages);
    await updateOn(page);
    await page.getByText('No hay espacio para una versión nueva').first().waitFor();
    expect(await cachesOn(page)).toEqual([`cifra-app-${buildIn(PAGES)}`]);
    // What only the office loads is not brought to it.
    expect((await filesOn(page)).filter((url) => /Pane-|DesignPlace|TablesPlace|findings-worker/.test(url))).toEqual(
      [],
    );
    await browser.send('Storage.overrideQuotaForOrigin', { origin });
    gateway.deploy(PAGES);
    await page.reload();
    await unlockTablet(page);
    expect(await buildOn(page)).toBe(buildIn(PAGES));
    await page.close();
  });

  it('keeps its version when the server dies in the middle of a newer one', async () => {
    const page = await opened();
    gateway.deploy(laterPages);
    // The worker itself and five files of the build.
    gateway.dieAfter(6);
    await updateOn(page);
    await expect.poll(() => workersOn(page)).toEqual({ installing: false, waiting: false });
    expect(gateway.isUp()).toBe(false);
    // Half of it is here, and nothing of it is used.
    expect(await cachesOn(page)).toContain(`cifra-app-${buildIn(laterPages)}`);
    await page.reload();
    await unlockTablet(page);
    expect(await buildOn(page)).toBe(buildIn(PAGES));
    gateway.set('up');
    await page.close();
  });

  it('does not switch during an interview, goes on with the old files, and asks afterwards', async () => {
    const other = await opened();
    const page = await opened();
    await startInterview(page);
    gateway.deploy(laterPages);
    await updateOn(page);
    await expect.poll(() => workersOn(page)).toEqual({ installing: false, waiting: true });
    expect(await page.getByText('Hay una versión nueva').count()).toBe(0);

    // A part that this page has not loaded yet: the server has it no more.
    const chunk = readdirSync(join(PAGES, 'assets')).find((name) => /^AdminPage-.*\.js$/.test(name))!;
    expect((await fetch(`${gateway.address}/assets/${chunk}`)).status).toBe(404);
    expect(await page.evaluate(`import('/assets/${chunk}').then(Object.keys)`)).not.toEqual([]);

    // In another tab the question is there, and the answer is that an interview is open.
    await other.getByRole('button', { name: 'Cambiar ahora' }).click();
    await other.getByText('Hay una entrevista abierta en otra pestaña').waitFor();
    expect(await buildOn(other)).toBe(buildIn(PAGES));

    await page.getByRole('button', { name: 'Salir' }).first().click();
    await page.getByRole('button', { name: 'Cambiar ahora' }).click();
    await expect.poll(() => buildOn(page)).toBe(buildIn(laterPages));
    // The other tab still shows the old version, whose files stay; it is told.
    await other.getByText('Otra pestaña cambió a la versión nueva').waitFor();
    await tidy(page);
    expect(await cachesOn(page)).toHaveLength(2);
    await other.close();
    await expect.poll(() => tidy(page).then(() => cachesOn(page))).toEqual([`cifra-app-${buildIn(laterPages)}`]);
    // The questionnaire that was kept before the switch still opens.
    gateway.set('down');
    await page.reload();
    await unlockTablet(page);
    await startInterview(page);
    expect(await buildOn(page)).toBe(buildIn(laterPages));
    await page.close();
  });
});

async function opened(): Promise<Page> {
  const page = await tablet.newPage();
  await openTablet(page, gateway.address);
  await page.getByText('Cuenta').first().waitFor();
  return page;
}

async function isKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

function questionnairesOn(page: Page): Promise<number> {
  return page.evaluate(() =>
    new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open('cifra-questionnaires');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const counting = opening.result.transaction('contents').objectStore('contents').count();
        counting.onsuccess = () => {
          opening.result.close();
          resolve(counting.result);
        };
      };
    }).catch(() => 0),
  );
}

const buildOn = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name="cifra-build"]')?.content ?? '');

const updateOn = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return registration.update().then(
      () => 'looked',
      () => 'refused',
    );
  });

const workersOn = (page: Page) =>
  page.evaluate(async () => {
    const { installing, waiting } = await navigator.serviceWorker.ready;
    return { installing: installing !== null, waiting: waiting !== null };
  });

const cachesOn = (page: Page) => page.evaluate(() => caches.keys());

/** Addresses of all files that the device keeps. */
const filesOn = (page: Page) =>
  page.evaluate(async () => {
    const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().map(({ url }) => url);
  });

const tidy = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        navigator.serviceWorker.controller!.postMessage('tidy', [port2]);
      }),
  );
