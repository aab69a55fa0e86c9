import type { NumberedFile, PackageVerification, PublicFileFormat, ReportFormat } from '#contract';
import type { InEveryLanguage } from '../language.ts';
import { productsInEnglish } from './en.ts';
import { productsInSpanish } from './es.ts';
import { productsInFrench } from './fr.ts';
import { productsInPortuguese } from './pt.ts';

/** What is made on this page, each on a page of its own. */
export type ProductKind = 'report' | 'analysis-file' | 'public-file' | 'package' | 'verify';

/** What is said of a wait. */
export interface ProductMakingTexts {
  readonly action: string;
  readonly making: string;
  readonly made: string;
  readonly cancelled: string;
}

/** What of a package is not as it was made, by the code that the server gives. */
type FindingWords = Readonly<Record<string, string>>;

/** Texts of the page of reports, public-use files and packages. */
export interface ProductTexts {
  readonly title: string;
  readonly tabsLabel: string;
  readonly kinds: Readonly<Record<ProductKind, string>>;
  /** What it is, and who may have it. */
  readonly what: Readonly<Record<ProductKind, string>>;
  readonly who: Readonly<Record<ProductKind, string>>;
  readonly weights: string;
  readonly interviews: string;
  readonly language: string;
  readonly standard: string;
  readonly format: string;
  /** A numbered analysis file has to be chosen, and there may be none. */
  readonly file: string;
  readonly chooseFile: string;
  readonly noFiles: string;
  /** Leads to where one is made. */
  readonly makeFile: string;
  readonly analysisFile: ProductMakingTexts & {
    /** Where the same file had been made before. */
    readonly madeBefore: string;
    readonly which: Readonly<Record<NumberedFile['interviews'], string>>;
    readonly number: string;
    readonly inFile: string;
    readonly leftOut: Readonly<Record<'notApproved' | 'otherQuestionnaire' | 'notAnswered', string>>;
    readonly list: string;
    readonly none: string;
    readonly madeAt: string;
    readonly madeBy: string;
    readonly counted: (about: { readonly count: string; readonly which: NumberedFile['interviews'] }) => string;
  };
  readonly report: ProductMakingTexts & {
    readonly formats: Readonly<Record<ReportFormat, string>>;
    readonly before: string;
    readonly noBefore: string;
    readonly beforeWeights: string;
    readonly beforeInterviews: string;
    readonly date: string;
    readonly dateHint: string;
    readonly locale: string;
    readonly localeHint: string;
    readonly wrongLocale: string;
    readonly wrongDate: string;
  };
  readonly publicFile: {
    readonly noSecret: string;
    readonly earlierTitle: string;
    readonly earlierLine: (about: { readonly name: string; readonly when: string; readonly who: string }) => string;
    readonly text: string;
    readonly textHint: string;
    readonly example: string;
    readonly bring: string;
    readonly noText: string;
    readonly risk: ProductMakingTexts;
    readonly wrong: (count: string) => string;
    readonly place: (about: { readonly line: string; readonly column: string }) => string;
    readonly riskTitle: (name: string) => string;
    readonly numbers: Readonly<Record<'persons' | 'before' | 'after' | 'expected' | 'highest' | 'blank', string>>;
    readonly mostBlank: (columns: string) => string;
    readonly saveReport: string;
    readonly tells: (about: { readonly name: string; readonly when: string; readonly together: string }) => string;
    readonly together: (about: { readonly people: string; readonly victims: string }) => string;
    readonly notTogether: string;
    readonly wasRead: string;
    readonly formats: Readonly<Record<PublicFileFormat, string>>;
    readonly take: ProductMakingTexts;
  };
  readonly package: ProductMakingTexts & {
    readonly tables: string;
    readonly noTables: string;
    readonly tooManyTables: (most: string) => string;
    readonly hash: string;
    readonly hashHint: string;
    readonly withRecords: string;
    readonly recordsHint: string;
  };
  readonly verify: ProductMakingTexts & {
    readonly file: string;
    readonly noFile: string;
    readonly records: string;
    readonly inPackage: string;
    readonly verdicts: Readonly<Record<PackageVerification['verdict'], string>>;
    readonly facts: Readonly<
      Record<'survey' | 'hash' | 'file' | 'analysisFile' | 'members' | 'numbers' | 'weights' | 'versions', string>
    >;
    readonly same: (about: { readonly same: string; readonly made: string }) => string;
    /** Figures stand in CSV files once more: what differs there alone is said beside the count. */
    readonly sameInJson: (about: { readonly same: string; readonly made: string; readonly beside: string }) => string;
    readonly rounded: (count: string) => string;
    readonly findingsTitle: string;
    readonly findings: FindingWords;
    readonly differencesTitle: (count: string) => string;
    readonly moreDifferences: (count: string) => string;
    readonly columns: Readonly<Record<'member' | 'cell' | 'measure' | 'inPackage' | 'recomputed', string>>;
    readonly absent: string;
    readonly whichRecords: Readonly<Record<NonNullable<PackageVerification['records']>, string>>;
    readonly notVerifiedTitle: string;
    readonly notesTitle: string;
  };
  /** By the code of the problem. */
  readonly problems: Readonly<
    Record<
      | 'no-pdf'
      | 'later-edition'
      | 'no-public-secret'
      | 'another-public-file'
      | 'earlier-public-file'
      | 'unknown-table'
      | 'interviews-changed',
      string
    >
  >;
  /** Why a package is not looked into. */
  readonly refused: Readonly<Record<'none' | 'damaged' | 'too-large' | 'memory' | 'harmful' | 'later', string>>;
}

export const productTexts: InEveryLanguage<ProductTexts> = {
  es: productsInSpanish,
  en: productsInEnglish,
  pt: productsInPortuguese,
  fr: productsInFrench,
};
