import { dirname, join } from 'node:path';
import type { PublicFileSpec } from '#contract';
import { publicFileSecret } from '../../../config.ts';
import { printable } from '../../../files/printable.ts';
import { whenStopped } from '../../../files/when-stopped.ts';
import { checkPublicCrimes } from '../../../public-file/check-crimes.ts';
import { checkPublicSpec } from '../../../public-file/check-spec.ts';
import { type MadePublicFile, makePublicFile } from '../../../public-file/make-public-file.ts';
import { publicSecret } from '../../../public-file/public-secret.ts';
import { readPublicSpec } from '../../../public-file/read-public-spec.ts';
import { whatKeepsPublicFile } from '../../../public-file/risk/may-leave.ts';
import { type PublicFileReport, reportOfPublicFile } from '../../../public-file/risk/risk-report.ts';
import { choice, flag, optionalNumber, optionalText, requiredText } from '../../arguments.ts';
import { CommandFailure } from '../../command-failure.ts';
import { defineCommand } from '../../define-command.ts';
import { tableFailure } from '../table.ts';
import { type EarlierOfSurvey, earlierOfSurvey } from './earlier-files.ts';
import { type PublicSource, publicSource } from './public-source.ts';
import { openPlaces, writePublicFile, writeReport } from './write-public-file.ts';

/** Makes a public-use file. Exit 0 done, 1 not safe or unusable, 2 wrong use. */
export const publicFileCommand = defineCommand({
  name: 'public-file',
  summary: 'makes a public-use file of records in which nobody can be found, and the report of its risk',
  usage: `cifra public-file --file N --spec FILE --out DIR [--weighting FILE] [--secret FILE] [--report-only]
cifra public-file --study FILE --data DIR --spec FILE --out DIR [--secret FILE] [--report-only]`,
  explanation: `
Makes records that anybody may have: only the columns that the specification names, areas and dates coarse, ages in classes, the
largest amounts cut, rare crimes merged, sealed ones as the specification says, keys withheld until whatever somebody knows
(area, keys, crime) fits k people or nobody, sensitive answers of groups that answered alike left out; new numbers, order,
strata, PSUs and weights that lead back to nothing. Narratives, names, contacts, places, interviewers and times of interviews are in none.

  --spec FILE       what the file holds (docs/public-files.md)
  --file N, --weighting FILE    the records of this number (cifra microdata list), and the specification of their weights
  --study FILE, --data DIR      or those of an existing survey
  --out DIR         office/ gets risk-report.json and risk-report.html, public/ the records (Parquet) with microdata.json
  --report-only     the report alone: read it before anything leaves the office
  --secret FILE     what is drawn, is drawn from this secret; or CIFRA_PUBLIC_SECRET. Keep it: who has it undoes the drawing
  --register FILE   earlier public-use files (public-files.json beside the specification). A second one of the same survey is
                    refused, because two tell more than one, unless you say
                    With --file the register of the database is looked at and entered too: it has those of the page
  --beside-earlier  that the office has read what the two tell together, and publishes it nevertheless
  --language        of the report: es, en, pt, fr (es)

The report is for the office alone. Other formats: cifra export DIR/public --format csv|sav|dta|xlsx --out DIR.
A run that is stopped leaves nothing that looks whole. From the same records, specification and secret comes the same file.

With --file reads the database that CIFRA_DB names and its keys. Writes the folder of --out and the register.
Exit 0: done. 1: a file cannot be used, is not safe, or there is an earlier one. 2: wrong use.
`,
  options: {
    spec: requiredText,
    file: optionalNumber,
    weighting: optionalText,
    study: optionalText,
    data: optionalText,
    out: requiredText,
    secret: optionalText,
    register: optionalText,
    'report-only': flag,
    'beside-earlier': flag,
    language: choice(['es', 'en', 'pt', 'fr'], 'es'),
  },
  async run({ spec: path, out, secret: secretFile, register, language, ...typed }, io) {
    const read = readPublicSpec(path);
    const found = publicSecret(secretFile, publicFileSecret());
    const wrong = [...('problems' in read ? read.problems : []), ...('problem' in found ? [found.problem] : [])];
    if ('problems' in read || 'problem' in found) throw new CommandFailure(1, wrong.join('\n'));
    const { spec, lineOf } = read;
    try {
      const source = await publicSource(typed, io);
      const inputs = [path, ...(secretFile === undefined ? [] : [secretFile]), ...source.inputs];
      const { described } = source.records;
      const problems = [
        ...checkPublicSpec(spec, described, source.sealed),
        ...checkPublicCrimes(spec, described.analysis, described, source.sealed),
      ];
      if (problems.length > 0) throw new CommandFailure(1, problems.map(lineOf).join('\n'));
      const places = openPlaces(out, source, inputs, typed['report-only']);
      try {
        const made = await makePublicFile(source.records, spec, found.secret);
        if ('problems' in made) throw new CommandFailure(1, made.problems.map(lineOf).join('\n'));
        const registered = register ?? join(dirname(path), 'public-files.json');
        const earlier = await earlierOfSurvey(
          registered,
          { source, spec, made, secret: found.secret },
          typed.file !== undefined,
        );
        if (register === undefined && earlier.isFirst) io.err.write(`${firstFile(registered)}\n`);
        const report = reportOfPublicFile(
          made,
          spec,
          described.title?.[language] ?? described.title?.en ?? source.survey,
          earlier.told,
        );
        const kept = whatKeepsPublicFile(report, typed['beside-earlier']);
        const isLeaving = !typed['report-only'] && kept === undefined;
        let left: { readonly sha256: string } | undefined;
        await writeReport(places, report, { language, described }, async () => {
          if (isLeaving) left = await publish({ places, made, spec, source, earlier });
        });
        io.out.write(`${summary(report)}\nWrote ${printable(places.office.folder)}\n`);
        if (left) io.out.write(`Wrote ${printable(places.public!.folder)}, sha256 ${left.sha256}\n`);
        if (!typed['report-only'] && kept !== undefined) throw refused(report, kept);
        return 0;
      } catch (error) {
        places.public?.abandon();
        places.office.abandon();
        throw error;
      }
    } catch (error) {
      throw tableFailure(error);
    }
  },
});

/** Where the register is another one, the guard against a second file looks in vain. */
function firstFile(register: string): string {
  return printable(
    `No public-use file stands in ${register} yet. Was one of this survey made before? Name its register with --register: two files tell more than one`,
  );
}

interface Publication {
  readonly places: ReturnType<typeof openPlaces>;
  readonly made: MadePublicFile;
  readonly spec: PublicFileSpec;
  readonly source: PublicSource;
  readonly earlier: EarlierOfSurvey;
}

/** The register has the file in the moment before it takes its place, and no longer where it does not. */
async function publish({ places, made, spec, source, earlier }: Publication): Promise<{ readonly sha256: string }> {
  let takeBack = () => {};
  let forget = () => {};
  try {
    return await writePublicFile(places, made, {
      spec,
      described: source.records.described,
      async whenWritten() {
        takeBack = await earlier.enter();
        forget = whenStopped(takeBack);
      },
    });
  } catch (error) {
    takeBack();
    throw error;
  } finally {
    forget();
  }
}

/** Why the file does not leave the office. */
function refused(report: PublicFileReport, why: NonNullable<ReturnType<typeof whatKeepsPublicFile>>): CommandFailure {
  if (why === 'somebody-found')
    return new CommandFailure(
      1,
      'somebody can be found in the file: it was not written. This is a fault of the program; report it',
    );
  const lines = report.earlier.map(({ publicFile, madeAt, together }) => {
    const what = together
      ? `together they leave ${together.people} people and ${together.victims} victims in groups that are too small`
      : 'it cannot be made again of these records, so that nobody knows what the two tell together';
    return printable(`There is an earlier public-use file of this survey, ${publicFile} (${madeAt}): ${what}`);
  });
  return new CommandFailure(
    1,
    `${lines.join('\n')}\nThe file was not written, its report was. Give out the earlier file again, or publish beside it with --beside-earlier`,
  );
}

function summary({ risk, withheld, records }: PublicFileReport): string {
  const { people, victims } = risk.released;
  const rows = Object.entries(records).map(([unit, { before, after }]) => `${unit} ${after} of ${before}`);
  return [
    `Records: ${rows.join(', ')}`,
    `Shared by fewer than k people: ${risk.coarse.people.atRisk} records by their keys and ${risk.coarse.victims.atRisk} by keys and crime before; ${people.atRisk} and ${victims.atRisk} in the file`,
    `Expected re-identifications if everybody is looked for: ${people.expected.toFixed(1)} by keys, ${victims.expected.toFixed(1)} by keys and crime; highest single risk ${Math.max(people.highest, victims.highest).toPrecision(3)}`,
    `Blank: ${withheld.cells} cells, ${(100 * withheld.share).toFixed(2)} %`,
  ].join('\n');
}
