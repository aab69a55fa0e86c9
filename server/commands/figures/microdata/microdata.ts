import { printable } from '../../../files/printable.ts';
import { readDescribedFolder } from '../../../microdata/verify/described-folder.ts';
import { flag, optionalChoice, optionalText } from '../../arguments.ts';
import { CommandFailure, WrongUse } from '../../command-failure.ts';
import { defineCommand } from '../../define-command.ts';
import type { Terminal } from '../../terminal.ts';
import { listFiles } from './list-files.ts';
import { readImputation } from './read-imputation.ts';
import { verifyStudy, writeStudy } from './study-files.ts';
import { verifyFile } from './verify-file.ts';
import { writeEdition } from './write-edition.ts';

/** A number of the register. */
const NUMBER = /^[1-9][0-9]{0,8}$/;

/**
 * Makes, lists and verifies analysis files. Exit 0 done, 1 interviews changed meanwhile or something is not as it was
 * made, 2 wrong use.
 */
export const microdataCommand = defineCommand({
  name: 'microdata',
  summary:
    "writes the records of an edition's interviews as Parquet, without names and places; lists and verifies them",
  usage: `cifra microdata [--survey KEY] --out DIR [--approved] [--weighting FILE|KEY] [--imputation FILE]
cifra microdata --study FILE --data DIR --out DIR [--imputation FILE]
cifra microdata list [--survey KEY]
cifra microdata verify FOLDER|NUMBER [--weighting FILE|KEY] [--study FILE --data DIR]`,
  explanation: `
Writes household.parquet, person.parquet, member.parquet and incident.parquet: every closed answer and number of the interviews
that count, with strata and PSUs under names that do not tell where they are, weights, version of the questionnaire, and
what the office decided of each incident beside what was said. microdata.json has labels, codes, counts
and hashes. What somebody wrote (names, narratives, places), dates and days of birth are in none of them.

The files get a number in the database, which keeps, sealed, their hash, how many interviews and codings are in them, and the
hashes of these; not the records. From the same interviews come the same bytes, and the same number.

With --study it writes the same files of an existing survey, as far as it has them (docs/studies.md): its own strata and PSUs,
all its weights, the variables that the study file states, and blanks where it leaves a value unknown. They have a hash and no number.

  list              the numbered files: what is in each, who made it and when
  verify            looks whether a folder, or what has a number, is as it was made: makes it again and compares, and names
                    each value that is another one. For that a changed file is made again inside the folder, and removed
  --survey KEY      the edition; needed where there is more than one
  --study FILE      how a survey's files map to the records, e.g. questionnaires/studies/envipe-2021.json
  --data DIR        the folder of the files that the study names
  --out DIR         where the files are written; made if absent. They replace those of an earlier run together
  --approved        only interviews that somebody approved: for publications
  --weighting FILE|KEY
                    weights by this specification, a file (docs/weighting.md) or the key of a saved one, in the place of
                    those of the design, which stand beside them; its hash is in microdata.json
  --imputation FILE how answers that are not known are imputed (docs/tables.md, Imputation): NAME_imputed is what was said or
                    lent, NAME_imputed_flag says which, and NAME stays as it was said. Without it nothing is imputed

The files hold what people told in confidence, and are not encrypted, as the database is: your account alone may read
them, and so may whoever takes the disk. Write them to an encrypted one.

With --study reads its files and no database. Otherwise reads the database that CIFRA_DB names and its keys; writes there the number, and with --weighting what is derived of
interviews. Writes otherwise only to the folder of --out. A server may go on meanwhile. Exit 0: done. 1: an interview was
returned or replaced meanwhile, and nothing was written; or verify found something. 2: wrong use.
`,
  positional: { action: optionalChoice(['list', 'verify']), what: optionalText },
  options: {
    survey: optionalText,
    study: optionalText,
    data: optionalText,
    out: optionalText,
    approved: flag,
    weighting: optionalText,
    imputation: optionalText,
  },
  async run({ action, what, ...options }, io) {
    const { survey, out, approved, weighting, imputation: path } = options;
    const study = studyOf(options);
    if (study && (survey !== undefined || approved || weighting !== undefined))
      throw new WrongUse('--study takes neither --survey, --approved nor --weighting');
    if (action !== undefined && (out !== undefined || approved || path !== undefined))
      throw new WrongUse(`${action} takes neither --out, --approved nor --imputation`);
    if (action === 'verify') {
      if (survey !== undefined) throw new WrongUse('verify takes no --survey: the file says of which edition it is');
      return verify(what, { study, weighting }, io);
    }
    if (what !== undefined) throw new WrongUse('list takes nothing more than --survey');
    if (action === 'list') {
      if (weighting !== undefined || study) throw new WrongUse('list takes nothing more than --survey');
      return listFiles(survey, io);
    }
    if (!out) throw new WrongUse('--out is missing');
    const imputation = path === undefined ? undefined : readImputation(path);
    return study
      ? writeStudy({ ...study, out, imputation }, io)
      : writeEdition({ survey, out, approved, weighting, imputation }, io);
  },
});

interface StudyData {
  readonly study: string;
  readonly data: string;
}

function studyOf({ study, data }: { study: string | undefined; data: string | undefined }): StudyData | undefined {
  if ((study === undefined) !== (data === undefined)) throw new WrongUse('name --study and --data together');
  return study === undefined || data === undefined ? undefined : { study, data };
}

async function verify(
  what: string | undefined,
  { study, weighting }: { study: StudyData | undefined; weighting: string | undefined },
  io: Terminal,
): Promise<number> {
  if (what === undefined) throw new WrongUse('name the folder, or the number, that verify looks at');
  if (NUMBER.test(what)) {
    if (study) throw new WrongUse('a number is that of an edition: leave --study out');
    return verifyFile(Number(what), weighting, io);
  }
  const read = await readDescribedFolder(what);
  if ('fault' in read) throw new CommandFailure(2, `${printable(what)}/${read.fault}`);
  const folder = { path: what, ...read };
  const isOfStudy = read.description.survey === undefined;
  if (isOfStudy && !study) throw new WrongUse('it was made of a study: name --study and --data');
  if (!isOfStudy && study) throw new WrongUse('it was made of an edition: leave --study and --data out');
  return study ? verifyStudy(folder, study, io) : verifyFile(folder, weighting, io);
}
