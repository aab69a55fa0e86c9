import { SCRIPT_PROGRAMS } from '#contract';
import { readTables } from '../../analysis/tables/read-tables.ts';
import { readAtOnce } from '../../analysis/tables/wrong-shape.ts';
import { printable } from '../../files/printable.ts';
import { ResultsFolder } from '../../files/results-folder.ts';
import { writeFault } from '../../files/write-fault.ts';
import { describedRecords } from '../../microdata/export/described-columns.ts';
import { readDescribedFolder } from '../../microdata/verify/described-folder.ts';
import { printScript, scriptFileName } from '../../scripts/print-script.ts';
import { scriptsOfFolder } from '../../scripts/script-of-folder.ts';
import { SCRIPT_LANGUAGES, type ScriptLanguage } from '../../scripts/words/script-words.ts';
import { choice, optionalChoice, requiredText, textList } from '../arguments.ts';
import { CommandFailure, WrongUse } from '../command-failure.ts';
import { defineCommand } from '../define-command.ts';
import { tableFailure } from './table.ts';

/** Writes scripts that reproduce tables. Exit 0 done, 1 something cannot be used, 2 wrong use. */
export const scriptCommand = defineCommand({
  name: 'script',
  summary: 'writes a table as a script for R, Stata, SPSS or Python that reproduces it from an analysis file',
  usage:
    'cifra script --spec FILE [--spec FILE ...] --file FOLDER [--for r|stata|spss|python] --out DIR [--language es|en|pt|fr]',
  explanation: `
Writes one script a table: what is counted of each record, the design, and every cell with estimate, standard error and
limits, over the names of the files that cifra microdata and cifra export write. Without --for all four are written. A
figure that the files cannot give is named in the head of the script with the reason, and is not in it (docs/scripts.md).

  --spec FILE       what the table shows (docs/tables.md); repeat it for several tables of the same file
  --file FOLDER     the analysis file, as cifra microdata made it; first its hashes are checked
  --for             r (NAME.R, reads CSV), stata (NAME.do, reads .dta), spss (NAME.sps, reads .sav), python (NAME.py, reads CSV)
  --language        of the comments (es)
  --out DIR         where the scripts are written; made if absent. They replace those of an earlier run together

Reads the specifications and the folder, writes to that of --out; reads no database. Exit 0: done. 1: a specification or
the folder cannot be used. 2: wrong use.
`,
  options: {
    spec: textList,
    file: requiredText,
    for: optionalChoice(SCRIPT_PROGRAMS),
    language: choice(SCRIPT_LANGUAGES, 'es'),
    out: requiredText,
  },
  async run({ spec, file, for: wanted, language, out }, io) {
    if (spec.length === 0) throw new WrongUse('--spec is missing');
    const programs = wanted === undefined ? SCRIPT_PROGRAMS : [wanted];
    try {
      const sources = await readAtOnce(
        () => readTables(spec),
        (despite) => plansOf(despite, file, language),
      );
      const plans = await plansOf(sources, file, language);
      const names = plans.flatMap(({ table }) => programs.map((program) => scriptFileName(table, program)));
      const results = new ResultsFolder(out, names);
      try {
        results.open(spec);
        const contents = plans.flatMap((plan) =>
          programs.map(
            (program) => [scriptFileName(plan.table, program), () => [printScript(plan, program, language)]] as const,
          ),
        );
        await results.write(Object.fromEntries(contents));
      } catch (error) {
        results.abandon();
        throw error instanceof Error && 'syscall' in error ? new CommandFailure(2, writeFault(error, out)) : error;
      }
      for (const { table, blocks, leftOut } of plans) {
        const figures = blocks.reduce((sum, block) => sum + block.figures.length, 0);
        io.out.write(`${table}: ${figures} figures${leftOut.length > 0 ? `, ${leftOut.length} not reproduced` : ''}\n`);
      }
      io.out.write(`Wrote ${names.join(', ')} to ${printable(out)}.\n`);
      return 0;
    } catch (error) {
      throw tableFailure(error);
    }
  },
});

async function plansOf(sources: ReturnType<typeof readTables>, path: string, language: ScriptLanguage) {
  const found = await readDescribedFolder(path);
  if ('fault' in found) throw new CommandFailure(2, `${printable(path)}: ${found.fault}`);
  const { description, isWhole, changed } = found;
  if (!isWhole || changed.length > 0) {
    const what = isWhole ? changed.map(({ file, problem }) => `${file} (${problem})`).join(', ') : 'its description';
    throw new CommandFailure(
      1,
      `${printable(path)} is not as it was made: ${what}; see what changed with: cifra microdata verify ${printable(path)}`,
    );
  }
  const described = describedRecords(description);
  const imputation = description.imputation?.specification;
  const folder = described && { path, sha256: description.sha256, described, ...(imputation && { imputation }) };
  const plans = folder && (await scriptsOfFolder(sources, folder, language));
  if (plans === undefined)
    throw new CommandFailure(
      2,
      `${printable(path)}: it does not say how figures are made; make it again with cifra microdata`,
    );
  return plans;
}
