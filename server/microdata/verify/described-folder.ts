import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { imputationSpec } from '#contract';
import { faultOfSystem } from '../../files/file-fault.ts';
import { parseJsonText } from '../../files/parse-json-text.ts';
import { readText } from '../../files/read-text.ts';
import { DESCRIPTION_FILE, hashOfDescription } from '../describe-records.ts';
import { RECORD_UNITS } from '../record-layout.ts';

/** A description has the labels of some hundred variables in several languages. */
const MOST_BYTES = 50_000_000;

/** What is said of a file with other bytes. */
export const CHANGED = 'changed';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What of a description is needed to check its files; the rest is held by its hash. */
const descriptionSchema = z.looseObject({
  format: z.literal('cifra-microdata-1'),
  survey: z.string().min(1).optional(),
  study: z.string().min(1).optional(),
  /** Of an edition: the versions with which interviews of the files were made. */
  questionnaire: z
    .looseObject({ id: z.string(), versions: z.array(z.looseObject({ version: z.string(), interviews: z.number() })) })
    .optional(),
  interviews: z.enum(['accepted', 'approved']),
  madeFrom: z.looseObject({ files: z.array(z.looseObject({ name: z.string(), sha256: hash })).optional() }).optional(),
  design: z.looseObject({
    weighting: z.union([z.enum(['design', 'study']), z.looseObject({ name: z.string(), hash })]),
  }),
  imputation: z.looseObject({ specification: imputationSpec }).optional(),
  files: z
    .array(z.looseObject({ unit: z.enum(RECORD_UNITS), file: z.string().regex(/^[a-z]+\.parquet$/), sha256: hash }))
    .min(1),
  sha256: hash,
});

/** The description in a folder of record files. */
export type FolderDescription = z.infer<typeof descriptionSchema>;

/** A folder whose description can be read, and what in it is not as the description says. */
export interface DescribedFolder {
  readonly description: FolderDescription;
  /** Whether the description has the hash that it states. */
  readonly isWhole: boolean;
  /** Files whose bytes have another hash than the description says, or why they cannot be read, as a clause. */
  readonly changed: readonly { readonly file: string; readonly problem: string }[];
}

/** Reads the description in a folder and hashes its files. @returns why it cannot be used, as a sentence */
export async function readDescribedFolder(folder: string): Promise<DescribedFolder | { fault: string }> {
  const read = readText(join(folder, DESCRIPTION_FILE), {
    what: 'a description of record files',
    mostBytes: MOST_BYTES,
  });
  if ('fault' in read) return { fault: `${DESCRIPTION_FILE}: ${read.fault.problem}; ${read.fault.remedy}` };
  const description = parseDescription(read.text);
  if (!description)
    return { fault: `${DESCRIPTION_FILE}: it is not the description that cifra microdata writes; take it from a copy` };
  const changed: DescribedFolder['changed'][number][] = [];
  for (const { file, sha256 } of description.files) {
    const found = await hashOfFile(join(folder, file));
    if ('fault' in found) changed.push({ file, problem: found.fault });
    else if (found.sha256 !== sha256) changed.push({ file, problem: CHANGED });
  }
  return { description, isWhole: hashOfDescription(description) === description.sha256, changed };
}

/** The description in a text; undefined where it is none. */
export function parseDescription(text: string): FolderDescription | undefined {
  const { value, faults } = parseJsonText(text);
  return faults.length > 0 ? undefined : descriptionSchema.safeParse(value).data;
}

async function hashOfFile(path: string): Promise<{ readonly sha256: string } | { readonly fault: string }> {
  const sum = createHash('sha256');
  try {
    await pipeline(createReadStream(path), sum);
    return { sha256: sum.digest('hex') };
  } catch (error) {
    return { fault: faultOfSystem(error as NodeJS.ErrnoException).problem };
  }
}
