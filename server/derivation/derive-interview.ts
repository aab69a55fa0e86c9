import type { Instrument } from '#questionnaires';
import type { Coding } from '../coding-model.ts';
import type { AcceptedInterview } from '../model.ts';
import { EMPTY_HALF, halfOf } from './derive-half.ts';
import { DERIVATION, type DerivedInterview } from './derived-interview.ts';
import { type WholeInterview, wholeInterview } from './whole-interview.ts';

/**
 * Everything that figures and the coding of incidents need of an accepted interview, so that they never read
 * its answers again. A function of its arguments alone.
 *
 * @param instrument the version with which the interview was made
 * @param codings the codings of its case, in their order; those of other cases are passed over
 */
export function deriveInterview(
  instrument: Instrument,
  interview: Pick<AcceptedInterview, 'caseId' | 'answers'>,
  codings: readonly Coding[] = [],
): DerivedInterview {
  return derivedFrom(instrument, interview.caseId, wholeInterview(instrument, interview, codings));
}

/** The same of an interview that was gone through already. */
export function derivedFrom(
  { id, version }: Instrument,
  caseId: string,
  whole: WholeInterview | undefined,
): DerivedInterview {
  const header = { caseId, instrument: id, version, derivation: DERIVATION };
  return whole
    ? { ...header, answered: true, open: halfOf(whole, false), sealed: halfOf(whole, true) }
    : { ...header, answered: false, open: EMPTY_HALF, sealed: EMPTY_HALF };
}
