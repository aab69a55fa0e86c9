import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { surveyQuery } from '../surveys.ts';
import { whoMay } from '../who-sees-what.ts';
import { FIGURE_LANGUAGES } from '../words/figure-languages.ts';
import { figureSourceQuery } from './figure-source.ts';

/** The formats in which records are written. */
export const RECORD_FORMATS = ['csv', 'xlsx', 'json', 'parquet', 'dta', 'sav', 'ddi'] as const;

export type RecordFormatName = (typeof RECORD_FORMATS)[number];

/**
 * The records of a numbered analysis file, made again with its weights: a zip with a file for each kind of record.
 * No token of a machine reaches them, and who took them stands in the audit trail.
 */
export const getRecordFiles = endpoint({
  method: 'GET',
  path: '/api/record-files',
  access: whoMay('readWhatWasTold'),
  query: surveyQuery.extend({
    ...figureSourceQuery,
    file: figureSourceQuery.file.unwrap(),
    format: z.enum(RECORD_FORMATS),
    /** Of labels and of what codes mean. */
    language: z.enum(FIGURE_LANGUAGES),
  }),
  answers: 'application/octet-stream',
  reply: z.string(),
});
