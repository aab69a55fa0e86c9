import { flag, optionalChoice, optionalText } from '../../arguments.ts';
import { WrongUse } from '../../command-failure.ts';
import { defineCommand } from '../../define-command.ts';
import { listFiles } from './list-files.ts';
import { verifyFile } from './verify-file.ts';
import { writeEdition } from './write-edition.ts';

/**
 * Makes, lists and verifies analysis files. Exit 0 done, 1 interviews changed meanwhile or something is not as it was
 * made, 2 wrong use.
 */
export const microdataCommand = defineCommand({
  name: 'microdata',
  summary:
    "writes the records of an edition's interviews as Parquet, without names and places; lists and verifies them",
  usage: `cifra microdata [--survey KEY] --out DIR [--approved] [--weighting FILE]
cifra microdata list [--survey KEY]
cifra microdata verify FOLDER|NUMBER [--weighting FILE]`,
  explanation: `
Writes household.parquet, person.parquet, member.parquet and incident.parquet: every closed answer and number of the interviews
that count, with strata and PSUs under names that do not tell where they are, weights, version of the questionnaire, and
what the office decided of each incident beside what was said. Nothing is imputed. microdata.json has labels, codes, counts
and hashes. What somebody wrote (names, narratives, places), dates and days of birth are in none of them.

The files get a number in the database, which keeps, sealed, their hash, how many interviews and codings are in them, and the
hashes of these; not the records. From the same interviews come the same bytes, and the same number.

  list              the numbered files: what is in each, who made it and when
  verify            looks whether a folder, or what has a number, is as it was made: makes it again and compares, and names
                    each value that is another one. For that a changed file is made again inside the folder, and removed
  --survey KEY      the edition; needed where there is more than one
  --out DIR         where the five files are written; made if absent. They replace those of an earlier run together
  --approved        only interviews that somebody approved: for publications
  --weighting FILE  weights by this specification (docs/weighting.md) in the place of those of the design, which stand
                    beside them; its hash is in microdata.json

The files hold what people told in confidence, and are not encrypted, as the database is: your account alone may read
them, and so may whoever takes the disk. Write them to an encrypted one.

Reads the database that CIFRA_DB names and its keys; writes there the number, and with --weighting what is derived of
interviews. Writes otherwise only to the folder of --out. A server may go on meanwhile. Exit 0: done. 1: an interview was
returned or replaced meanwhile, and nothing was written; or verify found something. 2: wrong use.
`,
  positional: { action: optionalChoice(['list', 'verify']), what: optionalText },
  options: { survey: optionalText, out: optionalText, approved: flag, weighting: optionalText },
  async run({ action, what, survey, out, approved, weighting }, io) {
    if (action !== undefined && (out !== undefined || approved))
      throw new WrongUse(`${action} takes neither --out nor --approved`);
    if (action === 'verify') {
      if (survey !== undefined) throw new WrongUse('verify takes no --survey: the file says of which edition it is');
      return verifyFile(what, weighting, io);
    }
    if (what !== undefined) throw new WrongUse('list takes nothing more than --survey');
    if (action === 'list') {
      if (weighting !== undefined) throw new WrongUse('list takes no --weighting');
      return listFiles(survey, io);
    }
    if (!out) throw new WrongUse('--out is missing');
    return writeEdition({ survey, out, approved, weighting }, io);
  },
});
