import type { VerdictReason } from './reasons.ts';

/** Why it matters that a setting of a crime is another one. */
export function crimeSettingReason(path: string): VerdictReason {
  const [name = '', detail = ''] = path.split('.');
  if (name === 'sensitive') return SENSITIVE_REASONS[detail] ?? 'self-completion';
  if (name === 'iccs') return detail === 'code' ? 'iccs-code' : 'note';
  return REASON_OF_SETTING[name] ?? 'note';
}

const SENSITIVE_REASONS: Readonly<Record<string, VerdictReason>> = {
  selfCompleted: 'self-completion',
  privacyCheck: 'privacy',
  skippable: 'privacy',
  noNarrative: 'care-afterwards',
  sealed: 'care-afterwards',
  referralCard: 'care-afterwards',
};

const REASON_OF_SETTING: Readonly<Record<string, VerdictReason>> = {
  level: 'counted-otherwise',
  unitOfCount: 'counted-otherwise',
  countsAs: 'counted-otherwise',
  atRisk: 'counted-otherwise',
  asked: 'counted-otherwise',
  ownerQuestion: 'counted-otherwise',
  attempts: 'attempts',
  incidentForms: 'caps',
  drawn: 'caps',
  seriesFrom: 'series-rule',
  presence: 'answered-by-rule',
  violence: 'answered-by-rule',
  place: 'answered-by-rule',
  property: 'answered-by-rule',
};
