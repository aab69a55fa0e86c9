import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hexagonMap } from '../../server/demo/hexagon-map.ts';
import { expectNoBarrier, signedIn } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';

const running = demonstration();

const WIDTH_ON_SHEET = 1024;

describe('the pictures of the figures', () => {
  it('are saved as files that stand for themselves, and have an address; the map has its table beside it', async () => {
    const { context, page } = await signedIn(running, 'statistician', {
      viewport: { width: 1024, height: 900 },
      locale: 'es-MX',
    });
    await page.goto(`${running.address}/#/edition/${await editionOf(page)}/figures?by=state`);
    const map = page.locator('[data-picture="map"]');
    await map.locator('svg.map').waitFor();
    await map.getByRole('row').nth(2).waitFor();
    await expectNoBarrier(page);

    const svgFile = await saved(page, 'map', 'SVG');
    const svg = (await readFile(svgFile)).toString();
    const parsed = await page.evaluate((text) => {
      const file = new DOMParser().parseFromString(text, 'image/svg+xml');
      const attributes = [...file.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
      return {
        isBroken: file.querySelector('parsererror') !== null,
        width: file.documentElement.getAttribute('width'),
        height: file.documentElement.getAttribute('height'),
        texts: [...file.querySelectorAll('text')].map(({ textContent }) => textContent),
        references: attributes.map(({ value }) => value).filter((value) => /url\(|var\(|^https?:/.test(value)),
        classes: attributes.filter(({ name }) => name === 'class' || name === 'style').length,
      };
    }, svg);
    expect(parsed.isBroken).toBe(false);
    expect(parsed.classes).toBe(0);
    // What is named stands in the file: patterns, and the name space.
    for (const reference of parsed.references) expect(reference).toMatch(/^url\("?#|^http:\/\/www\.w3\.org\//);
    expect(svg).toContain('@font-face');
    expect(svg.match(/url\((?!"?#|data:)/g)).toBeNull();
    expect(parsed.texts.join(' ')).toMatch(/Mapa:.*Aurora.*Encuesta de demostración/);
    expect((await namesIn(svgFile))[1]).toContain('prueba de la diferencia, 5%');

    const png = await readFile(await saved(page, 'map', 'PNG'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([WIDTH_ON_SHEET * 2, Number(parsed.height) * 2]);

    await page.goto(`${running.address}/#/edition/${await editionOf(page)}/figures?by=state&outcome=attempted`);
    await page.locator('.headline-title', { hasText: 'solo los intentos' }).waitFor();
    for (const name of ['figures', 'map']) {
      const [title] = await namesIn(await saved(page, name, 'SVG'));
      expect(title, name).toContain('solo los intentos');
      const spoken = await page.locator(`[data-picture="${name}"] svg[role="img"]`).getAttribute('aria-label');
      expect(spoken, name).toContain('solo los intentos');
    }

    await map.getByRole('combobox').selectOption('equal');
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('classes=equal');

    await page.getByText('Cambiar el mapa').click();
    await page.getByLabel('Propiedad con la clave').fill('code');
    await bring(page, ['01', '01']);
    await page.getByText('No se importó nada').waitFor();
    await page.getByText('features[1]').waitFor();
    await expectNoBarrier(page);
    await bring(page, ['01', '02', '03']);
    await page.getByText('Áreas importadas: 3.').waitFor();
    await expect.poll(() => map.locator('.map-area').count()).toBe(3);
    await context.close();
  });

  it('have all their letters the first time, and say beside a figure what its class does not', async () => {
    const { context, page } = await signedIn(running, 'statistician', {
      viewport: { width: 390, height: 844 },
      locale: 'es-MX',
    });
    await page.goto(`${running.address}/#/edition/${await editionOf(page)}/figures?tab=dark-figure`);
    const picture = page.locator('[data-picture="dark-figure-no-file"]');
    await picture.locator('.chart-line').first().waitFor();
    const first = await readFile(await saved(page, 'dark-figure-no-file', 'PNG'));
    const again = await readFile(await saved(page, 'dark-figure-no-file', 'PNG'));
    expect(first.equals(again)).toBe(true);
    const signs = await picture.locator('.chart-value', { hasText: '‡' }).count();
    expect(signs).toBeGreaterThan(0);
    await picture.getByText('intervalo ancho', { exact: true }).waitFor();
    await page.locator('.sentence').getByRole('combobox', { name: 'Desenlace' }).selectOption('attempted');
    await page.locator('.headline-title', { hasText: 'solo los intentos' }).first().waitFor();
    for (const name of ['funnel', 'dark-figure-no-file']) {
      const [title] = await namesIn(await saved(page, name, 'SVG'));
      expect(title, name).toContain('solo los intentos');
    }
    await context.close();
  });
});

/** What a saved picture calls itself, and the sentence that it has. */
async function namesIn(file: string): Promise<string[]> {
  const svg = (await readFile(file)).toString();
  return ['title', 'desc'].map((name) => new RegExp(`<${name}[^>]*>([^<]*)<`).exec(svg)?.[1] ?? '');
}

/** The edition to which the page led. */
async function editionOf(page: Page): Promise<string> {
  await page.waitForURL(/#\/edition\//);
  return /edition\/([^/?]+)/.exec(page.url())![1]!;
}

async function saved(page: Page, name: string, format: string): Promise<string> {
  const begun: Promise<Download> = page.waitForEvent('download');
  await page
    .locator(`[data-picture="${name}"]`)
    .getByRole('button', { name: `Guardar como ${format}` })
    .click();
  const download = await begun;
  expect(download.suggestedFilename()).toBe(`${name}.${format.toLowerCase()}`);
  return download.path();
}

async function bring(page: Page, codes: readonly string[]): Promise<void> {
  const map = hexagonMap(codes.map((code) => ({ code, name: code })));
  const file = { name: 'map.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(JSON.stringify(map)) };
  await page.getByLabel('Archivo GeoJSON').setInputFiles(file);
  await page.getByRole('button', { name: 'Importar el mapa' }).click();
}
