import type { ImputationSpec } from '#contract';
import type { Act } from '../tablet-store.ts';

/** How many, and a hash of what they are. */
export interface HashedInput {
  readonly count: number;
  readonly sha256: string;
}

/** What analysis files were made from. */
export interface RecordInputs {
  /** The interviews in the files, by what was received. */
  readonly interviews: HashedInput;
  /** Everything that the office ever decided of their incidents. */
  readonly codings: HashedInput;
}

/** What is kept of an analysis file. Its records are not: they stand where they were written to. */
export interface AnalysisFileRecord {
  /** Of its description, which has the hash of every file. */
  readonly sha256: string;
  readonly interviews: 'accepted' | 'approved';
  readonly questionnaire: string;
  readonly versions: readonly { readonly version: string; readonly interviews: number }[];
  readonly madeFrom: RecordInputs;
  /** The specification that made its weights, and the hash of it and of what they were made from. */
  readonly weighting?: { readonly name: string; readonly hash: string };
  /** How answers that are not known were imputed beside what was said. */
  readonly imputation?: ImputationSpec;
  /** The version of the program that made it first. */
  readonly program: string;
}

/** An analysis file of an edition under its number. */
export interface NumberedAnalysisFile extends AnalysisFileRecord {
  readonly number: number;
  readonly survey: string;
  readonly madeAt: string;
  readonly madeBy: string;
}

/** The register of analysis files, as the rest of the store: each method is one transaction. */
export interface AnalysisFileStore {
  /** Numbers an analysis file of an edition. The same file made again keeps its number, and who made it first. */
  keepAnalysisFile(survey: string, record: AnalysisFileRecord, act: Act): Promise<{ number: number; again: boolean }>;
  /** Notes that somebody took the records of a file out of the platform. */
  noteRecordsTaken(file: Pick<NumberedAnalysisFile, 'number' | 'survey'>, act: Act): Promise<void>;
  /** The analysis files of an edition, or of all of them, by number. */
  analysisFiles(survey?: string): Promise<NumberedAnalysisFile[]>;
}
