import type { FinishedFile, SinkPlace } from '../../files/file-sink.ts';

/** A code and what it means. */
export interface LabelledValue {
  readonly value: number;
  readonly label: string;
  /** What stands in the analysis file, where that is another text than the number. */
  readonly code?: string;
}

/** Ways in which an answer is missing that a file tells apart: "does not know", "refused", "not applicable". */
export const MISSING_KINDS = ['dk', 'refused', 'na'] as const;

export type MissingKind = (typeof MISSING_KINDS)[number];

/** One column of a data file, as programs of statistics know it. */
export interface FileColumn {
  /** As the analysis file has it; each format makes of it a name that its program takes. */
  readonly name: string;
  readonly label: string;
  /** `whole` are whole numbers between -2,147,483,647 and 2,147,483,620, as codes are. */
  readonly kind: 'number' | 'whole' | 'text';
  /** Of a text: bytes of its longest value in UTF-8. */
  readonly width?: number;
  /** What the codes mean. */
  readonly values?: readonly LabelledValue[];
  /** What stands for an answer that is missing for a reason, in the words of the file's language. */
  readonly missing?: Readonly<Partial<Record<MissingKind, string>>>;
}

/** A missing answer whose reason is known. */
export interface MissingValue {
  readonly missing: MissingKind;
}

/** One cell; null where nothing is known. */
export type DataValue = number | string | null | MissingValue;

/** A file that grows by groups of rows, so that it is never in memory as a whole. */
export interface DataFile {
  /** Adds rows: the values of each column, in the order of the columns. */
  add(columns: readonly (readonly DataValue[])[]): void;
  /** Ends the file. @throws Error where other rows came than were announced */
  finish(): FinishedFile;
  /** Lets go of it as it is. */
  close(): void;
}

/** What a file is made of, and where it goes. */
export interface DataFilePlan extends SinkPlace {
  /** What the file is, in a line. */
  readonly title: string;
  /** How many rows will be added. */
  readonly rows: number;
  readonly columns: readonly FileColumn[];
}
