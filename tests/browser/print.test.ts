import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseInstrument, printQuestionnaire } from '#questionnaires';
import { pagesOfPlaces } from '../../server/exports/pages-of-places.ts';
import { writePdf } from '../../server/exports/write-pdf.ts';
import { instrumentFiles } from '../support/instrument-files.ts';
import { leaveBrowser, sharedBrowser } from '../support/shared-browser.ts';

const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));
const folder = mkdtempSync(join(tmpdir(), 'cifra-pdf-'));
let browser: Browser;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(async () => {
  await leaveBrowser(browser);
  rmSync(folder, { recursive: true });
});

/** Millimetres in CSS pixels. */
const mm = (millimetres: number) => (millimetres * 96) / 25.4;

describe('a page that has the numbers of its pages', () => {
  it('is printed again with them, until they are those of what is printed', async () => {
    const file = join(folder, 'numbered.pdf');
    // The list is longer with numbers, and moves what follows it to another page: only a third print is right.
    const page = (pages: ReadonlyMap<string, number>) =>
      `<ol>${['one', 'two'].map((id) => `<li><a href="#${id}">${id}</a> ${pages.get(id) ?? ''}</li>`).join('')}</ol>
${pages.size > 0 ? '<p style="break-after: page">Numbered</p>' : ''}
<h2 id="one">One</h2><h2 id="two" style="break-before: page">Two</h2>`;
    const told: (readonly [string, number][])[] = [];
    const numbered = (pages: ReadonlyMap<string, number>) => {
      told.push([...pages]);
      return page(pages);
    };
    await writePdf([{ html: page(new Map()), file, numbered }]);
    expect(told).toEqual([
      [
        ['one', 1],
        ['two', 2],
      ],
      [
        ['one', 2],
        ['two', 3],
      ],
    ]);
    expect(pagesOfPlaces(readFileSync(file))).toEqual(new Map(told.at(-1)));
  });
});

describe('what is printed', () => {
  it('tells neither when nor by what, and is the same when it is printed again', async () => {
    const pages = ['once.pdf', 'again.pdf'].map((name) => ({
      html: '<title>T</title><h1>(A) \\ é</h1>',
      file: join(folder, name),
    }));
    await writePdf([pages[0]!]);
    // The clock of a PDF counts seconds.
    await new Promise((done) => setTimeout(done, 1100));
    await writePdf([pages[1]!]);
    const [once, again] = pages.map(({ file }) => readFileSync(file));
    expect(once!.equals(again!)).toBe(true);
    const text = once!.toString('latin1');
    expect(text).not.toMatch(/Chrome|Linux|Mozilla|D:20/);
    expect(text).toContain("/CreationDate (D:19800101000000+00'00')");
  });
});

describe('the questionnaire printed by Chromium', () => {
  it('is a PDF of the paper that was asked for, with every section in its outline', async () => {
    for (const [paper, width, height] of [
      ['a4', 595, 842],
      ['letter', 612, 792],
    ] as const) {
      const file = join(folder, `${paper}.pdf`);
      await writePdf([{ html: printQuestionnaire(lacsi, 'es', { paper }), file }]);
      const pdf = readFileSync(file, 'latin1');
      expect(pdf.startsWith('%PDF-')).toBe(true);
      const [, right, top] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!;
      // Points, to the next whole pixel.
      expect(Math.abs(Number(right) - width)).toBeLessThan(1.5);
      expect(Math.abs(Number(top) - height)).toBeLessThan(1.5);
      expect(pdf).toContain('/Outlines');
      expect(pdf.match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(10);
    }
  });

  it.each(lacsi.manifest.languages)(
    'fits the width of the paper, and no question is taller than a page, in %s',
    async (language) => {
      const page = await browser.newPage({ viewport: { width: Math.round(mm(180)), height: 1000 } });
      await page.emulateMedia({ media: 'print' });
      await page.setContent(printQuestionnaire(lacsi, language));
      const { wide, tall } = await page.evaluate(() => ({
        wide: [...document.querySelectorAll('body *')]
          .filter(
            (element) =>
              element.scrollWidth > element.clientWidth + 1 &&
              element.clientWidth > 0 &&
              getComputedStyle(element).display !== 'inline',
          )
          .map((element) => element.outerHTML.slice(0, 80)),
        tall: Math.max(
          ...[...document.querySelectorAll('.question, .together, .card')].map(
            (element) => element.getBoundingClientRect().height,
          ),
        ),
      }));
      await page.close();
      expect(wide).toEqual([]);
      expect(tall).toBeLessThan(mm(297 - 34));
    },
  );
});
