/**
 * What a change does to figures before and after it. `safe`: they measure the same. `mapping`: they do once somebody
 * says which earlier variable or code is which of today's. `mapped`: somebody said so. `breaks`: they do not.
 */
export const VERDICTS = ['breaks', 'mapping', 'mapped', 'safe'] as const;

export type Verdict = (typeof VERDICTS)[number];

/**
 * Every reason for a verdict, the gravest first. The rules and their sources: docs/instrument/comparability.md.
 */
export const VERDICT_BY_REASON = {
  'reference-window': 'breaks',
  'window-wording': 'breaks',
  'lead-in': 'breaks',
  'screener-way': 'breaks',
  population: 'breaks',
  'selection-method': 'breaks',
  'answer-draw': 'breaks',
  mode: 'breaks',
  'self-completion': 'breaks',
  privacy: 'breaks',
  'language-gone': 'breaks',
  'crime-gone': 'breaks',
  'module-off': 'breaks',
  'screener-wording': 'breaks',
  'screener-order': 'breaks',
  'crime-asked-of-others': 'breaks',
  'crime-in-totals': 'breaks',
  totals: 'breaks',
  'counted-otherwise': 'breaks',
  attempts: 'breaks',
  caps: 'breaks',
  'series-rule': 'breaks',
  'iccs-code': 'breaks',
  'reporting-bodies': 'breaks',
  'reporting-wording': 'breaks',
  'not-asked-is-no': 'breaks',
  'sdg-source': 'breaks',
  'unit-asked': 'breaks',
  'question-gone': 'breaks',
  'asked-of-fewer': 'breaks',
  'answered-by-rule': 'breaks',
  'answer-type': 'breaks',
  'other-list': 'breaks',
  'range-narrower': 'breaks',
  'answer-for-fewer': 'breaks',
  'answer-between': 'breaks',
  'scale-turned': 'breaks',
  'no-answer-in-figure': 'breaks',
  'number-of-answers': 'breaks',
  'card-to-rows': 'breaks',
  'asked-or-observed': 'breaks',
  'form-order': 'breaks',
  'question-wording': 'breaks',
  'answer-wording': 'breaks',
  'observed-wording': 'breaks',
  'country-words': 'breaks',
  'variable-renamed': 'mapping',
  'code-renamed': 'mapping',
  'answer-gone': 'mapping',
  'coded-wording': 'mapping',
  'state-gone': 'mapping',
  'numbers-in-files': 'mapping',
  typography: 'safe',
  'language-new': 'safe',
  'question-new': 'safe',
  'crime-new': 'safe',
  'module-on': 'safe',
  'not-in-use': 'safe',
  'asked-of-more': 'safe',
  'answer-new': 'safe',
  'answer-for-more': 'safe',
  'range-wider': 'safe',
  'no-answer': 'safe',
  'answer-order': 'safe',
  'answer-form': 'safe',
  'question-order': 'safe',
  rows: 'safe',
  edit: 'safe',
  instruction: 'safe',
  heading: 'safe',
  'read-aloud': 'safe',
  'care-afterwards': 'safe',
  'known-chance': 'safe',
  'state-new': 'safe',
  'country-settings': 'safe',
  note: 'safe',
} as const satisfies Record<string, Verdict>;

export type VerdictReason = keyof typeof VERDICT_BY_REASON;

/** How grave a reason is: 0 is the gravest. */
export function graveness(reason: VerdictReason): number {
  return ORDER.indexOf(reason);
}

const ORDER = Object.keys(VERDICT_BY_REASON) as VerdictReason[];
