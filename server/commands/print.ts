import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Instrument, type PaperSize, printQuestionnaire } from '#questionnaires';
import { NoPdf, writePdf } from '../exports/write-pdf.ts';
import { givenInstrument, unserved, writeFindings } from './given-instrument.ts';
import type { Terminal } from './terminal.ts';
import { canWriteTo, writeFiles } from './write-files.ts';

const USAGE = 'cifra print FOLDER [--language CODE] [--paper a4|letter] [--pdf] [--seed SEED] [--out FOLDER]';

const EXPLANATION = `
Writes a questionnaire for paper: one page of HTML for each language, with the routing in words, boxes to mark with the numbers
of the codebook, instructions set apart from what is read aloud, and the cards to show.

  FOLDER            a questionnaire's folder, or the name of one that comes with the platform, such as lacsi-2018-r1
  --language CODE   only this language (may be given again); default all
  --paper SIZE      a4 (default) or letter
  --pdf             also as PDF, which needs Chromium
  --seed SEED       the seed of a case: its number for the draw on paper is filled in
  --out FOLDER      where to (default: here)
`;

/** Writes a questionnaire for paper. Exit 0 written, 1 it cannot be read or there is no Chromium, 2 wrong use. */
export const command = {
  name: 'print',
  summary: 'writes a questionnaire for paper, as HTML and PDF',
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
    return print(read.instrument, request, io);
  },
};

async function print(instrument: Instrument, request: Request, io: Terminal): Promise<number> {
  const { id, languages } = instrument.manifest;
  const unknown = request.languages.filter((language) => !languages.includes(language));
  if (unknown.length > 0) {
    io.err.write(`${id} is not in ${unknown.join(', ')}; it is in ${languages.join(', ')}\n`);
    return 2;
  }
  if (!canWriteTo(request.out, io)) return 1;
  const pages = (request.languages.length > 0 ? request.languages : languages).map((language) => ({
    html: printQuestionnaire(instrument, language, {
      paper: request.paper,
      ...(request.seed !== undefined && { seed: request.seed }),
    }),
    file: join(request.out, `${id}-${language}`),
  }));
  const written = pages.map(({ html, file }) => ({ file: `${file}.html`, content: html }));
  if (!writeFiles(written, io)) return 1;
  io.out.write(pages.map(({ file }) => `${file}.html\n`).join(''));
  if (!request.pdf) return 0;
  try {
    await writePdf(pages.map(({ html, file }) => ({ html, file: `${file}.pdf` })));
  } catch (error) {
    if (!(error instanceof NoPdf)) throw error;
    io.err.write(`${error.message}\n`);
    return 1;
  }
  io.out.write(pages.map(({ file }) => `${file}.pdf\n`).join(''));
  return 0;
}

interface Request {
  folder: string;
  languages: string[];
  paper: PaperSize;
  pdf: boolean;
  seed?: string;
  out: string;
}

function readArguments(args: string[]): string | Request {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        language: { type: 'string', multiple: true, default: [] },
        paper: { type: 'string', default: 'a4' },
        pdf: { type: 'boolean', default: false },
        seed: { type: 'string' },
        out: { type: 'string', default: '.' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) return 'help';
    const [folder, ...rest] = positionals;
    if (folder === undefined || rest.length > 0) return 'print takes one folder';
    const { language: languages, paper, pdf, seed, out } = values;
    if (paper !== 'a4' && paper !== 'letter') return '--paper must be a4 or letter';
    return { folder, languages, paper, pdf, out, ...(seed !== undefined && { seed }) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
