// A process of its own that prints: a page of HTML on standard input, its PDF on standard output. Chromium ends with
// it, whatever ends it.
import { buffer } from 'node:stream/consumers';
import { whenStopped } from '../files/when-stopped.ts';
import { withPageNumbers } from './contents-pages.ts';
import { NO_CHROMIUM } from './print-elsewhere.ts';
import { openPrintFolder, sweepPrintFolders } from './print-folder.ts';
import { NoPdf, pdfOf } from './write-pdf.ts';

// What Chromium keeps while it runs, so that all of it goes with this process.
const own = openPrintFolder();
process.once('exit', own.remove);
// A process that was killed together with its server could not take its own away.
sweepPrintFolders(new Date());
process.env.TMPDIR = own.path;

// Nobody waits any more. What ends Chromium comes before the folder is taken away for good.
const removeLast = () => process.once('exit', own.remove);
process.once('disconnect', () => {
  removeLast();
  process.exit(1);
});
whenStopped(removeLast);
process.channel?.unref();

try {
  const html = (await buffer(process.stdin)).toString('utf8');
  const pdf = await pdfOf(html, (pages) => withPageNumbers(html, pages));
  await new Promise((resolve) => process.stdout.write(pdf, resolve));
} catch (error) {
  if (!(error instanceof NoPdf)) throw error;
  process.exitCode = NO_CHROMIUM;
}
