import { createWriteStream, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  applyOperations,
  type DraftFiles,
  type FlawOfWorkbook,
  filesOut,
  languagesOf,
  type NotTaken,
  notTakenInWords,
  readTextsWorkbook,
  sourceLanguage,
  textsTakenInWords,
  textsWorkbook,
  type WrittenSheet,
  workbookFlawInWords,
} from '#questionnaires';
import { readConfig } from '../../config.ts';
import { faultOfSystem } from '../../files/file-fault.ts';
import { writeNewFolder } from '../../files/new-folder.ts';
import type { FileTexts } from '../../files/pack-texts.ts';
import { printable } from '../../files/printable.ts';
import { ofPlace, placeBeside } from '../../files/try-file.ts';
import { readWorkbook } from '../../files/workbook/read-workbook.ts';
import { sheetCsv } from '../../files/workbook/sheet-csv.ts';
import { WORKBOOK_LIMITS } from '../../files/workbook/workbook-limits.ts';
import { workbookStream } from '../../files/workbook/workbook-stream.ts';
import { writeFault } from '../../files/write-fault.ts';
import { filesOfTexts } from '../../instruments/about-files.ts';
import { findingLine, instrumentFolder, readInstrument } from '../../instruments/read-instrument.ts';
import { readTexts } from '../../instruments/read-texts.ts';
import { choice, optionalChoice, optionalText, requiredText, textList } from '../arguments.ts';
import { CommandFailure, WrongUse } from '../command-failure.ts';
import { defineCommand } from '../define-command.ts';
import { FOLDER_EXPLAINED, textsOfDatabase } from '../instrument-of-folder.ts';
import type { Terminal } from '../terminal.ts';

/** Texts out to people who translate, and in again. Exit 0 done, 1 not all taken over, 2 wrong use. */
export const textsCommand = defineCommand({
  name: 'texts',
  summary: 'writes the texts of a questionnaire into a workbook to translate, and takes them over',
  usage: `cifra texts export FOLDER FILE.xlsx|FILE.csv [--language pt]... [--reader es]
cifra texts import FOLDER FILE.xlsx|FILE.csv --out DIR [--reader es]`,
  explanation: `
export writes every text with where it is met, who is asked, the source, and a column for each language. import takes over
what was changed there since and writes the questionnaire with it into a new folder: rows may be sorted or left out, columns
moved or added. Each changed cell that is not taken over is told with its place, why, and what to do; then the exit code is 1.

  FOLDER           ${FOLDER_EXPLAINED}
  FILE             a workbook (.xlsx) or a CSV in UTF-8
  --language CODE  a language to translate into; repeat it for others; all but the source when absent
  --reader CODE    es, en, pt or fr. With export, language of the explanation and of the words for states; the first one
                   to translate into when absent. With import, of what is not taken over; en when absent
  --out DIR        folder for the questionnaire with the new texts; it must not be there yet, or be empty

Reads the questionnaire's folder, and a database only for ID@VERSION. export writes FILE, import the folder of --out.
`,
  positional: { action: choice(['export', 'import']), folder: requiredText, file: requiredText },
  options: { language: textList, reader: optionalChoice(['es', 'en', 'pt', 'fr']), out: optionalText },
  async run({ action, folder, file, language, reader, out }, io) {
    if (action === 'export') {
      const { files } = await filesIn(folder);
      const languages = targetsOf(files, language);
      const sheets = textsWorkbook({ files, languages, reader: reader ?? languages[0] ?? 'en' });
      await orFail(file, () => writeSheets(sheets, file));
      io.out.write(`Wrote ${[...(sheets.at(-1)!.rows as readonly unknown[])].length} texts to ${printable(file)}\n`);
      return 0;
    }
    if (out === undefined) throw new WrongUse('name a new folder with --out');
    return importTexts({ folder, file, out, reader: reader ?? 'en' }, io);
  },
});

/** The files of a questionnaire: one that is not translated yet has errors, and may be read all the same. */
async function filesIn(nameOrPath: string): Promise<{ files: DraftFiles; texts: FileTexts }> {
  const folder = instrumentFolder(nameOrPath, readConfig().instruments);
  if (folder === undefined) {
    const texts = await textsOfDatabase(nameOrPath);
    return { files: filesOfTexts(texts), texts };
  }
  const texts = readTexts(folder);
  try {
    if (texts && Object.hasOwn(texts, 'manifest.json')) return { files: filesOfTexts(texts), texts };
  } catch {
    // What is wrong is told below.
  }
  const read = readInstrument(folder);
  throw new CommandFailure(
    1,
    'findings' in read ? read.findings.map(findingLine).join('\n') : `${folder} cannot be read`,
  );
}

function targetsOf(files: DraftFiles, asked: readonly string[]): readonly string[] {
  const source = sourceLanguage(files);
  const targets = languagesOf(files).filter((language) => language !== source);
  for (const language of asked) {
    if (language === source)
      throw new CommandFailure(2, `${language} is the language that others are translated from; name another one`);
    if (!targets.includes(language))
      throw new CommandFailure(2, `The questionnaire has no language ${language}; add the language first`);
  }
  return asked.length === 0 ? targets : asked;
}

async function writeSheets(sheets: readonly WrittenSheet[], file: string): Promise<void> {
  const kind = extname(file).toLowerCase();
  if (kind !== '.xlsx' && kind !== '.csv') throw new WrongUse('FILE must end in .xlsx or .csv');
  const beside = placeBeside(file);
  try {
    if (kind === '.xlsx') await pipeline(workbookStream(sheets), createWriteStream(beside));
    else writeFileSync(beside, await sheetCsv(sheets.at(-1)!));
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw ofPlace(error, file);
  }
}

interface TextsToImport {
  readonly folder: string;
  readonly file: string;
  readonly out: string;
  readonly reader: string;
}

async function importTexts(typed: TextsToImport, io: Terminal): Promise<number> {
  const { reader } = typed;
  const { files, texts } = await filesIn(typed.folder);
  const read = readTextsWorkbook(await workbookIn(typed.file, reader), files);
  if (!read.hasTexts) throw refused(typed.file, { code: 'no-texts', about: {} }, reader);
  await orFail(typed.out, () =>
    writeNewFolder(typed.out, filesOut(applyOperations(files, read.operations).files, texts)),
  );
  for (const told of read.notTaken) io.out.write(`${lineOf(told, reader)}\n`);
  const { written, marked, notTaken } = read;
  const taken = { written, marked, notTaken: notTaken.length, folder: printable(typed.out) };
  io.out.write(`${textsTakenInWords(taken, reader)}\n`);
  return read.notTaken.length === 0 ? 0 : 1;
}

async function workbookIn(file: string, reader: string) {
  const read = await readWorkbook({ bytes: bytesOf(file, reader), name: basename(file, extname(file)) });
  if ('workbook' in read) return read.workbook;
  const { code, ...about } = read.fault;
  throw refused(file, { code, about }, reader);
}

function refused(file: string, flaw: FlawOfWorkbook, reader: string): CommandFailure {
  return new CommandFailure(1, `${printable(file)}: ${workbookFlawInWords(flaw, 'texts', reader)}`);
}

function bytesOf(file: string, reader: string): Uint8Array {
  try {
    const { size } = statSync(file);
    if (size > WORKBOOK_LIMITS.bytes) throw refused(file, TOO_MANY_BYTES, reader);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    const { problem, remedy } = faultOfSystem(error as NodeJS.ErrnoException);
    throw new CommandFailure(2, `${printable(file)}: ${problem}; ${remedy}`);
  }
}

const TOO_MANY_BYTES = { code: 'too-many-bytes', about: { megabytes: WORKBOOK_LIMITS.bytes / 1e6 } };

function lineOf(told: NotTaken, reader: string): string {
  const key = told.key === undefined ? '' : ` (${told.key})`;
  return printable(`${told.sheet}!${told.cell}${key}: ${notTakenInWords(told, reader)}`);
}

async function orFail(path: string, write: () => void | Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    throw new CommandFailure(1, writeFault(error, path, 'give another place that you may write to'));
  }
}
