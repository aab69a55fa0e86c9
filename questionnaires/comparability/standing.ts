import type { VerdictReason } from '../diff/reasons.ts';

/** How a question or a figure of the standard stands in a country's questionnaire, the best first. */
export const STANDINGS = ['same', 'otherwise', 'not-comparable', 'not-asked'] as const;

export type Standing = (typeof STANDINGS)[number];

/** Differences that LACSI leaves to each country: they are no deviations. */
const FORESEEN: readonly VerdictReason[] = [
  'country-words',
  'country-settings',
  'reporting-bodies',
  'state-new',
  'state-gone',
  'module-on',
  'module-off',
  'language-new',
  'language-gone',
];

/** Reasons for which the question is still asked, of the same people, and its answers are of the same kind. */
const ASKED_OTHERWISE: readonly VerdictReason[] = [
  'window-wording',
  'lead-in',
  'self-completion',
  'privacy',
  'screener-wording',
  'screener-order',
  'reporting-wording',
  'answer-between',
  'scale-turned',
  'no-answer-in-figure',
  'number-of-answers',
  'asked-or-observed',
  'form-order',
  'question-wording',
  'answer-wording',
  'observed-wording',
  'variable-renamed',
  'code-renamed',
  'answer-gone',
  'coded-wording',
  'numbers-in-files',
  'mode',
  'selection-method',
];

export function isForeseen(because: VerdictReason): boolean {
  return FORESEEN.includes(because);
}

/** What a reason for which figures do not measure the same makes of the question. */
export function standingOf(because: VerdictReason): Standing {
  return ASKED_OTHERWISE.includes(because) ? 'otherwise' : 'not-comparable';
}

/** The worse of some standings; `same` where there are none. */
export function worst(standings: readonly Standing[]): Standing {
  return STANDINGS[Math.max(0, ...standings.map((standing) => STANDINGS.indexOf(standing)))]!;
}
