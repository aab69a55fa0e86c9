import { join } from 'node:path';
import { printQuestionnaire } from '#questionnaires';
import { NoPdf, writePdf } from '../exports/write-pdf.ts';
import { choice, flag, optionalText, requiredText, textList, textOr } from './arguments.ts';
import { CommandFailure } from './command-failure.ts';
import { defineCommand } from './define-command.ts';
import { FOLDER_EXPLAINED, usableInstrument } from './instrument-of-folder.ts';
import { makeOutputFolder, writeFiles } from './write-files.ts';

/**
 * Writes a questionnaire for paper. Exit 0 written, 1 it cannot be read or there is no Chromium, 2 wrong use.
 */
export const printCommand = defineCommand({
  name: 'print',
  summary: 'writes a questionnaire for paper, as HTML and PDF',
  usage: 'cifra print FOLDER [--language CODE] [--paper a4|letter] [--pdf] [--seed SEED] [--out FOLDER]',
  explanation: `
Writes a questionnaire for paper: one page of HTML for each language, with the routing in words, boxes to mark with the numbers
of the codebook, instructions set apart from what is read aloud, and the cards to show.

  FOLDER            ${FOLDER_EXPLAINED}
  --language CODE   only this language (may be given again); default all
  --paper SIZE      a4 (default) or letter
  --pdf             also as PDF, which needs Chromium
  --seed SEED       the seed of a case: its number for the draw on paper is filled in
  --out FOLDER      where the pages are written (default: the current folder)

Reads the questionnaire's folder and no database. Writes only to the folder of --out.
`,
  positional: { folder: requiredText },
  options: {
    language: textList,
    paper: choice(['a4', 'letter'], 'a4'),
    pdf: flag,
    seed: optionalText,
    out: textOr('.'),
  },
  async run({ folder, language: chosen, paper, pdf, seed, out }, io) {
    const instrument = await usableInstrument(folder);
    const { id, languages } = instrument.manifest;
    const unknown = chosen.filter((language) => !languages.includes(language));
    if (unknown.length > 0)
      throw new CommandFailure(2, `${id} is not in ${unknown.join(', ')}; it is in ${languages.join(', ')}`);
    makeOutputFolder(out);
    const options = { paper, ...(seed !== undefined && { seed }) };
    const pages = (chosen.length > 0 ? chosen : languages).map((language) => ({
      html: printQuestionnaire(instrument, language, options),
      file: join(out, `${id}-${language}`),
    }));
    writeFiles(pages.map(({ html, file }) => ({ file: `${file}.html`, content: html })));
    io.out.write(pages.map(({ file }) => `${file}.html\n`).join(''));
    if (!pdf) return 0;
    try {
      await writePdf(pages.map(({ html, file }) => ({ html, file: `${file}.pdf` })));
    } catch (error) {
      if (!(error instanceof NoPdf)) throw error;
      throw new CommandFailure(1, error.message);
    }
    io.out.write(pages.map(({ file }) => `${file}.pdf\n`).join(''));
    return 0;
  },
});
