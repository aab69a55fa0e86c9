import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { estimateRow } from '../estimates.ts';
import { standard } from '../figures/standards.ts';
import { whoMay } from '../who-sees-what.ts';
import { dataFilesOfStudy, studyFinding, studyText } from './study-finding.ts';

const studyBody = z.strictObject({ text: studyText, files: dataFilesOfStudy });

/** What is wrong with a study that can be known without its data. Quick: it is asked at every pause of who writes. */
export const judgeStudy = endpoint({
  method: 'POST',
  path: '/api/judged-studies',
  access: whoMay('readWhatWasTold'),
  body: z.strictObject({ text: studyText }),
  reply: z.object({ findings: z.array(studyFinding) }),
});

/** What a condition of the study selects, at its place in the text. */
const selection = z.object({
  /** Such as `incidents.crimes.0.when`. */
  path: z.array(z.union([z.string(), z.int()])),
  line: z.int(),
  text: z.string(),
  /** Rows where it holds, of those of its part. */
  rows: z.int(),
  of: z.int(),
});

export type StudySelection = z.infer<typeof selection>;

/** Rows that the study leaves over. */
const leftOver = z.object({
  /** No condition of a crime, a domain or an answer holds; a text is on no list; a parent is absent. */
  kind: z.enum(['no-crime', 'no-category', 'not-listed', 'no-answer', 'no-person', 'no-household']),
  path: z.array(z.union([z.string(), z.int()])),
  line: z.int(),
  rows: z.int(),
  of: z.int(),
  /** The values that these rows have in the columns that the study looks at, those that stand most often first. */
  values: z.array(z.object({ value: z.string(), rows: z.int() })),
});

export type StudyLeftOver = z.infer<typeof leftOver>;

/** The design of the households or persons, before any estimate. */
const sampledDesign = z.object({
  part: z.enum(['households', 'persons']),
  rows: z.int(),
  strata: z.int(),
  psus: z.int(),
  /** Strata with one PSU: how many, and the first of them. */
  single: z.int(),
  singleStrata: z.array(z.string()),
  /** Where errors are of replicate weights: strata and PSUs count for nothing then. */
  replicates: z
    .object({
      /** As the study names it. */
      method: z.string(),
      count: z.int(),
      degreesOfFreedom: z.number(),
      /** Whether the study states them; else they are the number of replicates less 1. */
      isStated: z.boolean(),
    })
    .optional(),
  /** The main weight, whose name is blank, and the others. */
  weights: z.array(
    z.object({
      name: z.string(),
      sum: z.number(),
      zero: z.int(),
      smallest: z.number().nullable(),
      largest: z.number().nullable(),
    }),
  ),
});

export type StudyDesign = z.infer<typeof sampledDesign>;

/** Reads a study and its data files, and tells what it selects and leaves over, or everything that is wrong with it. */
export const checkStudy = endpoint({
  method: 'POST',
  path: '/api/checked-studies',
  access: whoMay('readWhatWasTold'),
  body: studyBody,
  reply: z.union([
    z.object({
      checked: z.object({
        /** What is wrong with what the data say. */
        findings: z.array(studyFinding),
        selections: z.array(selection),
        leftOver: z.array(leftOver),
        designs: z.array(sampledDesign),
        /** Incidents of each crime, in the order of the study, unweighted. */
        crimes: z.array(z.object({ crime: z.string(), incidents: z.int(), weighted: z.number() })),
      }),
    }),
    /** What is wrong with the study or with how its data files are written: nothing more can be said. */
    z.object({ findings: z.array(studyFinding) }),
  ]),
});

export type CheckStudyReply = z.infer<(typeof checkStudy)['reply']>;

export type StudyCheck = Extract<CheckStudyReply, { checked: unknown }>['checked'];

/** Every figure of a study, as `cifra estimate --study` makes it. */
export const makeStudyFigures = endpoint({
  method: 'POST',
  path: '/api/study-figures',
  access: whoMay('readWhatWasTold'),
  body: studyBody.extend({ standard, weight: z.string().optional() }),
  reply: z.union([
    z.object({
      made: z.object({
        study: z.string(),
        title: z.string(),
        source: z.string(),
        computedAt: z.string(),
        standard,
        /** Names of the weights besides the main one. */
        weights: z.array(z.string()),
        rows: z.array(estimateRow),
        /** The bytes of estimates.csv. */
        csv: z.string(),
      }),
    }),
    z.object({ findings: z.array(studyFinding) }),
  ]),
});

export type StudyFiguresReply = z.infer<(typeof makeStudyFigures)['reply']>;

export type StudyFigures = Extract<StudyFiguresReply, { made: unknown }>['made'];
