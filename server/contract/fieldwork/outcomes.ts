import { z } from 'zod';

/**
 * What came of a visit. `complete` is one outcome, with a crime or without: which of both it was is told by the
 * interview alone, to nobody who leads the fieldwork.
 */
export const visitOutcome = z.enum([
  'complete',
  'pending',
  'incomplete',
  'appointment',
  'unsuitable',
  'nobody',
  'refusal',
  'vacant',
  'temporary',
  'other-use',
  'unsafe',
  'other',
]);

export type VisitOutcome = z.infer<typeof visitOutcome>;

/** The codes of `visit_result` in the control module of LACSI that an outcome stands for. */
export const FIELD_CODES: Readonly<Record<VisitOutcome, readonly string[]>> = {
  complete: ['01', '02'],
  pending: ['03'],
  incomplete: ['04'],
  appointment: ['05'],
  unsuitable: ['06'],
  nobody: ['07'],
  refusal: ['08'],
  vacant: ['09'],
  temporary: ['10'],
  'other-use': ['11'],
  unsafe: ['12'],
  other: ['13'],
};

/** What is asked besides of some outcomes. */
export const visitReason = z.enum([
  // Why the selected person was not interviewed.
  'selected-refused',
  'selected-absent',
  'selected-ill',
  'selected-language',
  // How far an interview came: past the questions about crimes that everybody is asked, or not.
  'screeners-done',
  'broken-off',
  // Who refused.
  'refused-at-door',
  'refused-by-household',
  'refused-by-selected',
]);

export type VisitReason = z.infer<typeof visitReason>;

/** The reasons of the outcomes that need one. */
export const REASONS: Readonly<Partial<Record<VisitOutcome, readonly VisitReason[]>>> = {
  pending: ['selected-refused', 'selected-absent', 'selected-ill', 'selected-language'],
  incomplete: ['screeners-done', 'broken-off'],
  refusal: ['refused-at-door', 'refused-by-household', 'refused-by-selected'],
};

/** At what point somebody refused. */
export const refusalPoint = z.enum(['before-introduction', 'after-introduction', 'during-roster', 'after-selection']);

export type RefusalPoint = z.infer<typeof refusalPoint>;
