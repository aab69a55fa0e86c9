import { createHash } from 'node:crypto';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { canonicalJson, type PublicFileSpec, publicFileSpec } from '#contract';
import { OWN_FILE } from '../../files/owner-alone.ts';
import { parseJsonText } from '../../files/parse-json-text.ts';
import { readText } from '../../files/read-text.ts';
import { ResultsFolder } from '../../files/results-folder.ts';
import { placeBeside } from '../../files/try-file.ts';

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

/**
 * Enters a file, before it takes its place: an entry without a file does no harm, a file without an entry might.
 *
 * @returns takes the entry back, where the file does not take its place after all
 */
export async function enterFile(
  path: string,
  files: readonly RegisteredFile[],
  own: RegisteredFile,
): Promise<() => void> {
  const isNew = !existsSync(path);
  const folder = new ResultsFolder(dirname(path), [basename(path)]);
  folder.open();
  const text = textOf([...files, own]);
  await folder.write({ [basename(path)]: () => [text] });
  return () => {
    const there = readRegister(path);
    // What nobody can read is for people to put right.
    if ('problem' in there) return;
    const left = there.files.filter((one) => canonicalJson(one) !== canonicalJson(own));
    if (isNew && left.length === 0) {
      rmSync(path, { force: true });
      folder.abandon();
      return;
    }
    writeFileSync(placeBeside(path), textOf(left), { flush: true, mode: OWN_FILE });
    renameSync(placeBeside(path), path);
  };
}

function textOf(files: readonly RegisteredFile[]): string {
  return `${JSON.stringify({ format: 'cifra-public-files-1', files }, undefined, 1)}\n`;
}

function hashOfSpec(spec: PublicFileSpec): string {
  return createHash('sha256').update(canonicalJson(spec)).digest('hex');
}
