import { planTables } from '../../analysis/tables/plan-table.ts';
import { readTables } from '../../analysis/tables/read-tables.ts';
import { readAtOnce } from '../../analysis/tables/wrong-shape.ts';
import { headOfFile } from '../../analysis/title-of-file.ts';
import { printable } from '../../files/printable.ts';
import { ResultsFolder } from '../../files/results-folder.ts';
import { whenStopped } from '../../files/when-stopped.ts';
import { writeFault } from '../../files/write-fault.ts';
import { makeRelease } from '../../publishing/make-release.ts';
import { RELEASE_REPORT } from '../../publishing/read-release.ts';
import { readRules } from '../../suppression/read-rules.ts';
import type { ReleaseReport } from '../../suppression/release-report.ts';
import { TooLargeToAttack } from '../../suppression/work-left.ts';
import { flag, requiredText, textList } from '../arguments.ts';
import { CommandFailure, WrongUse } from '../command-failure.ts';
import { defineCommand } from '../define-command.ts';
import { EDITION_HELP, EDITION_OPTIONS, EDITION_READS } from './edition-options.ts';
import { progressOf } from './microdata/progress-of.ts';
import { tableFailure } from './table.ts';
import { editionPlaces, fileOfEdition, readEditions } from './table-editions.ts';

/** A release that is made sooner needs no line of progress. */
const SILENT_MS = 2000;

/**
 * Makes the tables of a release with what must not be told left out. Exit 0 done, 1 not safe or unusable, 2 wrong
 * use.
 */
export const releaseCommand = defineCommand({
  name: 'release',
  summary: 'makes tables for publication, without the cells that would tell of single people',
  usage: `cifra release --spec FILE [--spec FILE ...] --rules FILE [--with-report] --study FILE --data DIR --out DIR
cifra release --spec FILE [--spec FILE ...] --rules FILE [--with-report] --survey KEY [--file N] [--weighting FILE|KEY] --out DIR`,
  explanation: `
Makes the tables that belong together in a publication, hides the cells that the rules name (few cases, few others, one
person who dominates a sum) and, in all tables at once, what would give them away. Then it attacks the release: what is
hidden must not follow by adding and subtracting, nor be known to within the protection that the rules ask for.

  --spec FILE       what a table shows (docs/tables.md); repeat it for every table that is or will be published
  --rules FILE      what must not be told (docs/publication.md), e.g. questionnaires/studies/tables/release-rules.json
${EDITION_HELP}
  --with-report     a report is published with them (cifra report --release DIR): what its tables and these tell together is
                    hidden and attacked too. Without it cifra publish takes no report beside them
  --out DIR         where the files are written; made if absent. They replace those of an earlier run together

Writes NAME.csv and NAME.json of each table, in which a hidden cell has no number and "suppressed", and ${RELEASE_REPORT}:
which cells are hidden and why, and what the attack tried. The report is not for publication. Comparisons that a
specification asks for are not made: a difference would tell of a hidden cell.

What takes more than two seconds tells how far it is.

Exit 0: done. 1: the attack recovered something or the tables are too large for it (nothing is written), or a file cannot be used. 2: wrong use.

${EDITION_READS}
`,
  options: {
    spec: textList,
    rules: requiredText,
    'with-report': flag,
    ...EDITION_OPTIONS,
    out: requiredText,
  },
  async run({ spec, rules: rulesPath, 'with-report': isWithReport, out, ...edition }, io) {
    if (spec.length === 0) throw new WrongUse('--spec is missing');
    const places = editionPlaces(edition);
    const read = readRules(rulesPath);
    if ('problems' in read) throw new CommandFailure(1, read.problems.join('\n'));
    try {
      const sources = await readAtOnce(
        () => readTables(spec),
        async (despite) => planTables(despite, await fileOfEdition(places)),
      );
      const names = sources.flatMap(({ table: { table } }) => [`${table}.csv`, `${table}.json`]);
      const results = new ResultsFolder(out, [...names, RELEASE_REPORT]);
      const open = (inputs: readonly string[]) => openOrFail(results, [...inputs, ...spec, rulesPath]);
      const forget = whenStopped(() => results.abandon());
      try {
        const [own] = await readEditions(places, open);
        const { file } = own!;
        const tell = progressOf(printable(own!.name), io, SILENT_MS);
        const { contents, report } = await makeRelease(sources, own!, { ...read, isWithReport, report: tell });
        if (report.attack.recovered.length > 0) throw new CommandFailure(1, notSafe(report));
        const paths = await results.write(contents).catch((error) => {
          throw new CommandFailure(2, writeFault(error, out));
        });
        io.out.write(
          `${headOfFile(file).map(printable).join('\n')}\n${summary(report)}\nWrote ${paths.map(printable).join(', ')}\n`,
        );
        return 0;
      } catch (error) {
        results.abandon();
        throw error;
      } finally {
        forget();
      }
    } catch (error) {
      if (error instanceof TooLargeToAttack) throw new CommandFailure(1, `Nothing was written: ${error.message}`);
      throw tableFailure(error);
    }
  },
});

function openOrFail(results: ResultsFolder, inputs: readonly string[]): void {
  try {
    results.open(inputs);
  } catch (error) {
    throw new CommandFailure(2, writeFault(error, results.folder));
  }
}

function summary({ cells, primary, complementary, attack }: ReleaseReport): string {
  const { equations, hiddenQuantities, linearPrograms, rests } = attack;
  return `${cells} cells; hidden: ${primary} that must not be told, ${complementary} that would give away these, or one of ${rests} rests that no cell tells
The attack recovered nothing: ${equations} equations, ${hiddenQuantities} unknown quantities, ${linearPrograms} linear programs`;
}

function notSafe({ attack: { recovered } }: ReleaseReport): string {
  const lines = recovered.map(({ of, how }) => `${of}: recovered by ${how.replaceAll('-', ' ')}`);
  return printable(
    `${lines.join('\n')}\nNothing was written: what is hidden can be worked out from the other cells. Take detail out of the tables, or lower the protection that the rules ask for`,
  );
}
