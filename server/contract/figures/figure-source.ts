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

/** An analysis file of an edition, as the register has it: its records stand where `cifra microdata` wrote them. */
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
