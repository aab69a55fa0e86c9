import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { ENCODINGS } from '../figures/data-file.ts';
import { whoMay } from '../who-sees-what.ts';
import { studyFinding } from './study-finding.ts';

/** Bytes of a data file at most, and of all that are kept together. */
export const LARGEST_DATA_FILE = 200_000_000;
export const LARGEST_DATA_STORE = 1_000_000_000;

/** Bytes of each part in which a data file is sent, besides the last one. */
export const DATA_PART_BYTES = 1_000_000;

/** A name without way to a folder, whose ending says the format. */
const nameOfDataFile = z
  .string()
  .regex(/^[\p{L}\p{N}_][\p{L}\p{N} ._()+,-]{0,119}$/u, 'letters, digits, spaces, points, _, -, + and parentheses');

/** A data file of an existing survey that somebody brought. */
export const dataFileHead = z.object({
  /** Made where it was chosen (UUID). */
  id: z.string(),
  name: nameOfDataFile,
  bytes: z.int(),
  broughtBy: z.string(),
  broughtAt: z.string(),
});

export type DataFileHead = z.infer<typeof dataFileHead>;

/** The data files that are whole, by name. Like what was told they are for statisticians alone: they hold testimony. */
export const listDataFiles = endpoint({
  method: 'GET',
  path: '/api/data-files',
  access: whoMay('readWhatWasTold'),
  reply: z.object({ files: z.array(dataFileHead) }),
});

const partsReply = z.object({
  /** How many parts the server has, from the first one on; the next one has this number. */
  received: z.int(),
  parts: z.int(),
});

/** Announces a data file, which then comes in parts. Announced again it says how many parts are there. */
export const beginDataFile = endpoint({
  method: 'PUT',
  path: '/api/data-files/:id',
  access: whoMay('readWhatWasTold'),
  body: z.strictObject({ name: nameOfDataFile, bytes: z.int().min(1).max(LARGEST_DATA_FILE) }),
  reply: partsReply,
});

/** Sends a part. One that is there already changes nothing; a later one than the next is not kept. */
export const sendDataPart = endpoint({
  method: 'PUT',
  path: '/api/data-files/:id/parts/:place',
  access: whoMay('readWhatWasTold'),
  accepts: 'data',
  reply: partsReply,
});

/** Removes a data file for everybody. One that is gone already is removed. */
export const removeDataFile = endpoint({
  method: 'DELETE',
  path: '/api/data-files/:id',
  access: whoMay('readWhatWasTold'),
  reply: z.null(),
});

/** How a file of text is written, as a study states it. */
const writtenAs = z.object({
  encoding: z.enum(ENCODINGS).optional(),
  separator: z.enum([',', ';', '\t', '|']).optional(),
  decimal: z.enum(['.', ',']).optional(),
});

export type WrittenAs = z.infer<typeof writtenAs>;

/** Values of a column that are told with their counts, at most. */
export const MOST_TOLD_VALUES = 30;

const describedColumn = z.object({
  name: z.string(),
  /** What the file calls it, of Stata and SPSS. */
  label: z.string().optional(),
  /** Whether it can be read as a number. */
  kind: z.enum(['number', 'text']),
  /** Rows without a value. */
  missing: z.int(),
  /** Different values. */
  distinct: z.int(),
  /** The first different ones, in the order of the file. */
  first: z.array(z.string()),
  /** All of them in the order of how often they stand, where they are few. */
  values: z
    .array(
      z.object({
        value: z.string(),
        rows: z.int(),
        label: z.string().optional(),
        /** The file declares it missing. */
        isMissing: z.literal(true).optional(),
      }),
    )
    .optional(),
  /** Whether some values have labels in the file. */
  isLabelled: z.boolean(),
});

export type DescribedColumn = z.infer<typeof describedColumn>;

/** What is in a data file, column by column. */
export const describeDataFile = endpoint({
  method: 'POST',
  path: '/api/data-files/:id/columns',
  access: whoMay('readWhatWasTold'),
  body: writtenAs.strict(),
  reply: z.union([
    z.object({
      described: z.object({ rows: z.int(), writtenAs, columns: z.array(describedColumn) }),
    }),
    z.object({ findings: z.array(studyFinding) }),
  ]),
});

export type DescribeDataReply = z.infer<(typeof describeDataFile)['reply']>;

export type DataDescription = Extract<DescribeDataReply, { described: unknown }>['described'];
