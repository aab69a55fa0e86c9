import { writeFile } from 'node:fs/promises';
import { readConfig } from '../../config.ts';
import { printable } from '../../files/printable.ts';
import { ResultsFolder } from '../../files/results-folder.ts';
import { writeFault } from '../../files/write-fault.ts';
import { instrumentsWithFolder } from '../../instruments/import-folder.ts';
import { DESCRIPTION_FILE, describeRecords, recordFileName } from '../../microdata/describe-records.ts';
import { RECORD_UNITS } from '../../microdata/record-layout.ts';
import { type WrittenRecords, writeRecords } from '../../microdata/write-records.ts';
import type { Survey } from '../../model.ts';
import { openServerStore } from '../../start/open-server-store.ts';
import { findSurvey } from '../../surveys/find-survey.ts';
import { flag, optionalText, requiredText } from '../arguments.ts';
import { CommandFailure } from '../command-failure.ts';
import { defineCommand } from '../define-command.ts';
import type { Terminal } from '../terminal.ts';

/** A line of progress at most so often. */
const EVERY_MS = 1000;

/** Whoever may read the files reads what was told in confidence. */
const OWN = 0o600;

const FILES = [...RECORD_UNITS.map(recordFileName), DESCRIPTION_FILE];

/** Writes the records of an edition's interviews. Exit 0 done, 1 they changed meanwhile, 2 wrong use. */
export const microdataCommand = defineCommand({
  name: 'microdata',
  summary: "writes the records of an edition's interviews as Parquet, without names and places",
  usage: 'cifra microdata [--survey KEY] --out DIR [--approved]',
  explanation: `
Writes household.parquet, person.parquet, member.parquet and incident.parquet: every closed answer and number of the interviews
that count, with strata and PSUs under names that do not tell where they are, weights, version of the questionnaire, and
what the office decided of each incident beside what was said. microdata.json has labels, codes, counts and hashes.
What somebody wrote (names, narratives, places), dates and days of birth are in none of them. From the same interviews
come the same bytes.

  --survey KEY   the edition; needed where there is more than one
  --out DIR      where the five files are written; made if absent. They replace those of an earlier run together
  --approved     only interviews that somebody approved: for publications

The files hold what people told in confidence, and are not encrypted, as the database is: your account alone may read
them, and so may whoever takes the disk. Write them to an encrypted one.

Reads the database that CIFRA_DB names and its keys; changes nothing in it. Writes only to the folder of --out. A server
may go on meanwhile. Exit 0: done. 1: an interview was returned or replaced meanwhile, and nothing was written. 2: wrong use.
`,
  options: { survey: optionalText, out: requiredText, approved: flag },
  async run({ survey: named, out, approved }, io) {
    const config = readConfig();
    const results = new ResultsFolder(out, FILES);
    const { store, keys } = await openServerStore(config);
    try {
      const survey = await findSurvey(store, named);
      const instruments = await instrumentsWithFolder(store, config.instruments, new Date().toISOString());
      const questionnaire = survey.instrument?.id ?? instruments.current.id;
      results.open();
      let written: WrittenRecords | undefined;
      let hash = '';
      await results.writeWith(async (placeOf) => {
        written = await writeRecords(
          { store, instruments, keys },
          {
            survey: survey.key,
            questionnaire,
            isApprovedOnly: approved,
            placeOf: (unit) => placeOf(recordFileName(unit)),
            report: progress(survey, io),
          },
        );
        const described = describeRecords(survey, questionnaire, { isApprovedOnly: approved }, written);
        hash = described.sha256;
        await writeFile(placeOf(DESCRIPTION_FILE), `${JSON.stringify(described, undefined, 1)}\n`, { mode: OWN });
      });
      io.out.write(`${inWords(written!)}\nsha256 ${hash}\nWrote ${FILES.join(', ')} to ${printable(out)}.\n`);
      return 0;
    } catch (error) {
      results.abandon();
      throw isOfSystem(error) ? new CommandFailure(2, writeFault(error, out)) : error;
    } finally {
      await store.close();
    }
  },
});

function progress({ key }: Survey, io: Terminal): (share: number) => void {
  let said = performance.now();
  return (share) => {
    if (performance.now() - said < EVERY_MS) return;
    said = performance.now();
    io.err.write(`${key}: ${Math.floor(share * 100)} %\n`);
  };
}

function inWords({ files, versions, leftOut }: WrittenRecords): string {
  const of = versions.map(({ version, interviews }) => `${interviews} with version ${version}`).join(', ');
  const out = [
    `${leftOut.notApproved} not approved`,
    `${leftOut.notAnswered} in which the selected adult did not answer`,
    `${leftOut.otherQuestionnaire} with a questionnaire that is not this edition's or not here`,
  ];
  return [
    `${files.person.rows} interviews${of === '' ? '' : `: ${of}`}`,
    `${files.member.rows} household members, ${files.incident.rows} incidents`,
    `Left out: ${out.join(', ')}`,
  ].join('\n');
}

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
