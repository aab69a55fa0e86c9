import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { type CarriedRemark, type DraftFiles, remarkLine, writeJson, xlsformToInstrument } from '#questionnaires';
import { makeFolder } from '../../files/make-folder.ts';
import { readWorkbook } from '../../files/workbook/read-workbook.ts';
import { workbookFaultInWords } from '../../files/workbook/workbook-fault.ts';
import { writeFault } from '../../files/write-fault.ts';
import { choice, optionalText, requiredText } from '../arguments.ts';
import { CommandFailure, WrongUse } from '../command-failure.ts';
import { defineCommand } from '../define-command.ts';
import type { Terminal } from '../terminal.ts';

/** Imports the workbook of an XLSForm. Exit 0 everything carried over, 1 something lost, 2 wrong use. */
export const xlsformCommand = defineCommand({
  name: 'xlsform',
  summary: 'makes a questionnaire of the workbook of an XLSForm',
  usage: 'cifra xlsform import FILE.xlsx --out FOLDER [--id ID]',
  explanation: `
Makes the folder of a questionnaire of the workbook of an XLSForm. The report says of everything that is not carried over as it
is where it stands (sheet, row, column) and what becomes of it: lost, changed, or only worth knowing (note).

  FILE.xlsx      the workbook
  --out FOLDER   the folder of the questionnaire; it must be new or empty
  --id ID        its name (default: made from the name of the workbook)

What the questionnaire is like: docs/xlsform.md. Exit 1 when something is lost; the folder is written whole, or not at all.
`,
  positional: { action: choice(['import']), file: requiredText },
  options: { out: optionalText, id: optionalText },
  async run({ file, out, id }, io) {
    if (out === undefined) throw new WrongUse('--out is missing');
    return await importWorkbook({ file, out, id: id ?? idFrom(file) }, io);
  },
});

async function importWorkbook({ file, out, id }: { file: string; out: string; id: string }, io: Terminal) {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) throw new WrongUse('--id must be small letters, digits and -');
  if (existsSync(out) && (!isFolder(out) || readdirSync(out).length > 0))
    throw new CommandFailure(2, `${out} is not empty; give a new folder with --out`);
  const bytes = await readFile(file).catch(() => {
    throw new CommandFailure(2, `Cannot read ${file}; check the path.`);
  });
  const read = await readWorkbook({ bytes, name: basename(file, extname(file)) });
  if ('fault' in read) throw new CommandFailure(1, `${file} is not read: ${workbookFaultInWords(read.fault)}.`);
  const { files, report } = xlsformToInstrument(read.workbook.sheets, { id });
  if (files) writeFolder(out, files);
  printReport(report, io);
  io.out.write(files ? `${out}\n` : 'Nothing was written.\n');
  return files && report.every(({ severity }) => severity !== 'lost') ? 0 : 1;
}

function printReport(report: readonly CarriedRemark[], io: Terminal): void {
  io.out.write(report.map((remark) => `${remarkLine(remark)}\n`).join(''));
  const counts = (['lost', 'changed', 'note'] as const).map(
    (severity) => `${report.filter((remark) => remark.severity === severity).length} ${severity}`,
  );
  io.out.write(`${counts.join(', ')}\n`);
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

function idFrom(file: string): string {
  const letters = basename(file, extname(file))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return letters || 'imported';
}
