import { createHash } from 'node:crypto';
import { canonicalJson } from '#contract';
import type { Coding } from '../coding-model.ts';
import type { HashedInput, RecordInputs } from '../storage/figures/analysis-file-store.ts';
import type { CountingInterview } from '../storage/figures/counting-interview.ts';

/**
 * Names what record files rest on, the same in every database: the interviews in whatever order, the codings in theirs.
 */
export function recordInputs(
  interviews: readonly Pick<CountingInterview, 'sha256'>[],
  codings: readonly Coding[],
): RecordInputs {
  return {
    interviews: hashed(interviews.map(({ sha256 }) => sha256).sort()),
    codings: hashed(codings.map((coding) => canonicalJson(coding)).sort()),
  };
}

function hashed(lines: readonly string[]): HashedInput {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(line).update('\n');
  return { count: lines.length, sha256: hash.digest('hex') };
}
