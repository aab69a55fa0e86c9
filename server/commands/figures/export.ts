import { printable } from '../../files/printable.ts';
import { ResultsFolder } from '../../files/results-folder.ts';
import { writeFault } from '../../files/write-fault.ts';
import { describedRecords, labelLanguages } from '../../microdata/export/described-columns.ts';
import {
  EXPORT_FORMATS,
  type ExportedFile,
  exportFileName,
  exportRecords,
} from '../../microdata/export/export-records.ts';
import { readDescribedFolder } from '../../microdata/verify/described-folder.ts';
import { choice, requiredText, textOr } from '../arguments.ts';
import { CommandFailure } from '../command-failure.ts';
import { defineCommand } from '../define-command.ts';
import { progressOf } from './microdata/progress-of.ts';

/** Writes record files for programs of statistics. Exit 0 done, 1 the files are not as they were made, 2 wrong use. */
export const exportCommand = defineCommand({
  name: 'export',
  summary: 'writes an analysis file for Stata or SPSS, with labels and kinds of missing answers',
  usage: 'cifra export FOLDER --format dta|sav --out DIR [--language es|en|pt|fr]',
  explanation: `
Writes a file for each kind of record of an analysis file (household, person, member, incident), as cifra microdata made
it in a folder: first its hashes are checked, and a folder that is not as it was made is refused.

Codes that are numbers stay these numbers; others are numbered from 1 in the order of the questionnaire, with their labels.
Who does not know, refused, or was not asked for a reason is missing and told apart: .d, .r and .n in Stata, -1, -2 and -3 in
SPSS, which the file declares as missing. Names that the program does not take end with a mark of six letters. From the
same analysis file come the same bytes.

  --format          dta: Stata 14 and later; sav: SPSS, PSPP
  --language        of the labels (es)
  --out DIR         where the files are written; made if absent. They replace those of an earlier run together

The files hold what people told in confidence, and are not encrypted: your account alone may read them. Reads the folder
and writes to that of --out; reads no database. Exit 0: done. 1: the folder is not as it was made. 2: wrong use.
`,
  positional: { folder: requiredText },
  options: {
    format: choice(EXPORT_FORMATS),
    language: textOr('es'),
    out: requiredText,
  },
  async run({ folder, format, language, out }, io) {
    const found = await readDescribedFolder(folder);
    if ('fault' in found) throw new CommandFailure(2, `${printable(folder)}: ${found.fault}`);
    const { description, isWhole, changed } = found;
    if (!isWhole || changed.length > 0) {
      const names = changed.map(({ file, problem }) => `${file} (${problem})`);
      const what = isWhole ? names.join(', ') : 'its description';
      throw new CommandFailure(
        1,
        `${printable(folder)} is not as it was made: ${what}; see what changed with: cifra microdata verify ${printable(folder)}`,
      );
    }
    const described = describedRecords(description);
    if (described === undefined)
      throw new CommandFailure(2, `${printable(folder)}: its description does not name its columns; make it again`);
    const languages = labelLanguages(described);
    if (!languages.includes(language))
      throw new CommandFailure(
        2,
        `--language must be one of the labels' languages: ${languages.map(printable).join(', ')}`,
      );
    const results = new ResultsFolder(
      out,
      described.files.map(({ unit }) => exportFileName(unit, format)),
    );
    try {
      results.open();
      let written: ExportedFile[] = [];
      await results.writeWith(async (placeOf) => {
        written = await exportRecords({
          folder,
          described,
          format,
          language,
          placeOf: (unit) => placeOf(exportFileName(unit, format)),
          report: progressOf(described.survey ?? described.study ?? '', io),
        });
      });
      for (const { unit, rows, columns, bytes, sha256 } of written)
        io.out.write(
          `${exportFileName(unit, format)}: ${rows} rows, ${columns} columns, ${bytes} bytes, sha256 ${sha256}\n`,
        );
      return 0;
    } catch (error) {
      results.abandon();
      if (error instanceof Error && 'syscall' in error) throw new CommandFailure(2, writeFault(error, out));
      throw error;
    }
  },
});
