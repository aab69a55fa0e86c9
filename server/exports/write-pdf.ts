import type { Page } from 'playwright-core';
import { findChromium } from '../bootstrap/chromium.mjs';

/** A PDF that cannot be made. The message is one sentence for the person at the terminal. */
export class NoPdf extends Error {}

/**
 * Chromium opens only pages that the platform made, so it needs no sandbox; a container may not allow one.
 */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

const PRINTED = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true } as const;

/**
 * Prints pages of HTML with Chromium, each to a PDF with the paper size and margins of its own style.
 *
 * @throws NoPdf when there is no Chromium, or it does not start
 */
export function writePdf(pages: readonly { html: string; file: string }[]): Promise<void> {
  return withPage(async (page) => {
    for (const { html, file } of pages) {
      await page.setContent(html);
      await page.pdf({ ...PRINTED, path: file });
    }
  });
}

/**
 * The same of one page, in memory.
 *
 * @throws NoPdf
 */
export function pdfOf(html: string): Promise<Buffer> {
  return withPage(async (page) => {
    await page.setContent(html);
    return page.pdf(PRINTED);
  });
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
  const browser = await chromium.launch({ executablePath, args: FLAGS }).catch((error: unknown) => {
    throw new NoPdf(`Chromium (${executablePath}) does not start: ${firstLine(error)}`);
  });
  try {
    return await work(await browser.newPage({ javaScriptEnabled: false }));
  } finally {
    await browser.close();
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
