import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { canonicalJson, type PublicFileSpec, publicFileSpec } from '#contract';
import { parseJsonText } from '../../files/parse-json-text.ts';
import { readText } from '../../files/read-text.ts';
import { ResultsFolder } from '../../files/results-folder.ts';

const registered = z.strictObject({
  publicFile: z.string(),
  /** Key of the study or of the edition. */
  survey: z.string(),
  /** Hash of the records that it was made from. */
  records: z.string(),
  specification: publicFileSpec,
  /** Fingerprint of the secret that it was drawn from: another one draws other noise, and two draws tell more. */
  secret: z.string(),
  madeAt: z.string(),
  program: z.string(),
});

const registerSchema = z.strictObject({
  format: z.literal('cifra-public-files-1'),
  files: z.array(registered),
});

/** A public-use file that was made. */
export type RegisteredFile = z.infer<typeof registered>;

const LIMITS = { what: 'a register of public-use files', mostBytes: 20_000_000 };

/**
 * The files of a register; none where there is no register yet. @returns why it cannot be read, as a sentence
 */
export function readRegister(path: string): { readonly files: RegisteredFile[] } | { readonly problem: string } {
  if (!existsSync(path)) return { files: [] };
  const read = readText(path, LIMITS);
  if ('fault' in read) return { problem: `${read.fault.problem}; ${read.fault.remedy}` };
  const { value, faults } = parseJsonText(read.text);
  const parsed = registerSchema.safeParse(value);
  if (faults.length > 0 || !parsed.success)
    return {
      problem: 'it is not a register of public-use files; name another one with --register, or take it from a copy',
    };
  return { files: parsed.data.files };
}

/** Earlier files of a survey, of which another one may tell more than itself. */
export function earlierFiles(files: readonly RegisteredFile[], survey: string, own: RegisteredFile): RegisteredFile[] {
  return files.filter(
    (one) =>
      one.survey === survey &&
      !(
        one.records === own.records &&
        one.secret === own.secret &&
        hashOfSpec(one.specification) === hashOfSpec(own.specification)
      ),
  );
}

/** Enters a file, before it is written: an entry without a file does no harm, a file without an entry might. */
export async function enterFile(path: string, files: readonly RegisteredFile[], own: RegisteredFile): Promise<void> {
  const folder = new ResultsFolder(dirname(path), [basename(path)]);
  folder.open();
  const text = `${JSON.stringify({ format: 'cifra-public-files-1', files: [...files, own] }, undefined, 1)}\n`;
  await folder.write({ [basename(path)]: () => [text] });
}

function hashOfSpec(spec: PublicFileSpec): string {
  return createHash('sha256').update(canonicalJson(spec)).digest('hex');
}
