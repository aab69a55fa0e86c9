import { z } from 'zod';

/** The encodings that a data file may have. */
export const ENCODINGS = ['utf-8', 'latin1', 'windows-1252', 'utf-16'] as const;

/** A data file of others and the columns of it that are read; documented in docs/studies.md. */
export const dataFile = z.strictObject({
  path: z.string().min(1),
  encoding: z.enum(ENCODINGS).optional(),
  separator: z.enum([',', ';', '\t', '|']).optional(),
  decimal: z.enum(['.', ',']).optional(),
  columns: z.record(z.string(), z.enum(['text', 'number', 'label'])),
});
