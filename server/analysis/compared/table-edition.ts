import type { MonthsOfCounts, VersionInFigures } from '#contract';
import type { Instrument } from '#questionnaires';
import type { AnalysisFile } from '../analysis-file.ts';

/** An edition of a survey, of which tables are made and compared. */
export interface TableEdition {
  /** How comparisons name it: the key of a survey, or the name of a study. */
  readonly name: string;
  readonly file: AnalysisFile;
  /** The questionnaire of its figures; absent from files made of a study. */
  readonly instrument?: Instrument;
  /** How its office calls it, where it is one of this platform. */
  readonly survey?: {
    readonly title: Readonly<Record<string, string>>;
    readonly versions: readonly VersionInFigures[];
  };
  /** Codes of the areas of its sample, where it is one of this platform. */
  readonly areas?: readonly string[] | undefined;
  /** The months that it asks about, where it is one of this platform and says so. */
  readonly period?: MonthsOfCounts | undefined;
}
