import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type AboutRelease, aboutRelease, embargoInstant, FIGURE_LANGUAGES } from '#contract';
import { shapeProblems } from '#questionnaires';
import { faultOfSystem } from '../../../files/file-fault.ts';
import { placesInJson } from '../../../files/json-places.ts';
import { jsonFaultInWords, parseJsonText } from '../../../files/parse-json-text.ts';
import { printable } from '../../../files/printable.ts';
import { readText } from '../../../files/read-text.ts';
import { PublishingError } from '../../../publishing/publishing-error.ts';
import type { Released } from '../../../publishing/read-release.ts';
import { reportsOfOthers } from '../../../publishing/reports-of-others.ts';
import { WrongUse } from '../../command-failure.ts';

const LIMITS = { what: 'what is said of a release', mostBytes: 100_000 };

/** What an office wrote of a release. @throws PublishingError with everything that is wrong: where, what, what to do */
export function readAbout(path: string): AboutRelease {
  const file = basename(path);
  const read = readText(path, LIMITS);
  if (!('text' in read)) throw new PublishingError([printable(`${path}: ${read.fault.problem}; ${read.fault.remedy}`)]);
  const { value, faults } = parseJsonText(read.text);
  if (value === undefined || faults.length > 0)
    throw new PublishingError(faults.map((fault) => printable(`${file}, ${jsonFaultInWords(fault)}`)));
  const parsed = aboutRelease.safeParse(value);
  if (parsed.success) return parsed.data;
  const placeOf = placesInJson(read.text);
  throw new PublishingError(
    shapeProblems(parsed.error.issues, value).map(({ path: at, message }) => {
      const { line, column } = placeOf(at);
      const part = at.join('.') || 'the top level';
      return printable(`${file}, line ${line}, column ${column}: ${part}: ${message}; see docs/publishing.md`);
    }),
  );
}

/** @throws WrongUse */
export function givenEmbargo(text: string): string {
  if (embargoInstant.safeParse(text).success) return text;
  throw new WrongUse('--embargo must be an instant with its offset, such as 2026-12-01T12:00:00-03:00');
}

/** @throws WrongUse */
export function packageHashes(hashes: readonly string[]): readonly string[] {
  if (hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash))) return hashes;
  throw new WrongUse('--package-hash must be the hash of a package, 64 digits in hexadecimal');
}

/** Reports of folders that `cifra report` wrote, by their names in the release. @throws PublishingError */
export function readReports(folders: readonly string[]): Map<string, Uint8Array> {
  const reports = new Map<string, Uint8Array>();
  const findings: string[] = [];
  for (const folder of folders) {
    const page = bytesOf(join(folder, 'report.html'));
    const language = FIGURE_LANGUAGES.find((each) =>
      page?.subarray(0, 200).toString().includes(`<html lang="${each}">`),
    );
    if (!page || !language) findings.push(`${printable(folder)} has no report.html; name what cifra report wrote`);
    else if (reports.has(`report-${language}.html`)) findings.push(`there are two reports in ${language}; name one`);
    else {
      reports.set(`report-${language}.html`, page);
      const pdf = bytesOf(join(folder, 'report.pdf'));
      if (pdf) reports.set(`report-${language}.pdf`, pdf);
    }
  }
  if (findings.length > 0) throw new PublishingError(findings);
  return reports;
}

/**
 * A report is published with the tables that it was hidden together with.
 *
 * @throws PublishingError
 */
export function refuseReportsOfOthers(reports: ReadonlyMap<string, Uint8Array>, released: Released): void {
  const others = reportsOfOthers(reports, released);
  if (others.length === 0) return;
  throw new PublishingError([
    `not made beside these tables: ${others.join(', ')}; what they tell together could give away what is hidden. Make the tables with cifra release --with-report, then the report with cifra report --release DIR`,
  ]);
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    const { kind, problem, remedy } = faultOfSystem(error as NodeJS.ErrnoException);
    if (kind === 'absent') return undefined;
    throw new PublishingError([`${printable(path)}: ${problem}; ${remedy}`]);
  }
}
