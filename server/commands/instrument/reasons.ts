import { type Finding, findingKey } from '#questionnaires';
import { Problem } from '../../problems.ts';
import type { NewVersion } from '../../storage/questionnaires/questionnaire-store.ts';
import { WrongUse } from '../command-failure.ts';
import type { Terminal } from '../terminal.ts';

/**
 * What `--reason "FINDING=WHY"` says.
 *
 * @throws WrongUse where it says no reason
 */
export function asReason(typed: string): NewVersion['reasons'][number] {
  const [key = '', ...why] = typed.split('=');
  const reason = why.join('=').trim();
  if (reason === '') throw new WrongUse('--reason needs FINDING=WHY');
  return { key: key.trim(), reason };
}

/** Tells of every reason that fits no finding: it may have been meant for one. */
export function tellUnfitReasons(
  reasons: NewVersion['reasons'],
  findings: readonly Finding[],
  { err }: Pick<Terminal, 'err'>,
): void {
  const known = new Set(findings.map(findingKey));
  for (const { key } of reasons)
    if (!known.has(key))
      err.write(`--reason: no finding is named “${key}”, so this reason is not kept; name what stands before “: ”\n`);
}

/** Tells what keeps a draft from being published, a line each; `--reason` wants what stands before “: ”. */
export function tellOpenFindings(error: unknown, { out }: Pick<Terminal, 'out'>): void {
  if (!(error instanceof Problem) || !['draft-with-errors', 'warnings-without-reason'].includes(error.code)) return;
  for (const { path, expected } of error.places ?? []) out.write(`${path}: ${expected}\n`);
  if (error.code === 'warnings-without-reason')
    out.write('Correct these in the draft, or give a reason for each with --reason "FINDING=WHY"\n');
}
