import { printable } from '../files/printable.ts';
import type { ShownValue, ValueDifference } from './compare-results.ts';
import { exitCodeOf, type Verification } from './verification.ts';

/** As many as somebody reads; the report as JSON has more. */
const MOST_SHOWN = 20;

const VERDICTS = [
  'Everything is the same.',
  'Not everything is the same.',
  'Not everything could be verified; what could be is the same.',
] as const;

/** What verifying a package gave, as lines. */
export function verificationInWords(verified: Verification): string {
  const { survey, package: hash, analysisFile, otherVersions, numbers, weights, members } = verified;
  const { differences, different, findings, notVerified, notes } = verified;
  const shown = differences.slice(0, MOST_SHOWN);
  const rounded =
    numbers.rounded > 0
      ? [`  ${counted(numbers.rounded)} of these differ in their last digits, as on another machine`]
      : [];
  return `${[
    `${survey.title}\nSource: ${survey.source}`,
    `Package: sha256 ${hash}\nAnalysis file: sha256 ${analysisFile}`,
    ...(otherVersions.length > 0 ? [`Made with other versions: ${otherVersions.join('; ')}`] : []),
    `Files: ${members} in the manifest, ${findings.length} findings`,
    ...findings.map(({ sentence }) => `  ${sentence}`),
    ...(numbers.made > 0
      ? [`Numbers: ${counted(numbers.same)} of ${counted(numbers.made)} are the same when they are made again`]
      : []),
    ...rounded,
    ...shown.map((difference) => `  ${differenceSentence(difference)}`),
    ...(different > shown.length
      ? [`  and ${counted(different - shown.length)} more (--json has up to a thousand)`]
      : []),
    ...(weights.made > 0 ? [`Weights: ${counted(weights.same)} of ${counted(weights.made)} are the same`] : []),
    ...notes,
    ...notVerified,
    VERDICTS[exitCodeOf(verified)],
  ]
    .map((line) => line.split('\n').map(printable).join('\n'))
    .join('\n')}\n`;
}

function differenceSentence({ member, cell, measure, inPackage, recomputed }: ValueDifference): string {
  const place = [member, cell, measure].filter((part) => part !== '').join(': ');
  return `${place}: ${shownValue(inPackage)} in the package, ${shownValue(recomputed)} recomputed`;
}

function shownValue(value: ShownValue): string {
  if (value === undefined) return 'absent';
  if (value === null || value === '') return 'blank';
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function counted(count: number): string {
  return count.toLocaleString('en');
}
