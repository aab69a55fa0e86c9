import type { CaseReply } from '#contract';
import type { Address } from '../../shell/use-address.ts';
import { FIRST_EDITION } from '../journal/keys.ts';

/**
 * The case that an address names. An address from before there were editions names none: it means the case of the
 * first edition, or the only one with this id.
 */
export function caseInAddress(
  cases: readonly CaseReply[],
  { edition, path: [, caseId] }: Address,
): CaseReply | undefined {
  const named = cases.filter((assigned) => assigned.caseId === caseId);
  if (edition !== undefined) return named.find(({ survey }) => survey === edition);
  return named.find(({ survey }) => survey === FIRST_EDITION) ?? (named.length === 1 ? named[0] : undefined);
}
