import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { surveyQuery } from '../surveys.ts';
import { whoMay } from '../who-sees-what.ts';

const keyOfWeighting = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'the key of a saved weighting');

/**
 * What figures are made from: the weights of a saved specification in the place of those of the design, and the
 * interviews of a numbered analysis file in the place of all that count.
 */
export const figureSource = z.strictObject({
  weighting: keyOfWeighting.optional(),
  file: z.int().min(1).optional(),
});

export type FigureSource = z.infer<typeof figureSource>;

/** The same in an address. */
export const figureSourceQuery = {
  weighting: keyOfWeighting.optional(),
  file: z.coerce.number().int().min(1).optional(),
};

/** The specification by which weights were made, and the hash of it and of what they were made from. */
export const namedWeights = z.object({ name: z.string(), hash: z.string() });

/** An analysis file, by its number and the hash of its description. */
export const namedFile = z.object({ number: z.int(), sha256: z.string() });

/**
 * An analysis file of an edition, as the register has it: its records stand where `cifra microdata` wrote them, and
 * nowhere where it was numbered on the page.
 */
export const numberedFile = namedFile.extend({
  madeAt: z.string(),
  madeBy: z.string(),
  /** Which interviews are in it: all that counted then, or only those that somebody had approved. */
  interviews: z.enum(['accepted', 'approved']),
  count: z.int(),
  /** Absent where it has the weights of the design. */
  weighting: namedWeights.optional(),
});

export type NumberedFile = z.infer<typeof numberedFile>;

/** The numbered analysis files of an edition. */
export const listAnalysisFiles = endpoint({
  method: 'GET',
  path: '/api/analysis-files',
  access: whoMay('readWhatWasTold'),
  scopes: ['figures:read', 'files:read'],
  query: surveyQuery,
  reply: z.object({ files: z.array(numberedFile) }),
});

/**
 * Makes an analysis file of the interviews of an edition and gives it a number, under which figures, packages and
 * public-use files are made of just these. The register keeps its hashes, sealed; its records stand on no disk.
 */
export const numberInterviews = endpoint({
  method: 'POST',
  path: '/api/analysis-files',
  access: whoMay('readWhatWasTold'),
  query: surveyQuery,
  body: z.strictObject({
    /** All that count, or only those that somebody approved: those for publications. */
    interviews: numberedFile.shape.interviews.default('accepted'),
    /** The key of a saved weighting; the weights of the design where it is absent. */
    weighting: figureSource.shape.weighting,
  }),
  reply: z.object({
    file: numberedFile,
    /** The same file was made before, and has the number of then. */
    again: z.boolean(),
    /** Interviews of the edition that are not in it. */
    leftOut: z.object({ notApproved: z.int(), otherQuestionnaire: z.int(), notAnswered: z.int() }),
  }),
});
