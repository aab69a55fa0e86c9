import { crimeName, figureWords, isOfCrimes, measureName, sourceOfFigures } from '#contract';
import { printable } from '../files/printable.ts';
import type { ValueDifference } from './compare-results.ts';
import type { ShownValue } from './result-values.ts';
import { exitCodeOf, type Verification } from './verification.ts';

/** As many as somebody reads; the report as JSON has more. */
const MOST_SHOWN = 20;

/** Commands speak English. */
const WORDS = figureWords('en');

const VERDICTS = [
  'Everything is the same.',
  'Not everything is the same.',
  'Not everything could be verified; what could be is the same.',
] as const;

/** What verifying a package gave, as lines. */
export function verificationInWords(verified: Verification): string {
  const { survey, edition, package: hash, analysisFile, otherVersions, numbers, weights, members } = verified;
  const { differences, different, findings, notVerified, notes } = verified;
  const shown = differences.slice(0, MOST_SHOWN);
  const rounded =
    numbers.rounded > 0
      ? [`  ${counted(numbers.rounded)} of these differ in their last digits, as on another machine`]
      : [];
  return `${[
    survey.title,
    `Source: ${sourceOfFigures({ source: survey.source, edition }, 'en')}`,
    `Package: sha256 ${hash}`,
    `Analysis file: sha256 ${analysisFile}`,
    ...(otherVersions.length > 0 ? [`Made with other versions: ${clipped(otherVersions.join('; '), 400)}`] : []),
    `Files: ${members} in the manifest, ${findings.length} findings`,
    ...findings.slice(0, MOST_SHOWN).map(({ sentence }) => `  ${sentence}`),
    ...(findings.length > MOST_SHOWN
      ? [`  and ${counted(findings.length - MOST_SHOWN)} more findings (--json has all)`]
      : []),
    ...(numbers.made > 0 ? numbersAgain(verified) : []),
    ...rounded,
    ...shown.map((difference) => `  ${differenceSentence(difference)}`),
    ...(different > shown.length
      ? [`  and ${counted(different - shown.length)} more (--json has up to a thousand)`]
      : []),
    ...(weights.made > 0 ? [`Weights: ${counted(weights.same)} of ${counted(weights.made)} are the same`] : []),
    ...notes,
    // Of a specification everything that is wrong is said at once, a line each.
    ...notVerified.flatMap((reason) => reason.split('\n')),
    VERDICTS[exitCodeOf(verified)],
  ]
    .map(printable)
    .join('\n')}\n`;
}

/** Numbers are counted in JSON, and CSV has the figures once more: what differs there alone is said beside them. */
function numbersAgain({ numbers: { made, same }, different }: Verification): string[] {
  const beside = different - (made - same);
  const count = `${counted(same)} of ${counted(made)}`;
  if (beside <= 0) return [`Numbers: ${count} are the same when they are made again`];
  return [
    `Numbers: ${count} in the JSON files are the same when they are made again`,
    `  ${counted(beside)} ${beside === 1 ? 'value is another one' : 'values are others'} in the CSV files, or where no number is made`,
  ];
}

function differenceSentence({ member, cell, measure, inPackage, recomputed }: ValueDifference): string {
  const place = [member, named(cell), measure].filter((part) => part !== '').join(': ');
  return `${place}: ${shownValue(inPackage)} in the package, ${shownValue(recomputed)} recomputed`;
}

/** The cell by its codes, with what the product calls its indicator and crime beside them. */
function named(cell: string): string {
  const [indicator = '', crime = ''] = cell.split(', ');
  if (!Object.hasOwn(WORDS.indicators, indicator)) return cell;
  const about = isOfCrimes(indicator) && Object.hasOwn(WORDS.crimes, crime) ? `, ${crimeName(WORDS, crime)}` : '';
  return `${measureName(WORDS, indicator)}${about} (${cell})`;
}

function shownValue(value: ShownValue): string {
  if (value === undefined) return 'absent';
  if (value === null || value === '') return 'blank';
  const text = String(value);
  return clipped(text, 60);
}

function clipped(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

function counted(count: number): string {
  return count.toLocaleString('en');
}
