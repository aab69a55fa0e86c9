import { EstimationError } from '#estimation';
import { editionsNotCompared } from '../../analysis/compared/check-declarations.ts';
import { compareTable, isCompared } from '../../analysis/compared/compare-table.ts';
import { comparedCsvParts } from '../../analysis/compared/compared-csv.ts';
import { comparedJsonParts } from '../../analysis/compared/compared-json.ts';
import type { TableEdition } from '../../analysis/compared/table-edition.ts';
import { StudyError } from '../../analysis/from-study/study-error.ts';
import { notedBases } from '../../analysis/tables/bases/noted-bases.ts';
import { planTables } from '../../analysis/tables/plan-table.ts';
import { readTables, type TableSource } from '../../analysis/tables/read-tables.ts';
import { tableCsvParts } from '../../analysis/tables/table-csv.ts';
import { TableError } from '../../analysis/tables/table-error.ts';
import { tableJsonParts } from '../../analysis/tables/table-json.ts';
import { readAtOnce } from '../../analysis/tables/wrong-shape.ts';
import { headOfFile } from '../../analysis/title-of-file.ts';
import { printable } from '../../files/printable.ts';
import { ResultsFolder } from '../../files/results-folder.ts';
import { writeFault } from '../../files/write-fault.ts';
import { Problem } from '../../problems.ts';
import { requiredText, textList } from '../arguments.ts';
import { CommandFailure, WrongUse } from '../command-failure.ts';
import { defineCommand } from '../define-command.ts';
import { COMPARED_OPTIONS, EDITION_HELP, EDITION_OPTIONS, EDITION_READS } from './edition-options.ts';
import { editionPlaces, fileOfEdition, readEditions } from './table-editions.ts';
import { writeOrFail } from './write-or-fail.ts';

/** Makes tables as they are specified. Exit 0 done, 1 something cannot be used, 2 wrong use. */
export const tableCommand = defineCommand({
  name: 'table',
  summary:
    'makes tables of indicators by crossed domains, and compares them with other editions, as specifications say',
  usage: `cifra table --spec FILE [--spec FILE ...] --study FILE --data DIR [--compare-with-study FILE --compare-with-data DIR ...] --out DIR
cifra table --spec FILE [--spec FILE ...] --survey KEY [--file N] [--weighting FILE|KEY] [--compare-with KEY ...] --out DIR`,
  explanation: `
Makes one table a specification: its indicators, for the crimes that it names, divided by up to three crossed variables.
Every cell has its estimate, standard error, limits, cases, label, and the code of what cannot be computed. A table called
NAME is written to NAME.csv and NAME.json in the folder given with --out.

What a specification compares (its key "compare", docs/tables.md), and every cell against each edition that is named with
--compare-with, is written to NAME-compared.csv and NAME-compared.json: the difference with its limits, the test, the p value
adjusted for the other comparisons, and a sentence in four languages. A break of the series is said, and nothing is
compared over it. Numbered files and weights stand in NAME.json with their hashes.

  --spec FILE       what the table shows (docs/tables.md), e.g. questionnaires/studies/tables/envipe-2021-3.1.json;
                    repeat it for several tables of the same data
${EDITION_HELP}
  --compare-with-study FILE, --compare-with-data DIR
                    another edition, with which every cell is compared; repeat both for several, in the same order
  --compare-with KEY
                    another edition of this platform, with which every cell is compared; repeat it for several
  --compare-with-weighting FILE|KEY
                    the weights of that edition, one for each --compare-with, in the same order
  --compare-with-file N
                    the number of an analysis file of that edition, in the same way
  --out DIR         where the files are written; made if absent. They replace those of an earlier run together

Everything that is wrong with the specifications is said at once, a line each: file, line, column, what is wrong, what to do.
Exit 0: done. 1: a specification, the study file or the data cannot be used. 2: wrong use.

${EDITION_READS}
`,
  options: {
    spec: textList,
    ...EDITION_OPTIONS,
    ...COMPARED_OPTIONS,
    out: requiredText,
  },
  async run({ spec, out, ...editions }, io) {
    if (spec.length === 0) throw new WrongUse('--spec is missing');
    const places = editionPlaces(editions);
    const isWithOthers = ('surveys' in places ? places.surveys : places.studies).length > 1;
    try {
      const sources = await readAtOnce(
        () => readTables(spec),
        async (despite) => planTables(despite, await fileOfEdition(places)),
      );
      const results = new ResultsFolder(out, filesOf(sources, isWithOthers));
      const open = (inputs: readonly string[]) => writeOrFail(() => results.open([...inputs, ...spec]), out);
      try {
        const read = await readEditions(places, open);
        const lines = await writeTables({ sources, editions: read, results, out });
        const [{ file }] = read as [TableEdition];
        io.out.write(`${headOfFile(file).map(printable).join('\n')}\n${lines.join('\n')}\n`);
        return 0;
      } catch (error) {
        results.abandon();
        throw error;
      }
    } catch (error) {
      throw tableFailure(error);
    }
  },
});

/** @throws WrongUse where the comparisons of a table would have the name of another table */
function filesOf(sources: readonly TableSource[], isWithOthers: boolean): string[] {
  const names = sources.flatMap(({ table: { table, compare } }) => {
    const compares = isWithOthers || (compare?.between.length ?? 0) > 0;
    return compares ? [table, comparedName(table)] : [table];
  });
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined)
    throw new WrongUse(`two files would be called ${twice}; give the table of that name another one`);
  return names.flatMap((name) => [`${name}.csv`, `${name}.json`]);
}

function comparedName(table: string): string {
  return `${table}-compared`;
}

/** @returns a line for each table */
async function writeTables({
  sources,
  editions: [own, ...others],
  results,
  out,
}: {
  readonly sources: readonly TableSource[];
  readonly editions: readonly TableEdition[];
  readonly results: ResultsFolder;
  readonly out: string;
}): Promise<string[]> {
  const contents: Record<string, () => Iterable<string>> = {};
  const lines: string[] = [];
  const { file } = own!;
  for (const [place, plan] of planTables(sources, file).entries()) {
    const { table: spec } = plan;
    const made = compareTable(plan, own!, { others, source: sources[place]! });
    const { cells, comparisons } = made;
    const variables = spec.by.map(({ variable }) => variable);
    const bases = notedBases(plan.bases);
    contents[`${spec.table}.csv`] = () => tableCsvParts(variables, cells, file, bases);
    contents[`${spec.table}.json`] = () => tableJsonParts(file, spec, cells, { ...plan, bases });
    lines.push(
      `${spec.table}: ${cells.length} cells, ${cells.filter(({ estimate }) => estimate === null).length} blank`,
    );
    if (!isCompared(plan, others)) continue;
    contents[`${comparedName(spec.table)}.csv`] = () => comparedCsvParts(variables, made);
    contents[`${comparedName(spec.table)}.json`] = () => comparedJsonParts(spec, made);
    const differing = comparisons.filter(({ significant }) => significant).length;
    const without = comparisons.filter(({ status }) => status !== 'tested').length;
    for (const name of others.length > 0 ? editionsNotCompared(spec.compare, others) : [])
      lines.push(`  breaks and bridges with ${name} count for nothing: no edition that is compared is called so`);
    lines.push(`  ${comparisons.length} comparisons, ${differing} beyond chance, ${without} without a test`);
  }
  const paths = await results.write(contents).catch((error) => {
    throw new CommandFailure(2, writeFault(error, out));
  });
  return [...lines, `Wrote ${paths.map(printable).join(', ')}`];
}

/** What cannot be used of a study or of specifications ends a command with 1, what is not there with 2. */
export function tableFailure(error: unknown): unknown {
  if (error instanceof StudyError) {
    const isWrongUse = error.findings.every(({ code }) => code === 'file-missing');
    return new CommandFailure(isWrongUse ? 2 : 1, withCount(error));
  }
  if (error instanceof TableError) {
    const isWrongUse = error.findings.every(({ code }) => code === 'table-missing');
    return new CommandFailure(isWrongUse ? 2 : 1, withCount(withCause(error)));
  }
  if (error instanceof Problem) return new CommandFailure(1, printable(`${error.toJSON().title}: ${error.message}`));
  return error instanceof EstimationError ? new CommandFailure(1, error.message) : error;
}

/** What is wrong with a study that was read to find more that is wrong with a specification. */
function withCause({ message, findings, cause }: TableError): Parameters<typeof withCount>[0] {
  if (!(cause instanceof StudyError)) return { message, findings };
  return { message: `${message}\n${cause.message}`, findings: [...findings, ...cause.findings] };
}

function withCount({ message, findings }: { message: string; findings: readonly unknown[] }): string {
  return findings.length > 1 ? `${message}\n${findings.length} errors` : message;
}
