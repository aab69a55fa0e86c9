import { z } from 'zod';
import { describedAnalysis, type Exact } from '../analysed/describe-analysis.ts';
import { HELD } from '../analysed/held.ts';
import { RECORD_UNITS } from '../record-layout.ts';
import type { FolderDescription } from '../verify/described-folder.ts';

const localized = z.record(z.string(), z.string());

const columnSchema = z.looseObject({
  name: z.string().min(1),
  kind: z.enum(['code', 'number', 'flag']),
  label: localized,
  codes: z.array(z.looseObject({ code: z.string(), label: localized })).optional(),
  isMissingOf: z.literal(true).optional(),
  variable: z.string().optional(),
  holds: z.object({ what: z.enum(HELD), of: z.string().optional(), category: z.string().optional() }).optional(),
});

const schema = z.looseObject({
  survey: z.string().optional(),
  study: z.string().optional(),
  title: localized.optional(),
  source: z.string().optional(),
  /** Of an edition: the versions with which interviews of the files were made. */
  questionnaire: z
    .looseObject({ id: z.string(), versions: z.array(z.looseObject({ version: z.string(), interviews: z.number() })) })
    .optional(),
  missing: z.record(z.string(), localized).optional(),
  analysis: describedAnalysis.optional(),
  files: z.array(
    z.looseObject({
      unit: z.enum(RECORD_UNITS),
      file: z.string(),
      rows: z.number().int().nonnegative(),
      columns: z.array(columnSchema).min(1),
    }),
  ),
});

/** A column of a record file, as the description beside it says. */
export type DescribedRecordColumn = Exact<z.infer<typeof columnSchema>>;

/** What of a description an export needs. */
export type DescribedRecords = Exact<z.infer<typeof schema>>;

/** One of the record files. */
export type DescribedRecordFile = DescribedRecords['files'][number];

/** The columns and labels of a folder's files; undefined where the description does not have them. */
export function describedRecords(description: FolderDescription | object): DescribedRecords | undefined {
  return schema.safeParse(description).data as DescribedRecords | undefined;
}

/** The languages in which columns have labels. */
export function labelLanguages({ files }: DescribedRecords): string[] {
  return [...new Set(files.flatMap(({ columns }) => columns.flatMap(({ label }) => Object.keys(label))))].sort();
}
