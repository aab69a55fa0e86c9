import { randomUUID } from 'node:crypto';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isQuestionnaireId } from '#contract';
import {
  type CarriedRemark,
  type CarriedSeverity,
  carriedWords,
  type DraftFiles,
  idOfName,
  instrumentToXlsform,
  remarkLine,
  writeJson,
  xlsformToInstrument,
} from '#questionnaires';
import { makeFolder } from '../../files/make-folder.ts';
import { ofPlace, placeBeside } from '../../files/try-file.ts';
import { readWorkbook } from '../../files/workbook/read-workbook.ts';
import { workbookFaultInWords } from '../../files/workbook/workbook-fault.ts';
import { workbookStream } from '../../files/workbook/workbook-stream.ts';
import { writeFault } from '../../files/write-fault.ts';
import { findingLine } from '../../instruments/read-instrument.ts';
import { writtenSheets } from '../../questionnaires/files/write-xlsform.ts';
import { choice, optionalText, requiredText } from '../arguments.ts';
import { CommandFailure, WrongUse } from '../command-failure.ts';
import { defineCommand } from '../define-command.ts';
import { FOLDER_EXPLAINED, readInstrumentOfFolder } from '../instrument-of-folder.ts';
import type { Terminal } from '../terminal.ts';

/** XLSForms in and out. Exit 0 everything carried over, or written; 1 something lost, 2 wrong use. */
export const xlsformCommand = defineCommand({
  name: 'xlsform',
  summary: 'makes a questionnaire of the workbook of an XLSForm, and writes one',
  usage:
    'cifra xlsform import FILE.xlsx --out FOLDER [--id ID] [--language es] | cifra xlsform export INSTRUMENT FILE.xlsx [--language es]',
  explanation: `
import: makes the folder of a questionnaire of the workbook of an XLSForm. The report says of everything that is not carried over
as it is where it stands (sheet, row, column) and what becomes of it: lost, changed, or only worth knowing (note).
Exit 1 when something is lost; the folder is written whole, or not at all.

export: writes a questionnaire as the workbook of an XLSForm, with a report of what an XLSForm cannot say. When the workbook is
imported again, the questionnaire is the same as before.

  FILE.xlsx      the workbook
  INSTRUMENT     ${FOLDER_EXPLAINED}
  --out FOLDER   the folder of the questionnaire; it must be new or empty
  --id ID        its name (default: made from the name of the workbook)
  --language     of the report and of why a file is not read: es, en, pt or fr; en when left out

Reads and writes only these files, and a database only for ID@VERSION. What becomes of what: docs/xlsform.md.
`,
  positional: { action: choice(['import', 'export']), from: requiredText, to: optionalText },
  options: { out: optionalText, id: optionalText, language: choice(['en', 'es', 'pt', 'fr'], 'en') },
  async run({ action, from, to, out, id, language }, io) {
    if (action === 'export') {
      if (to === undefined || extname(to).toLowerCase() !== '.xlsx') throw new WrongUse('FILE must end in .xlsx');
      return await exportWorkbook({ folder: from, file: to, language }, io);
    }
    if (to !== undefined) throw new WrongUse('import takes FILE and nothing more');
    if (out === undefined) throw new WrongUse('--out is missing');
    return await importWorkbook({ file: from, out, id: id ?? idOfName(basename(from, extname(from))), language }, io);
  },
});

interface ExportOrder {
  readonly folder: string;
  readonly file: string;
  readonly language: string;
}

async function exportWorkbook({ folder, file, language }: ExportOrder, io: Terminal): Promise<number> {
  const read = await readInstrumentOfFolder(folder);
  if ('findings' in read) throw new CommandFailure(1, read.findings.map(findingLine).join('\n'));
  // They come from JSON.
  const { sheets, report } = instrumentToXlsform(read.instrument, read.files as DraftFiles);
  const beside = placeBeside(file);
  try {
    await pipeline(workbookStream(writtenSheets(sheets)), createWriteStream(beside));
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new CommandFailure(1, writeFault(ofPlace(error, file), file, 'give another place for the file'));
  }
  printReport(report, language, io);
  io.out.write(`${file}\n`);
  return 0;
}

interface ImportOrder {
  readonly file: string;
  readonly out: string;
  readonly id: string;
  readonly language: string;
}

async function importWorkbook({ file, out, id, language }: ImportOrder, io: Terminal) {
  if (!isQuestionnaireId(id)) throw new WrongUse('--id must be small letters, digits and -, 64 at most');
  const words = carriedWords(language).report;
  if (existsSync(out) && (!isFolder(out) || readdirSync(out).length > 0))
    throw new CommandFailure(2, words.folderNotEmpty(out));
  const bytes = await readFile(file).catch(() => {
    throw new CommandFailure(2, words.cannotRead(file));
  });
  const read = await readWorkbook({ bytes, name: basename(file, extname(file)) });
  if ('fault' in read)
    throw new CommandFailure(1, `${file}: ${workbookFaultInWords(read.fault, 'questionnaire', language)}`);
  const { files, report } = xlsformToInstrument(read.workbook.sheets, { id, marks: read.workbook.marks });
  if (files) writeFolder(out, files);
  printReport(report, language, io);
  io.out.write(`${files ? out : words.nothingWritten}\n`);
  return files && report.every(({ severity }) => severity !== 'lost') ? 0 : 1;
}

function printReport(report: readonly CarriedRemark[], language: string, io: Terminal): void {
  io.out.write(report.map((remark) => `${remarkLine(remark, language)}\n`).join(''));
  const count = (severity: CarriedSeverity) => report.filter((remark) => remark.severity === severity).length;
  const counts = { lost: count('lost'), changed: count('changed'), note: count('note') };
  io.out.write(`${carriedWords(language).report.counts(counts)}\n`);
}

/** Writes beside the place and moves the folder there, so that nobody ever sees half of it. */
function writeFolder(out: string, files: DraftFiles): void {
  const place = resolve(out);
  const beside = join(dirname(place), `.${basename(place)}.${randomUUID()}`);
  try {
    makeFolder(beside);
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(beside, file)), { recursive: true });
      writeFileSync(join(beside, file), writeJson(content));
    }
    if (existsSync(place)) rmdirSync(place);
    renameSync(beside, place);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    throw new CommandFailure(1, writeFault(error, out));
  }
}

function isFolder(path: string): boolean {
  try {
    readdirSync(path);
    return true;
  } catch {
    return false;
  }
}
