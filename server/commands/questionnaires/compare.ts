import {
  type ComparabilityReport,
  comparabilityCsv,
  comparabilityHtml,
  comparabilityWords,
  compareWithStandard,
  mappingOf,
  mappingsIn,
} from '#questionnaires';
import { optionalText, requiredText } from '../arguments.ts';
import { CommandFailure } from '../command-failure.ts';
import { defineCommand } from '../define-command.ts';
import { FOLDER_EXPLAINED, usableFiles, usableInstrument } from '../instrument-of-folder.ts';
import { writeFiles } from '../write-files.ts';

const STANDARD = 'lacsi-2018-r1';

/** Compares a questionnaire with a standard. Exit 0 done, 1 the questionnaire has errors, 2 wrong use. */
export const compareCommand = defineCommand({
  name: 'compare',
  summary: 'says how far a questionnaire is comparable with a standard',
  usage: 'cifra compare FOLDER [--with STANDARD] [--language CODE] [--html FILE] [--csv FILE]',
  explanation: `
Says of every question and every figure of the standard how it stands in a questionnaire: the same, asked otherwise, not
comparable or not asked, with the reason; then which questions are its own. What the standard leaves to each country
(amounts of money, authorities, states, modules, languages, the words of the country) is no deviation. The rules:
docs/instrument/comparability.md.

  FOLDER            ${FOLDER_EXPLAINED}
  --with STANDARD   the same of the standard; ${STANDARD} when absent
  --language CODE   language of the report and of the texts in it; en when absent, or the questionnaire's own where one of
                    the two has no English
  --html FILE       writes the whole report as a page, for screen and paper
  --csv FILE        writes it as a table, a row for each figure and question

Writes a summary to the terminal. Reads the folders of both questionnaires, and a database only for ID@VERSION.
`,
  positional: { folder: requiredText },
  options: { with: optionalText, language: optionalText, html: optionalText, csv: optionalText },
  async run({ folder, with: nameOfStandard, language, html, csv }, io) {
    const standard = await usableInstrument(nameOfStandard ?? STANDARD);
    const { instrument: own, files } = await usableFiles(folder);
    const { languages, defaultLanguage } = own.manifest;
    const areBothIn = (code: string) => [own, standard].every(({ manifest }) => manifest.languages.includes(code));
    const inLanguage = language ?? (areBothIn('en') ? 'en' : defaultLanguage);
    if (!areBothIn(inLanguage))
      throw new CommandFailure(
        2,
        `One of the two has no language ${inLanguage}; choose one of ${languages.join(', ')}`,
      );
    const report = compareWithStandard(standard, own, mappingOf(mappingsIn(files), standard));
    const sides = { standard, own, language: inLanguage };
    writeFiles([
      ...(html === undefined
        ? []
        : [{ file: html, content: comparabilityHtml(report, sides), option: '--html' as const }]),
      ...(csv === undefined ? [] : [{ file: csv, content: comparabilityCsv(report, sides), option: '--csv' as const }]),
    ]);
    io.out.write(summaryOf(report, inLanguage));
    return 0;
  },
});

/** The counts as a table, e.g. `the same   410   32`. */
function summaryOf({ own, standard, counts, added }: ComparabilityReport, language: string): string {
  const words = comparabilityWords(language);
  const row = (name: string, ...numbers: (string | number)[]) =>
    `${name.padEnd(28)}${numbers.map((number) => String(number).padStart(12)).join('')}`;
  const title = words.subtitle
    .replace('$1', `${own.id} ${own.version}`)
    .replace('$2', `${standard.id} ${standard.version}`);
  const lines = [
    title,
    row('', words.figures, words.questions),
    ...(['same', 'otherwise', 'not-comparable', 'not-asked'] as const).map((standing) =>
      row(words.standing[standing], counts.figures[standing], counts.questions[standing]),
    ),
    `${words.added}: ${added.length}`,
  ];
  return `${lines.join('\n')}\n`;
}
