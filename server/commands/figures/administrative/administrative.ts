import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import {
  administrativeTexts,
  type BesideCounts,
  crimeName,
  FIGURE_LANGUAGES,
  type FigureLanguage,
  figureWords,
  type PrecisionWord,
  STANDARDS,
  standardTexts,
} from '#contract';
import { besideCsvParts, besideJsonParts } from '../../../administrative/beside-csv.ts';
import { besideSurvey } from '../../../administrative/beside-survey.ts';
import { countsDifferenceText } from '../../../administrative/counts-difference-text.ts';
import { CountsError } from '../../../administrative/counts-error.ts';
import { readAdministrativeCounts } from '../../../administrative/read-administrative-counts.ts';
import { knownOf } from '../../../administrative/survey-of-counts.ts';
import { printable } from '../../../files/printable.ts';
import { ResultsFolder } from '../../../files/results-folder.ts';
import { writeFault } from '../../../files/write-fault.ts';
import { choice, requiredText } from '../../arguments.ts';
import { CommandFailure } from '../../command-failure.ts';
import { defineCommand } from '../../define-command.ts';
import { EDITION_HELP, EDITION_OPTIONS, EDITION_READS } from '../edition-options.ts';
import { tableFailure } from '../table.ts';
import { editionPlaces, readEditions } from '../table-editions.ts';
import { writeOrFail } from '../write-or-fail.ts';

/** Of either file: counts of hundreds of offences and areas are some megabytes. */
const MOST_BYTES = 10_000_000;

/** Shows administrative counts beside a survey. Exit 0 done, 1 something cannot be used, 2 wrong use. */
export const administrativeCommand = defineCommand({
  name: 'administrative',
  summary: 'shows counts from police or prosecutors beside what a survey estimates to have happened and been reported',
  usage: `cifra administrative --counts FILE --mapping FILE --study FILE --data DIR --out DIR
cifra administrative --counts FILE --mapping FILE --survey KEY [--file N] [--weighting FILE|KEY] --out DIR`,
  explanation: `
Reads counts by offence, area and period, and says beside them how many incidents the survey estimates, how many of them
were reported, each with its limits, and how many there are for one that was recorded. The count is a fixed number. What
differs in the definitions of the two sides is named: attempts, places, victims under 18, businesses, periods, codes of
ICCS.

  --counts FILE     CSV in UTF-8 with the columns that the mapping names and no other. Never records: a file with a name, an
                    age, a day, or a row for each case is refused
  --mapping FILE    what the counts are: offences with their ICCS codes, areas, definitions (docs/administrative-records.md)
${EDITION_HELP}
  --standard NAME   whose labels the survey's figures have: ${STANDARDS.join(', ')}; by default inegi
  --language CODE   of what is printed: ${FIGURE_LANGUAGES.join(', ')}; by default en
  --out DIR         where NAME-beside.csv and NAME-beside.json are written; NAME is "records" of the mapping

Everything that is wrong with both files is said at once, a line each: file, line, column, what is wrong, what to do.
Exit 0: done. 1: a file or the survey cannot be used. 2: wrong use.

${EDITION_READS}
`,
  options: {
    counts: requiredText,
    mapping: requiredText,
    ...EDITION_OPTIONS,
    standard: choice(STANDARDS, 'inegi'),
    language: choice(FIGURE_LANGUAGES, 'en'),
    out: requiredText,
  },
  async run({ counts: countsPath, mapping: mappingPath, standard, language, out, ...edition }, io) {
    const places = editionPlaces(edition);
    const files = {
      mapping: new TextDecoder().decode(readInput(mappingPath)),
      counts: readInput(countsPath),
      names: { mapping: basename(mappingPath), counts: basename(countsPath) },
    };
    try {
      // Before the survey is read, which takes longer.
      const { mapping } = readAdministrativeCounts(files);
      const names = ['csv', 'json'].map((kind) => `${mapping.records}-beside.${kind}`) as [string, string];
      const results = new ResultsFolder(out, names);
      const open = (inputs: readonly string[]) =>
        writeOrFail(() => results.open([...inputs, countsPath, mappingPath]), out);
      try {
        const [read] = await readEditions(places, open);
        const counts = readAdministrativeCounts(files, knownOf(read!));
        const beside = besideSurvey(counts, read!, standard);
        const paths = await results
          .write({ [names[0]]: () => besideCsvParts(beside), [names[1]]: () => besideJsonParts(beside) })
          .catch((error) => {
            throw new CommandFailure(2, writeFault(error, out));
          });
        io.out.write(
          `${summary(beside, language).map(printable).join('\n')}\n${administrativeTexts[language].summary.wrote(paths.map(printable).join(', '))}\n`,
        );
        return 0;
      } catch (error) {
        results.abandon();
        throw error;
      }
    } catch (error) {
      if (error instanceof CountsError) throw new CommandFailure(1, withCount(error));
      throw tableFailure(error);
    }
  },
});

/** @throws CommandFailure */
function readInput(path: string): Buffer {
  try {
    if (statSync(path).size <= MOST_BYTES) return readFileSync(path);
  } catch {
    throw new CommandFailure(2, `Cannot read ${printable(path)}; check the path.`);
  }
  throw new CommandFailure(1, `${printable(path)} has more than ${MOST_BYTES / 1e6} MB; add the counts up by year.`);
}

function withCount({ message, findings, problems }: CountsError): string {
  const count = findings.length + problems.length;
  return count > 1 ? `${message}\n${count} errors` : message;
}

/** Numbers of crimes are whole, and all their digits count; ratios have six. */
function withoutFraction(value: number): number {
  return Math.abs(value) >= 1e5 ? Math.round(value) : Number(value.toPrecision(6));
}

/** A line for each crime over all areas, and each difference once, with the crimes of which it holds. */
function summary({ crimes, lines, source, study, period }: BesideCounts, language: FigureLanguage): string[] {
  const { effects, summary: said } = administrativeTexts[language];
  const { labels } = standardTexts[language];
  const names = figureWords(language);
  const ofAll = lines.filter(({ area }) => area === '');
  const number = (value: number | null) => (value === null ? '–' : String(withoutFraction(value)));
  const figures = ofAll.map(({ crime, recorded, happened, reported, happened_ratio: ratio }) => {
    const [alone, lower, upper] = [ratio.ratio, ratio.lower, ratio.upper].map(number) as [string, string, string];
    return said.line({
      crime: crimeName(names, crime),
      recorded: number(recorded),
      happened: number(happened.estimate),
      reported: number(reported.estimate),
      ratio: ratio.ratio === null ? alone : said.ratio({ ratio: alone, lower, upper }),
      label: Object.hasOwn(labels, happened.label) ? labels[happened.label as PrecisionWord] : labels.none,
    });
  });
  const told = new Map<string, string[]>();
  for (const { crime, differences } of crimes)
    for (const difference of differences) {
      const sentence = `${countsDifferenceText(difference, language)} (${effects[difference.effect]})`;
      told.set(sentence, [...(told.get(sentence) ?? []), crimeName(names, crime)]);
    }
  const differences = [...told].map(
    ([sentence, of]) => `  ${of.length === crimes.length ? '' : `${of.join(', ')}: `}${sentence}`,
  );
  return [said.title({ source, ...period, study }), ...figures, said.differences, ...differences];
}
