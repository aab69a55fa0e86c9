import { INCIDENT, type Instrument, sealedNames } from '#questionnaires';
import type { CodeableIncident } from '../coding/codeable-incidents.ts';
import type { FindDecision } from '../coding/office-decisions.ts';
import { isSealedIncident, namesSealedCrime } from '../coding/sealed-incidents.ts';
import type { FlatInterview } from '../interviews/flatten.ts';

/**
 * Crimes of an interview whose incidents stand in the sealed half: sealed crimes and those asked in sealed
 * forms; crimes with an incident that a partner did or that somebody coded as a sealed crime; and whatever the
 * answers or the office link with one of these. Of one crime all incidents stand together, because a gap in
 * their numbers, or a number of times without its forms, would reveal the other ones.
 *
 * @param codeable the incidents that the office codes
 */
export function sealedCrimes(
  instrument: Instrument,
  { incidents }: FlatInterview,
  codeable: readonly CodeableIncident[],
  decide: FindDecision,
): ReadonlySet<string> {
  const always = instrument.derive(crimesAlwaysSealed);
  const sealed = new Set(always);
  const linked = new Map<string, string[]>();
  const link = (crime: string, other: unknown) => {
    if (typeof other !== 'string' || !incidents.has(other)) return;
    linked.set(crime, [...(linked.get(crime) ?? []), other]);
    linked.set(other, [...(linked.get(other) ?? []), crime]);
  };
  for (const [crime, forms] of incidents) {
    for (const answers of forms) {
      if (isSealedIncident(instrument, { crime, answers })) sealed.add(crime);
      link(crime, answers[INCIDENT.sameAs]);
      link(crime, answers[INCIDENT.sameAsSealed]);
    }
  }
  for (const { crime, n, ownAnswers } of codeable) {
    const decision = decide(crime, n, ownAnswers);
    if (decision === undefined) continue;
    if (namesSealedCrime(instrument, decision)) sealed.add(crime);
    if (decision.outcome === 'duplicate') link(crime, decision.duplicateOf.replace(/\.\d+$/, ''));
  }
  // A set gives what is added to it while it is gone through.
  for (const crime of sealed) for (const other of linked.get(crime) ?? []) sealed.add(other);
  return sealed;
}

/** Crimes that are sealed in every interview; all of them where a form of incidents is sealed. */
export function crimesAlwaysSealed(instrument: Instrument): Set<string> {
  const isEveryIncidentSealed = instrument.forms.some(
    ({ repeat, sensitive }) => repeat === 'incidents' && sensitive?.sealed,
  );
  const names = sealedNames(instrument);
  const crimes = instrument.crimes.filter(
    ({ key, asked }) =>
      isEveryIncidentSealed ||
      isSealedIncident(instrument, { crime: key, answers: {} }) ||
      [`${key}_ref`, `${key}_times`, asked?.ref ?? '', asked?.times ?? ''].some((name) => names.has(name)),
  );
  return new Set(crimes.map(({ key }) => key));
}
