import { readFileSync } from 'node:fs';
import { FIGURE_LANGUAGES, rulesSchema, STANDARDS, type SuppressionRules } from '#contract';
import { planTables } from '../../../analysis/tables/plan-table.ts';
import { readTables } from '../../../analysis/tables/read-tables.ts';
import { readAtOnce } from '../../../analysis/tables/wrong-shape.ts';
import { withPageNumbers } from '../../../exports/contents-pages.ts';
import { NoPdf, writePdf } from '../../../exports/write-pdf.ts';
import { fileSink } from '../../../files/file-sink.ts';
import { OWN_FILE } from '../../../files/owner-alone.ts';
import { printable } from '../../../files/printable.ts';
import { NotOfRelease, UnsafeTables } from '../../../reports/made/make-tables.ts';
import { makeReport } from '../../../reports/make-report.ts';
import { readTemplates } from '../../../reports/template/read-templates.ts';
import { TemplateError } from '../../../reports/template/template-error.ts';
import { readRules } from '../../../suppression/read-rules.ts';
import { TooLargeToAttack } from '../../../suppression/work-left.ts';
import { choice, flag, optionalNumber, optionalText, requiredText, textList } from '../../arguments.ts';
import { CommandFailure, WrongUse } from '../../command-failure.ts';
import { defineCommand } from '../../define-command.ts';
import { writeTo } from '../export/write-to.ts';
import { tableFailure } from '../table.ts';
import { readForReport } from './read-for-report.ts';
import { refuseOtherTables, releaseBeside } from './release-beside.ts';
import { chosenLocale, dayOnCover, reportPlaces } from './report-request.ts';

const HTML = 'report.html';
const PDF = 'report.pdf';

/**
 * Writes a report of an edition. Exit 0 done, 1 something cannot be used or there is no PDF, 2 wrong use.
 */
export const reportCommand = defineCommand({
  name: 'report',
  summary: 'writes a report of an edition as a page and a tagged PDF, from templates that an office can change',
  usage: `cifra report --file N|--survey KEY [--weighting FILE|KEY] [--before N|KEY] [--before-weighting FILE|KEY] --language ${FIGURE_LANGUAGES.join('|')} --out DIR
cifra report --study FILE --data DIR [--before-study FILE --before-data DIR] --language ${FIGURE_LANGUAGES.join('|')} --out DIR`,
  explanation: `
Writes ${HTML}, one page that loads nothing, and ${PDF}, tagged and with an outline: main figures, who suffers crime, what is
not reported, how safe people feel, what changed since the edition before and what is not comparable, a quality annex, a
methodological annex and a glossary. docs/reports.md says what stands where, and how an office changes the words.

Every sentence with a number is made from the estimate and its test. Figures of the lowest class of precision, and those
that must not be told, are in no sentence.

  --file N          the interviews of the analysis file with this number (cifra microdata); give its --weighting too
  --survey KEY      or the accepted interviews of an edition
  --study FILE, --data DIR      or an existing survey's microdata (docs/studies.md)
  --weighting FILE|KEY
                    of --file or --survey: weights by this specification, or the key of one that the page saved; what its
                    steps did is in the report
  --before N|KEY    the edition before, by the number of an analysis file or its key; --before-weighting has its weights.
                    Its reference period ends earlier, or it is refused: every change would be told backwards
  --before-study FILE, --before-data DIR        the same of a study
  --tables FILE     a table of the office's own (docs/tables.md); repeat it for several
  --release DIR     the release that it is published with (cifra release --with-report): its rules, and what its tables
                    and the report tell together is hidden in both; each of --tables is one of its tables
  --rules FILE      what must not be told (docs/publication.md), without --release; by default figures of fewer than 5 cases and what tells of them
  --template DIR    an office's own templates: a folder for each language, or the files themselves
  --standard NAME   publication standard of the labels: ${STANDARDS.join(', ')} (inegi)
  --language CODE   of the report: ${FIGURE_LANGUAGES.join(', ')}
  --locale CODE     of numbers and dates, such as es-CL; by default that of the language
  --date DAY        on the cover, such as 2026-08-31; by default today
  --no-pdf          the page alone
  --out DIR         where the files are written; made if absent. They replace those of an earlier run together

The PDF needs Chromium or Chrome. Where there is none the page is written all the same, and the exit is 1: print it from
any browser, or install Chromium and run the command again.

Exit 0: done. 1: a specification, a template or the data cannot be used (nothing is written), or there is no Chromium. 2: wrong use.
With --file and --survey reads the database that CIFRA_DB names (data/cifra.sqlite when it is not set) and keeps there what is
derived of interviews; otherwise no database. Writes otherwise only to the folder of --out.
`,
  options: {
    file: optionalNumber,
    survey: optionalText,
    weighting: optionalText,
    study: optionalText,
    data: optionalText,
    before: optionalText,
    'before-weighting': optionalText,
    'before-study': optionalText,
    'before-data': optionalText,
    tables: textList,
    release: optionalText,
    rules: optionalText,
    template: optionalText,
    standard: choice(STANDARDS, 'inegi'),
    language: choice(FIGURE_LANGUAGES),
    locale: optionalText,
    date: optionalText,
    'no-pdf': flag,
    out: requiredText,
  },
  async run(
    { tables, release: releaseFolder, rules: rulesFile, template: folder, standard, language, out, ...typed },
    io,
  ) {
    const places = reportPlaces(typed);
    const locale = chosenLocale(language, typed.locale);
    const date = dayOnCover(typed.date, new Date().toISOString().slice(0, 10));
    if (releaseFolder !== undefined && rulesFile !== undefined)
      throw new WrongUse('a report hides by the rules of its --release: leave out --rules');
    try {
      // What is wrong with a file of the office is told before anything long begins.
      const template = readTemplates(language, folder);
      const release = releaseFolder === undefined ? undefined : releaseBeside(releaseFolder);
      const rules = release?.rules ?? rulesOf(rulesFile);
      const readAll = (reads: (more: readonly string[]) => void) =>
        readForReport(places, { language, standard, rules, date, reads }, io);
      const specs = await readAtOnce(
        () => readTables(tables),
        async (despite) => planTables(despite, (await readAll(() => {})).own.file),
      );
      if (release) refuseOtherTables(specs, release);
      const inputs = [...template.files, ...tables, ...(rulesFile === undefined ? [] : [rulesFile])];
      const reads = (more: readonly string[]) => inputs.push(...more);
      const { own, before, facts } = await readAll(reads);
      const html = await makeReport({
        own,
        ...(before && { before }),
        specs,
        ...(release && { release }),
        facts,
        template,
        language,
        ...(locale !== undefined && { locale }),
      });
      io.out.write(`${printable(facts.title)}\nSource: ${printable(facts.source)}\n`);
      return await writeReport(html, { out, inputs, isWithPdf: !typed['no-pdf'] }, io);
    } catch (error) {
      if (error instanceof TemplateError) {
        const count = error.findings.length;
        throw new CommandFailure(1, count > 1 ? `${error.message}\n${count} errors` : error.message);
      }
      if (error instanceof UnsafeTables || error instanceof NotOfRelease || error instanceof TooLargeToAttack)
        throw new CommandFailure(1, `Nothing was written: ${error.message}`);
      throw tableFailure(error);
    }
  },
});

function rulesOf(path: string | undefined): SuppressionRules {
  if (path === undefined) return rulesSchema.parse({});
  const read = readRules(path);
  if ('problems' in read) throw new CommandFailure(1, read.problems.join('\n'));
  return read.rules;
}

/** Both files at once; the page alone where there is no PDF. */
async function writeReport(
  html: string,
  { out, inputs, isWithPdf }: { readonly out: string; readonly inputs: readonly string[]; readonly isWithPdf: boolean },
  io: Parameters<typeof readForReport>[2],
): Promise<number> {
  const writeHtml = (path: string) => {
    const sink = fileSink({ path });
    try {
      sink.write(Buffer.from(html));
      return sink.finish();
    } finally {
      sink.close();
    }
  };
  const tell = (name: string, { bytes, sha256 }: { bytes: number; sha256: string }) =>
    io.out.write(`${name}: ${bytes} bytes, sha256 ${sha256}\n`);
  let missing: NoPdf | undefined;
  if (isWithPdf)
    try {
      const [page, pdf] = await writeTo(out, { names: [HTML, PDF], inputs }, async (placeOf) => {
        await writePdf([{ html, file: placeOf(PDF), numbered: (pages) => withPageNumbers(html, pages) }], OWN_FILE);
        return [writeHtml(placeOf(HTML)), finished(placeOf(PDF))] as const;
      });
      tell(HTML, page);
      tell(PDF, pdf);
      return 0;
    } catch (error) {
      if (!(error instanceof NoPdf)) throw error;
      missing = error;
    }
  // A PDF of an earlier run would stand beside a page that it is not of; where there is no room both stay.
  const page = await writeTo(out, { names: [HTML], inputs, gone: [PDF] }, async (placeOf) => writeHtml(placeOf(HTML)));
  tell(HTML, page);
  if (missing === undefined) return 0;
  io.err.write(`${missing.message}\n`);
  return 1;
}

function finished(path: string): { bytes: number; sha256: string } {
  const sink = fileSink({});
  sink.write(readFileSync(path));
  return sink.finish();
}
