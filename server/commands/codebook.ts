import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { codebookCsv, codebookHtml, codebookJson, type Instrument } from '#questionnaires';
import { givenInstrument, unserved, writeFindings } from './given-instrument.ts';
import type { Terminal } from './terminal.ts';
import { canWriteTo, writeFiles } from './write-files.ts';

const FORMATS = ['html', 'csv', 'json'] as const;
type Format = (typeof FORMATS)[number];

const USAGE = 'cifra codebook FOLDER [--language CODE] [--format html|csv|json] [--out DIR]';

const EXPLANATION = `
Writes the codebook of a questionnaire: every variable with its question, codes, ways of not answering, the people who are
asked in words, level, ICCS code, and the short names and labels that Stata and SPSS take.

  FOLDER            a questionnaire's folder, or the name of one that comes with the platform, such as lacsi-2018-r1
  --language CODE   one language, such as es; all of them when absent
  --format FORMAT   html (one page per language), csv or json (all languages in one); all three when absent
  --out DIR         folder for codebook-es.html, ..., codebook.csv, codebook.json; made if absent.
                    Without it one format is written to the terminal, a page in the questionnaire's own language
`;

interface Request {
  folder: string;
  language?: string;
  format?: Format;
  out?: string;
}

/** Writes the codebook of a questionnaire. Exit 0 done, 1 the questionnaire has errors, 2 wrong use. */
export const command = {
  name: 'codebook',
  summary: 'writes the codebook of a questionnaire as HTML, CSV and JSON',
  usage: USAGE,
  async run(args: string[], io: Terminal): Promise<number> {
    const request = readArguments(args);
    const answered = unserved(request, USAGE, EXPLANATION, io);
    if (answered !== undefined || typeof request === 'string') return answered ?? 2;
    const read = givenInstrument(request.folder, io);
    if (read === undefined) return 2;
    if ('findings' in read) {
      writeFindings(read.findings, io);
      return 1;
    }
    const { languages } = read.instrument.manifest;
    if (request.language !== undefined && !languages.includes(request.language))
      return refuse(io, `The questionnaire has no language ${request.language}; it has ${languages.join(', ')}`);
    if (request.out !== undefined && !canWriteTo(request.out, io)) return 1;
    return write(filesOf(read.instrument, request), request, io);
  },
};

/** Name and content of every file asked for. */
function filesOf(instrument: Instrument, { language, format, out }: Request): [name: string, content: string][] {
  const { languages, defaultLanguage } = instrument.manifest;
  const chosen = language === undefined ? languages : [language];
  const pages = out === undefined ? [language ?? defaultLanguage] : chosen;
  const nameOf = (of: string) => `codebook-${of}.html`;
  const files: Record<Format, () => [string, string][]> = {
    html: () =>
      pages.map((page) => {
        const beside = pages
          .filter((other) => other !== page)
          .map((other) => ({ language: other, href: nameOf(other) }));
        return [nameOf(page), codebookHtml(instrument, page, beside)];
      }),
    csv: () => [['codebook.csv', codebookCsv(instrument, chosen)]],
    json: () => [['codebook.json', codebookJson(instrument, chosen)]],
  };
  return (format === undefined ? FORMATS : [format]).flatMap((each) => files[each]());
}

function write(files: [string, string][], { out }: Request, io: Terminal): number {
  if (out === undefined) {
    for (const [, content] of files) io.out.write(content);
    return 0;
  }
  const written = files.map(([name, content]) => ({ file: join(out, name), content }));
  if (!writeFiles(written, io)) return 1;
  io.out.write(`Wrote ${files.map(([name]) => name).join(', ')} to ${out}\n`);
  return 0;
}

function refuse(io: Terminal, sentence: string): number {
  io.err.write(`${sentence}\n`);
  return 2;
}

function readArguments(args: string[]): string | Request {
  try {
    const text = { type: 'string' } as const;
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { language: text, format: text, out: text, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) return 'help';
    const { language, format, out } = values;
    const [folder, ...rest] = positionals;
    if (folder === undefined || rest.length > 0) return 'codebook takes one folder';
    const known = FORMATS.find((each) => each === format);
    if (format !== undefined && known === undefined) return `${format} is not a format; use ${FORMATS.join(', ')}`;
    if (format === undefined && out === undefined) return 'say one --format for the terminal, or a folder with --out';
    return {
      folder,
      ...(language !== undefined && { language }),
      ...(known && { format: known }),
      ...(out !== undefined && { out }),
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
