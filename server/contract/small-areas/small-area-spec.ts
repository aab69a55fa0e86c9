import { z } from 'zod';
import { dataFile } from '../figures/data-file.ts';
import { resultName } from '../figures/result-name.ts';
import { standard } from '../figures/standards.ts';

const name = z.string().min(1);

/** The shape of the file that specifies figures of small areas; documented in docs/small-areas.md. */
export const smallAreaSchema = z.strictObject({
  smallAreas: resultName,
  /** The figure of each area: a share, a mean or a rate. */
  figure: z.strictObject({
    indicator: name,
    /** A crime or a set; default the largest set. */
    crime: name.optional(),
    outcome: z.enum(['both', 'completed', 'attempted']).default('both'),
    /** Of an indicator with several. */
    category: name.optional(),
  }),
  /** The variable whose values are the areas. */
  variable: name,
  /** What is known of every area: a line an area. */
  covariates: z.strictObject({
    /** Beside the specification. */
    path: name,
    /** The column with the area's value. */
    area: name,
    columns: z.array(name).min(1).max(20),
    encoding: dataFile.shape.encoding,
    separator: dataFile.shape.separator,
    decimal: dataFile.shape.decimal,
  }),
  method: z.enum(['reml', 'ml', 'moments']).default('reml'),
  /** Sampling variances by a curve of all areas in the place of each area's own. */
  smooth: z
    .strictObject({
      form: z.enum(['inverse', 'log']).default('inverse'),
      fit: z.enum(['relative', 'equal']).default('relative'),
    })
    .optional(),
  /** Areas without sample, and areas whose direct figure shall not enter the model. */
  modelAlone: z.array(name).default([]),
  /** Above this coefficient of variation a direct figure counts as one that the model should help. */
  cvLimit: z.number().positive().default(0.3),
  basis: z.enum(['residence', 'event']).default('residence'),
  standard: standard.default('inegi'),
  level: z.number().gt(0.5).lt(1).optional(),
  limits: z.enum(['logit', 'arcsine', 'beta', 'beta-nchs', 't']).default('logit'),
  per: z.number().positive().optional(),
  minimumN: z.int().min(1).optional(),
  df: z.enum(['domain', 'design']).optional(),
  frame: z.enum(['all_psus', 'incident_psus']).default('all_psus'),
});

/** Of which areas a figure is made by a model, from what, and how. */
export type SmallAreaSpec = z.infer<typeof smallAreaSchema>;
