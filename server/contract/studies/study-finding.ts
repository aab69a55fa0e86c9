import { z } from 'zod';

/** One thing that is wrong with a study or with the data files that it describes. */
export const studyFinding = z.object({
  code: z.string(),
  /** The data file; absent of the study itself. */
  file: z.string().optional(),
  line: z.int().optional(),
  /** The number of the column in the study, or its name in a data file. */
  column: z.union([z.int(), z.string()]).optional(),
  /** The part of the study. */
  path: z.array(z.union([z.string(), z.int()])).optional(),
  /** What is wrong and what to do, in English. */
  problem: z.string(),
  remedy: z.string(),
  /** Which sentence that is, and what it is about, for the words of other languages. */
  said: z.object({ sentence: z.string(), about: z.array(z.unknown()) }).optional(),
  /** How many more rows have the same. */
  more: z.int().optional(),
});

export type StudyFindingReply = z.infer<typeof studyFinding>;

/** The text of a study as it stands in its file: docs/studies.md. */
export const studyText = z.string().min(1).max(400_000);

/** The data files of a study, by their ids. Their names are the paths that the study states. */
export const dataFilesOfStudy = z
  .array(z.string().max(36))
  .max(20)
  .refine((ids) => new Set(ids).size === ids.length, 'a file stands twice');
