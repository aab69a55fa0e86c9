import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { FIGURE_LANGUAGES, type NamedEdition, type PackageManifest, STANDARDS, sourceOfFigures } from '#contract';
import { planTables } from '../../../analysis/tables/plan-table.ts';
import { readTables } from '../../../analysis/tables/read-tables.ts';
import { readAtOnce } from '../../../analysis/tables/wrong-shape.ts';
import { printable } from '../../../files/printable.ts';
import { ResultsFolder } from '../../../files/results-folder.ts';
import { writeFault } from '../../../files/write-fault.ts';
import { analysisFileOfRecords } from '../../../microdata/read/analysis-file-of-records.ts';
import { editionOfPackage } from '../../../packages/edition-of-package.ts';
import { packageContent } from '../../../packages/package-content.ts';
import { tableNamedTwice } from '../../../packages/records-of-file.ts';
import { writePackage } from '../../../packages/write-package.ts';
import { choice, flag, optionalNumber, optionalText, requiredText, textList } from '../../arguments.ts';
import { CommandFailure, WrongUse } from '../../command-failure.ts';
import { defineCommand } from '../../define-command.ts';
import { tableFailure } from '../table.ts';
import { readPublicFile, refuseOtherSurvey } from './public-file-to-pack.ts';
import { type RecordsToPack, recordsOfEdition, recordsOfStudyFiles } from './records-to-pack.ts';

/** Writes a package that anybody can verify. Exit 0 done, 1 something cannot be used, 2 wrong use. */
export const packageCommand = defineCommand({
  name: 'package',
  summary:
    'writes figures with all that they were made of into one zip, which cifra verify makes again number by number',
  usage: `cifra package --file N [--weighting FILE] [--table SPEC ...] [--with-file] [--public FOLDER] --out FILE.zip
cifra package --study FILE --data DIR [--table SPEC ...] [--with-file] [--public FOLDER] --out FILE.zip`,
  explanation: `
One zip: tables and every estimate with all their digits (JSON and CSV), the specifications of the tables, scripts of each
for R, Stata, SPSS and Python, the questionnaire or the study file, the specification of the weights with its totals, a
codebook, and a manifest with the hash of each of these, of the analysis file, and the versions of what calculated.
docs/packages.md says what is in it, how somebody verifies it, and what that proves. The same inputs give the same bytes.

The analysis file itself is in it only with --with-file; otherwise only its hashes are, and whoever has the file can
verify the package. It holds what people told in confidence and is not encrypted, and so is a package with it.

Cells of few cases are in the package as they are: nothing is hidden as in cifra release. Give it to whom may see them.

  --file N          the analysis file with this number (cifra microdata); it is made again, and has to be as it was made
  --study FILE, --data DIR
                    instead: how a survey's files map to the records, and their folder
  --weighting FILE  of --file: the specification by which its weights were made
  --table SPEC      a table by this specification (docs/tables.md); repeat it for several
  --with-file       puts the records into the package
  --public FOLDER   puts a public-use file beside them, the folder public of cifra public-file, with every estimate that it
                    gives: these are verified by whoever has the package alone. Folders of cifra microdata are refused
  --standard NAME   publication standard of the labels of estimates (inegi)
  --language        of the comments of scripts (es)
  --out FILE.zip    where the package is written; replaces that of an earlier run

A run that is stopped, or whose disk is full, leaves nothing. With --file reads the database that CIFRA_DB names and its
keys, and keeps there what is derived of interviews; otherwise no database. Exit 0: done. 1: the analysis file is not as
it was made, or something cannot be used. 2: wrong use.
`,
  options: {
    file: optionalNumber,
    study: optionalText,
    data: optionalText,
    weighting: optionalText,
    table: textList,
    'with-file': flag,
    public: optionalText,
    standard: choice(STANDARDS, 'inegi'),
    language: choice(FIGURE_LANGUAGES, 'es'),
    out: requiredText,
  },
  async run({ file, study, data, weighting, table, public: publicFolder, standard, language, out, ...rest }, io) {
    const isWithRecords = rest['with-file'];
    if ((study === undefined) !== (data === undefined) || (study === undefined) === (file === undefined))
      throw new WrongUse('name --file N, or --study and --data');
    if (weighting !== undefined && file === undefined)
      throw new WrongUse('--weighting is for the interviews of --file; a study has the weights of its files');
    const results = new ResultsFolder(dirname(out), [basename(out)]);
    try {
      const readRecords = (): Promise<RecordsToPack> =>
        file !== undefined
          ? recordsOfEdition(file, weighting, io)
          : recordsOfStudyFiles({ study: study!, data: data! });
      const sources = await readAtOnce(
        () => readTables(table),
        async (despite) => {
          const { records } = await readRecords();
          planTables(despite, await analysisFileOfRecords(records.files, records.described, records.analysis));
        },
      );
      refuseEqualNames(sources.map((source) => source.table.table));
      const tables = sources.map((source, place) => ({ source, text: readFileSync(table[place]!) }));
      results.open([...table, ...[study, weighting].filter((path) => path !== undefined)]);
      const publicFile = publicFolder === undefined ? undefined : await readPublicFile(publicFolder);
      const read = await readRecords();
      refuseOtherSurvey(publicFile, read);
      const { inputs, ...records } = read;
      results.open(inputs);
      const content = await packageContent({ ...records, tables, standard, language, isWithRecords, publicFile });
      let manifest: PackageManifest | undefined;
      await results.writeWith(async (placeOf) => {
        manifest = await writePackage(placeOf(basename(out)), content);
      });
      const told = inWords(manifest!, editionOfPackage(manifest!, { read: (path) => content.members.get(path) }));
      io.out.write(`${told}\nWrote ${printable(out)}.\n`);
      return 0;
    } catch (error) {
      results.abandon();
      const isOfSystem = error instanceof Error && 'syscall' in error;
      throw isOfSystem
        ? new CommandFailure(2, writeFault(error, out, 'give another place with --out'))
        : tableFailure(error);
    }
  },
});

/** What of the weights can be made again. */
const WEIGHTS_SAID = {
  again: 'Weights: the sample is in the package too, so that they are made again',
  given:
    'Weights: the sample is not in the package; they are not made again, nor what rests on the totals that they were fitted to',
  'left-out':
    'Weights: the sample cannot be in a package, because the specification names a stratum, a PSU, a case or a dwelling; standard errors take the weights as given',
} as const;

/** The comparisons of a table have a name of their own. */
function refuseEqualNames(names: readonly string[]): void {
  const twice = tableNamedTwice(names);
  if (twice !== undefined)
    throw new WrongUse(`two files could be called ${twice}-compared; give the table of that name another one`);
}

function inWords(
  { survey, analysisFile, tables, members, publicFile, weighting, sha256 }: PackageManifest,
  edition: NamedEdition | undefined,
): string {
  const number = analysisFile.number === undefined ? '' : ` ${analysisFile.number}`;
  const records =
    analysisFile.records === 'included'
      ? 'The records are in the package (--with-file). They hold what people told in confidence: give it to nobody who may not read them.'
      : 'The records are not in the package, only their hashes: it is verified with the folder of the analysis file (cifra verify --file). Put them in with --with-file.';
  return [
    printable(survey.title),
    printable(`Source: ${sourceOfFigures({ source: survey.source, edition }, 'en')}`),
    `Analysis file${number}: sha256 ${analysisFile.sha256}`,
    records,
    ...(publicFile ? [`Public file: sha256 ${publicFile.sha256}`] : []),
    `Tables: ${tables.length}, every estimate, ${members.length} files`,
    ...(weighting
      ? [WEIGHTS_SAID[weighting.fit === 'left-out' ? 'left-out' : weighting.sample ? 'again' : 'given']]
      : []),
    `Package: sha256 ${sha256}`,
    'Its figures are not protected as those of cifra release are: cells of few cases stand in it.',
    'Publish this hash where nobody can change it: it names the package.',
  ].join('\n');
}
