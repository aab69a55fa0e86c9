// A process of its own that prints: a page of HTML on standard input, its PDF on standard output. Chromium ends with
// it, whatever ends it.
import { buffer } from 'node:stream/consumers';
import { withPageNumbers } from './contents-pages.ts';
import { NO_CHROMIUM } from './print-elsewhere.ts';
import { NoPdf, pdfOf } from './write-pdf.ts';

try {
  const html = (await buffer(process.stdin)).toString('utf8');
  const pdf = await pdfOf(html, (pages) => withPageNumbers(html, pages));
  await new Promise((resolve) => process.stdout.write(pdf, resolve));
} catch (error) {
  if (!(error instanceof NoPdf)) throw error;
  process.exitCode = NO_CHROMIUM;
}
