import { writeFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { findChromium } from '../bootstrap/chromium.mjs';
import { whenStopped } from '../files/when-stopped.ts';
import { pagesOfPlaces } from './pages-of-places.ts';
import { withoutMaker } from './without-maker.ts';

/** A PDF that cannot be made. The message is one sentence for the person at the terminal. */
export class NoPdf extends Error {}

/**
 * Chromium opens only pages that the platform made, so it needs no sandbox; a container may not allow one.
 */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

/** Else Playwright ends Chromium alone at a stop, and the program goes on to an error about a page that is gone. */
const STOPS_ARE_OURS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false } as const;

/** What is printed, and where to. */
export interface PrintedPage {
  readonly html: string;
  readonly file: string;
  readonly numbered?: Numbered;
}

/** The same page with the numbers of pages, by the id of what stands there. CSS in Chromium cannot tell them. */
type Numbered = (pages: ReadonlyMap<string, number>) => string;

/** Numbers take no room of others: the second print has the pages of the first. More is for an office's own style. */
const MOST_PRINTS = 4;

const PRINTED = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true } as const;

/**
 * Prints pages of HTML with Chromium, each to a PDF with the paper size and margins of its own style.
 *
 * @param mode of the files; what the system gives others where it is not named
 * @throws NoPdf when there is no Chromium, or it does not start
 */
export function writePdf(pages: readonly PrintedPage[], mode?: number): Promise<void> {
  return withPage(async (page) => {
    for (const { html, file, numbered } of pages) await writeFile(file, await printed(page, html, numbered), { mode });
  });
}

/**
 * The same of one page, in memory.
 *
 * @throws NoPdf
 */
export function pdfOf(html: string, numbered?: Numbered): Promise<Buffer> {
  return withPage((page) => printed(page, html, numbered));
}

async function printed(page: Page, html: string, numbered: Numbered | undefined): Promise<Buffer> {
  let { pdf, places } = await print(page, html);
  for (let prints = 1; numbered !== undefined && prints < MOST_PRINTS; prints++) {
    const before = places;
    ({ pdf, places } = await print(page, numbered(before)));
    if (isDeepStrictEqual(before, places)) break;
  }
  return withoutMaker(pdf);
}

async function print(page: Page, html: string): Promise<{ pdf: Buffer; places: Map<string, number> }> {
  await page.setContent(html);
  const pdf = await page.pdf(PRINTED);
  return { pdf, places: pagesOfPlaces(pdf) };
}

async function withPage<Result>(work: (page: Page) => Promise<Result>): Promise<Result> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new NoPdf(
      'A PDF needs Chromium or Chrome and there is none; install it (Debian and Ubuntu: sudo apt-get install chromium), ' +
        'or set CHROMIUM_PATH to it. The HTML pages print well from any browser.',
    );
  }
  const { chromium } = await loadPlaywright();
  // Chromium ends at the exit of this process, its files with it: nothing is left to tidy up.
  const forget = whenStopped(() => {});
  try {
    const browser = await chromium
      .launch({ executablePath, args: FLAGS, ...STOPS_ARE_OURS })
      .catch((error: unknown) => {
        throw new NoPdf(`Chromium (${executablePath}) does not start: ${firstLine(error)}`);
      });
    try {
      return await work(await browser.newPage({ javaScriptEnabled: false }));
    } finally {
      await browser.close();
    }
  } finally {
    forget();
  }
}

async function loadPlaywright() {
  try {
    return await import('playwright-core');
  } catch {
    throw new NoPdf('A PDF needs the package playwright-core, which is not installed; run npm ci.');
  }
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
