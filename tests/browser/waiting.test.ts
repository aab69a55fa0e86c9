import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { type listRuns, OUR_MARK, type ReplyOf } from '#contract';
import { desktop, expectNoBarrier, goToHash, signedIn, tablet, tabTo } from '../support/browser.ts';
import { cifra } from '../support/command-line.ts';
import { demonstration } from '../support/demonstration.ts';

const running = demonstration();

/** By which the page knows an answer of the server. */
const OURS = { [OUR_MARK]: '1' };

/** Holds the requests to an address back until they are let go, and says what became of them. */
async function heldBack(page: Page, address: string) {
  const waiting: (() => void)[] = [];
  let isHeld = true;
  const ended: string[] = [];
  page.on('requestfailed', (request) => {
    if (request.url().includes(address)) ended.push(request.failure()?.errorText ?? '');
  });
  await page.route(`**${address}?*`, async (route) => {
    if (isHeld && (address !== '/api/sample-units' || route.request().method() === 'POST'))
      await new Promise<void>((resolve) => waiting.push(resolve));
    await route.continue().catch(() => undefined);
  });
  return {
    ended,
    letGo() {
      isHeld = false;
      for (const go of waiting) go();
    },
  };
}

/** Answers how far the server is in the place of the server. */
async function answerRuns(page: Page, survey: string) {
  const answer: { runs: { task: string; share: number }[] | undefined; asked: number } = { runs: [], asked: 0 };
  await page.route('**/api/runs', (route) => {
    answer.asked += 1;
    if (!answer.runs) return route.fulfill({ status: 500, headers: OURS, json: {} });
    const startedAt = new Date().toISOString();
    const reply: ReplyOf<typeof listRuns> = { runs: answer.runs.map((run) => ({ ...run, survey, startedAt })) };
    return route.fulfill({ headers: OURS, json: reply });
  });
  return answer;
}

const ON_A_PHONE = (['light', 'dark'] as const).map((colorScheme) => ({ width: 390, height: 844, colorScheme }));

describe.each(ON_A_PHONE)('who waits long for figures, on a phone, $colorScheme', ({ width, height, colorScheme }) => {
  it('sees how far they are, cancels, and computes again', async () => {
    const device = { viewport: { width, height }, colorScheme, locale: 'es-MX' };
    const { context, page } = await signedIn(running, 'statistician', device);
    await page.locator('.headline').first().waitFor();
    const figures = await heldBack(page, '/api/estimates');
    const runs = await answerRuns(page, running.thisYear);
    runs.runs = [{ task: 'derive', share: 0.6 }];
    await page.reload();
    await page.getByText('Leyendo las entrevistas…').waitFor();
    const bar = page.getByRole('progressbar');
    await expect.poll(() => bar.getAttribute('value')).toBe('30');
    runs.runs = [{ task: 'figures', share: 0.25 }];
    await page.getByText('Estimando las cifras…').waitFor();
    await expect.poll(() => bar.getAttribute('value')).toBe('62');
    await expectNoBarrier(page);

    const cancel = page.getByRole('button', { name: 'Cancelar' });
    expect((await cancel.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await tabTo(page, (element) => element.textContent === 'Cancelar');
    await page.keyboard.press('Enter');
    await page.getByText('Se canceló el cálculo.').waitFor();
    await expect.poll(() => figures.ended).toContain('net::ERR_ABORTED');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Calcular de nuevo');
    await expectNoBarrier(page);
    const { asked } = runs;

    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Resultados');
    figures.letGo();
    await page.locator('.headline').first().waitFor();
    expect(runs.asked).toBe(asked);
    await context.close();
  });
});

describe('who waits long for figures', () => {
  it('keeps those shown before beside the progress of the next, and leaves no request behind', async () => {
    const { context, page } = await signedIn(running, 'statistician', desktop);
    await page.locator('.headline').first().waitFor();
    const figures = await heldBack(page, '/api/estimates');
    const runs = await answerRuns(page, running.thisYear);
    runs.runs = [{ task: 'figures', share: 0.4 }];
    await page.getByLabel('Norma de precisión').selectOption('ine_chile');
    const bar = page.getByRole('progressbar');
    await bar.waitFor();
    expect(await bar.getAttribute('value')).toBe('40');
    expect(await page.locator('.headline').count()).toBeGreaterThan(0);
    await expectNoBarrier(page);
    await page.getByRole('link', { name: 'Codificación' }).click();
    await page.getByRole('heading', { name: 'Codificación en oficina' }).waitFor();
    await expect.poll(() => figures.ended).toEqual(['net::ERR_ABORTED']);
    await context.close();
  });

  it('goes on waiting without a bar when the server does not say how far they are', async () => {
    const { context, page } = await signedIn(running, 'statistician', desktop);
    await page.locator('.headline').first().waitFor();
    const figures = await heldBack(page, '/api/estimates');
    const runs = await answerRuns(page, running.thisYear);
    runs.runs = undefined;
    await page.reload();
    await page.getByRole('button', { name: 'Cancelar' }).waitFor();
    await expect.poll(() => runs.asked).toBe(1);
    expect(await page.getByText('Calculando las cifras…').count()).toBe(1);
    expect(await page.getByRole('progressbar').count()).toBe(0);
    figures.letGo();
    await page.locator('.headline').first().waitFor();
    await context.close();
  });
});

describe('who imports a large sample', () => {
  it('can cancel while it is read, and no longer once it is being stored', async () => {
    const { context, page } = await signedIn(running, 'supervisor', tablet);
    await goToHash(page, `#/edition/${running.thisYear}/sample?page=2`);
    const sample = await heldBack(page, '/api/sample-units');
    const runs = await answerRuns(page, running.thisYear);
    runs.runs = [{ task: 'read-sample', share: 0 }];
    const csv = { name: 'sample.csv', mimeType: 'text/csv', buffer: Buffer.from('unit_id,stratum\n') };
    await page.getByLabel('Archivo CSV').setInputFiles(csv);
    const send = page.getByRole('button', { name: 'Importar el archivo' });
    await send.click();
    await page.getByText('Leyendo el archivo…').waitFor();
    expect(await page.getByRole('progressbar').getAttribute('value')).toBeNull();
    await expectNoBarrier(page);
    // The button pressed has no focus while it cannot be pressed again; the next Tab goes on from there.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Se canceló la importación.').waitFor();
    await expect.poll(() => sample.ended).toEqual(['net::ERR_ABORTED']);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file');

    await send.click();
    await page.getByText('Leyendo el archivo…').waitFor();
    runs.runs = [];
    await page.getByText('Guardando las unidades…').waitFor();
    expect(await page.getByRole('button', { name: 'Cancelar' }).count()).toBe(0);
    sample.letGo();
    await page.getByText('No se importó nada.').waitFor();
    await context.close();
  });
});

describe('who downloads the records of an analysis file', () => {
  it('sees how far they are, cancels, and downloads them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cifra-records-'));
    vi.stubEnv('CIFRA_DB', running.database);
    const made = await cifra('microdata', '--survey', running.thisYear, '--out', join(folder, 'records'));
    vi.unstubAllEnvs();
    expect(made.code).toBe(0);
    rmSync(folder, { recursive: true });
    const { context, page } = await signedIn(running, 'statistician', { ...tablet, locale: 'es-MX' });
    await page.goto(`${running.address}/#/edition/${running.thisYear}/figures?file=1`);
    const section = page.getByRole('region', { name: 'Registros del archivo de análisis 1' });
    const download = section.getByRole('button', { name: 'Descargar los registros' });
    await download.waitFor();
    const held = await heldBack(page, '/api/record-files');
    const runs = await answerRuns(page, running.thisYear);
    runs.runs = [{ task: 'record-files', share: 0.5 }];
    await download.click();
    await section.getByRole('progressbar').waitFor();
    await expectNoBarrier(page);
    await section.getByRole('button', { name: 'Cancelar' }).click();
    await section.getByText('Cancelado. No se descargó nada.').waitFor();
    await expect.poll(() => held.ended).toEqual(['net::ERR_ABORTED']);

    held.letGo();
    await section.getByLabel('Formato del archivo').selectOption('parquet');
    const [saved] = await Promise.all([page.waitForEvent('download'), download.click()]);
    expect(saved.suggestedFilename()).toBe(`records-${running.thisYear}-1-parquet.zip`);
    await section.getByText('Los registros están descargados.').waitFor();
    await context.close();
  });
});
