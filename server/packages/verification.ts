import type { NamedEdition } from '#contract';
import type { ComparedResult, ValueDifference } from './compare-results.ts';
import { listedText, MOST_LISTED } from './listed.ts';

/** What of a package is not as it was made. */
export const PACKAGE_FINDING_CODES = [
  'manifest-changed',
  'member-missing',
  'member-added',
  'member-changed',
  'member-unnamed',
  'order',
  'records-changed',
  'other-records',
  'other-text',
  'other-script',
  'other-codebook',
  'other-weights',
  'other-questionnaire',
  'other-public-file',
] as const;

export type PackageFindingCode = (typeof PACKAGE_FINDING_CODES)[number];

const MORE = `More than ${MOST_LISTED.toLocaleString('en')} things are not as they were made: only the first are listed`;

/** One thing that is not as it was made, as a sentence. */
export interface PackageFinding {
  readonly code: PackageFindingCode;
  /** The file of the package that it is about. */
  readonly member: string;
  readonly sentence: string;
}

/** What verifying a package gives. */
export interface Verification {
  /** The hash that names the package: compare it with the one that was published. */
  readonly package: string;
  readonly survey: { readonly key: string; readonly title: string; readonly source: string };
  /** Whose interviews they are, where it is no existing survey. */
  readonly edition?: NamedEdition | undefined;
  readonly analysisFile: string;
  /** What calculated then and is another version here. */
  readonly otherVersions: readonly string[];
  readonly members: number;
  readonly numbers: { readonly made: number; readonly same: number; readonly rounded: number };
  readonly weights: { readonly made: number; readonly same: number };
  readonly differences: readonly ValueDifference[];
  /** Differences, those left out of the list too. */
  readonly different: number;
  readonly findings: readonly PackageFinding[];
  /** Why something could not be verified, as sentences. */
  readonly notVerified: readonly string[];
  /** What somebody should know of it, as sentences; everything can be the same all the same. */
  readonly notes: readonly string[];
}

/** 0: everything is the same. 1: something is not. 2: something could not be verified. */
export function exitCodeOf({ findings, different, notVerified }: Verification): 0 | 1 | 2 {
  if (findings.length > 0 || different > 0) return 1;
  return notVerified.length > 0 ? 2 : 0;
}

/** What is found while a package is verified. */
export class VerificationLog {
  readonly findings: PackageFinding[] = [];
  readonly notVerified: string[] = [];
  readonly notes: string[] = [];
  readonly differences: ValueDifference[] = [];
  readonly numbers = { made: 0, same: 0, rounded: 0 };
  readonly weights = { made: 0, same: 0 };
  different = 0;

  find(code: PackageFindingCode, member: string, sentence: string): void {
    if (this.findings.length >= MOST_LISTED) {
      if (!this.notes.includes(MORE)) this.notes.push(MORE);
      return;
    }
    this.findings.push({ code, member: listedText(member), sentence: listedText(`${member}: ${sentence}`) });
  }

  add(member: string, compared: ComparedResult): void {
    this.numbers.made += compared.numbers;
    this.numbers.same += compared.same;
    this.numbers.rounded += compared.rounded;
    this.different += compared.different;
    this.differences.push(...compared.differences.slice(0, MOST_LISTED - this.differences.length));
    if (compared.isOtherText)
      this.find(
        'other-text',
        member,
        'it says the same figures in another text than this program writes; make it again',
      );
  }
}
