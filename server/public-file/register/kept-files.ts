import { createHash } from 'node:crypto';
import { canonicalJson, publicFileSpec } from '#contract';
import type { KeptPublicFile } from '../../storage/figures/public-file-store.ts';
import type { RegisteredFile } from './public-register.ts';

/** A file of the register in the database. Its specification was checked before it was kept. */
export function registeredOfKept({ specification, madeBy: _, ...kept }: KeptPublicFile): RegisteredFile {
  return { ...kept, specification: publicFileSpec.parse(JSON.parse(specification)) };
}

/** A file as the register in the database keeps it. */
export function entryOfFile({
  specification,
  madeAt: _,
  ...file
}: RegisteredFile): Omit<KeptPublicFile, 'madeAt' | 'madeBy'> {
  return { ...file, specification: canonicalJson(specification) };
}

/** By which a file of the register is chosen: of the same records, specification and secret there is one. */
export function idOfKept({
  survey,
  records,
  secret,
  specification,
}: Omit<KeptPublicFile, 'madeAt' | 'madeBy'>): string {
  return createHash('sha256')
    .update(canonicalJson([survey, records, secret, specification]))
    .digest('hex');
}

/** The files of two registers, each once. */
export function eachFileOnce(files: readonly RegisteredFile[]): RegisteredFile[] {
  const known = new Map(
    files.map((file) => [`${file.survey} ${file.records} ${file.secret} ${canonicalJson(file.specification)}`, file]),
  );
  return [...known.values()];
}
