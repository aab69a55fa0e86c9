import type { Answers } from '#questionnaires';
import type { Coding } from '../../../server/coding-model.ts';
import type { AcceptedInterview } from '../../../server/model.ts';

type Told = Pick<AcceptedInterview, 'caseId' | 'answers'>;

/** An interview and its codings without a trace of some crimes and of the answers to some questions. */
export function withoutParts(
  { caseId, answers }: Told,
  codings: readonly Coding[],
  hidden: { crimes: Iterable<string>; names?: ReadonlySet<string> },
): { told: Told; codings: Coding[] } {
  const crimes = [...hidden.crimes];
  const isOfCrime = (key: string) => crimes.includes(key.split('.')[1] ?? '');
  const isHidden = (name: string) =>
    hidden.names?.has(name) === true || crimes.some((crime) => name.startsWith(`${crime}_`));
  const open: Answers = {};
  for (const [key, form] of Object.entries(answers)) {
    if (isOfCrime(key)) continue;
    const isAboutIncident = key.split('.').length === 3;
    const kept = Object.entries(form).filter(([name]) => isAboutIncident || !isHidden(name));
    open[key] = Object.fromEntries(kept);
  }
  return { told: { caseId, answers: open }, codings: codings.filter(({ crime }) => !crimes.includes(crime)) };
}
