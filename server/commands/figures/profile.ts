import { FIGURE_LANGUAGES } from '#contract';
import { adjustedProfile } from '../../analysis/profiles/adjusted-profile.ts';
import { planProfile } from '../../analysis/profiles/plan-profile.ts';
import { profileCsv } from '../../analysis/profiles/profile-csv.ts';
import { profileHtml } from '../../analysis/profiles/profile-html.ts';
import { profileJson } from '../../analysis/profiles/profile-json.ts';
import { readProfile } from '../../analysis/profiles/read-profile.ts';
import { answerNames } from '../../analysis/tables/answer-names.ts';
import { readAtOnce } from '../../analysis/tables/wrong-shape.ts';
import { headOfFile } from '../../analysis/title-of-file.ts';
import { printable } from '../../files/printable.ts';
import { ResultsFolder } from '../../files/results-folder.ts';
import { writeFault } from '../../files/write-fault.ts';
import { requiredText } from '../arguments.ts';
import { CommandFailure } from '../command-failure.ts';
import { defineCommand } from '../define-command.ts';
import { EDITION_HELP, EDITION_OPTIONS, EDITION_READS } from './edition-options.ts';
import { tableFailure } from './table.ts';
import { editionPlaces, fileOfEdition, readEditions } from './table-editions.ts';
import { writeOrFail } from './write-or-fail.ts';

/** Explains a figure by a model. Exit 0 done, 1 something cannot be used or fitted, 2 wrong use. */
export const profileCommand = defineCommand({
  name: 'profile',
  summary: 'explains a figure by variables of people, households or incidents: adjusted ratios, tests and margins',
  usage: `cifra profile --spec FILE --study FILE --data DIR --out DIR
cifra profile --spec FILE --survey KEY [--file N] [--weighting FILE|KEY] --out DIR`,
  explanation: `
Fits a logistic or Poisson model to what a figure counts of each record, with the variance of the design: odds or rate
ratios (crude and adjusted) with limits and p, joint tests of variables, predictive margins with their differences and
quotients, and which records are left out. A profile called NAME is written to NAME.json and NAME.csv, and as a report to
NAME.es.html, NAME.en.html, NAME.pt.html and NAME.fr.html in the folder given with --out.

  --spec FILE       which figure, explained by which variables (docs/profiles.md)
${EDITION_HELP}
  --out DIR         where the files are written; made if absent. They replace those of an earlier run together

Everything that is wrong with the specification is said at once, a line each: file, line, column, what is wrong, what to do.
Exit 0: done. 1: the specification or the data cannot be used, or the model has no estimate. 2: wrong use.

${EDITION_READS}
`,
  options: {
    spec: requiredText,
    ...EDITION_OPTIONS,
    out: requiredText,
  },
  async run({ spec, out, ...edition }, io) {
    const places = editionPlaces(edition);
    try {
      const source = await readAtOnce(
        () => readProfile(spec),
        async (despite) => planProfile(despite, await fileOfEdition(places)),
      );
      const { profile: name } = source.spec;
      const results = new ResultsFolder(out, [
        `${name}.json`,
        `${name}.csv`,
        ...FIGURE_LANGUAGES.map((language) => `${name}.${language}.html`),
      ]);
      const open = (inputs: readonly string[]) => writeOrFail(() => results.open([...inputs, spec]), out);
      try {
        const [own] = await readEditions(places, open);
        const { file, instrument } = own!;
        const plan = planProfile(source, file);
        const profile = adjustedProfile(plan);
        const reported = { file, plan, profile, ...(instrument && { names: answerNames(instrument) }) };
        const paths = await results
          .write({
            [`${name}.json`]: () => [profileJson(file, plan, profile)],
            [`${name}.csv`]: () => [profileCsv(profile, file)],
            ...Object.fromEntries(
              FIGURE_LANGUAGES.map((language) => [`${name}.${language}.html`, () => [profileHtml(reported, language)]]),
            ),
          })
          .catch((error) => {
            throw new CommandFailure(2, writeFault(error, out));
          });
        io.out.write(
          `${headOfFile(file).map(printable).join('\n')}\n${name}: ${profile.n} records in the model, ${profile.positives} with what is counted, ${profile.ratios.filter(({ isReference }) => !isReference).length} coefficients\nWrote ${paths.map(printable).join(', ')}\n`,
        );
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
