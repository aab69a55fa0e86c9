import type { Question, Sensitive } from '../instrument/instrument.ts';
import { REPORTING } from '../instrument/needed-variables.ts';
import type { ConditionComparison } from './conditions/compare-conditions.ts';
import type { VerdictReason } from './reasons.ts';

/** Whether a question looks for incidents: the lead-in, the period itself, how often. */
export function isScreener(name: string): boolean {
  return SCREENER.test(name);
}

const SCREENER =
  /^(\[c\]|hh_any|person_any|hh_member_personal|kidnap|disappear|homicide)_(5y|before|since|ref|times|n)$/;

/** Whether a question tells that an incident was reported, or to whom. */
export function isOnReporting(name: string): boolean {
  return REPORTING_NAMES.includes(name);
}

const REPORTING_NAMES: readonly string[] = [...Object.values(REPORTING), 'rep_other_body', 'rep_other_which'];

/** Questions about the country's places, whose answers are the country's own. */
export function isOfCountry(name: string): boolean {
  return /(^|_)(state|municipality)$/.test(name);
}

/** Whether who does not know or refuses has a part of their own in a figure. */
export function isInFigure(name: string): boolean {
  return isScreener(name) || isOnReporting(name);
}

/**
 * Whether who is not asked counts in the figures as who answers no: a crime about which nobody asks was not suffered,
 * an incident of which nobody asks whether it was reported is unreported.
 */
export function isAsNo(name: string): boolean {
  return isScreener(name) || [REPORTING.formallyBySelf, REPORTING.formallyByOther, 'rep_other_body'].includes(name);
}

/** Why it matters that some questions are asked of others than before. */
export function routingReason(
  questions: readonly Question[],
  before: readonly string[],
  after: readonly string[],
  conditions: ConditionComparison,
): VerdictReason {
  const narrows = conditions.narrows(before, after);
  if (questions.every(({ type }) => type === 'statement')) return 'read-aloud';
  if (narrows) return questions.some(({ name }) => isScreener(name)) ? 'crime-asked-of-others' : 'asked-of-fewer';
  return questions.some(({ name }) => isAsNo(name)) && conditions.widens(before, after)
    ? 'not-asked-is-no'
    : 'asked-of-more';
}

/** What of the care of a question decides whether people tell, rather than what is done with what they told. */
export function reasonOfCare(before: Sensitive | undefined, after: Sensitive | undefined): VerdictReason {
  if ((before?.selfCompleted ?? false) !== (after?.selfCompleted ?? false)) return 'self-completion';
  const differs = (['privacyCheck', 'skippable'] as const).some(
    (key) => (before?.[key] ?? false) !== (after?.[key] ?? false),
  );
  return differs ? 'privacy' : 'care-afterwards';
}
