import type { CodingReply, IncidentToCodeReply } from '#contract';
import { iccsCodesOf } from '#questionnaires';
import type { Coding } from '../coding-model.ts';
import type { Account } from '../model.ts';
import { Problem } from '../problems.ts';
import { crimesToChoose } from './check-coding.ts';
import { type CodeableIncident, placeInInterview } from './codeable-incidents.ts';
import { incidentFacts, textsInLanguage } from './incident-facts.ts';
import { type IncidentForCoder, visibleCodings } from './incidents-for-coder.ts';

/**
 * What a coder sees of an incident.
 *
 * @param interview the incidents of its interview, itself included
 * @throws Problem event-changed when its answers are no longer those of the index
 */
export function describeIncident(
  incident: IncidentForCoder,
  interview: readonly CodeableIncident[],
  { account, language }: { account: Account; language: string },
): Omit<IncidentToCodeReply, 'next' | 'left'> {
  const { instrument, crime, level } = incident;
  const current = interview.find((other) => isSameIncident(other, incident));
  if (current?.basis !== incident.basis) throw new Problem('event-changed');
  const crimeTexts = textsInLanguage(instrument, language).crimes;
  const crimeName = (key: string) => crimeTexts[key]?.name ?? key;
  return {
    event: incident.publicName,
    basis: incident.basis,
    list: incident.list,
    outdated: incident.isOutdated,
    iccs: incident.iccs,
    ...(incident.round ? { round: incident.round } : {}),
    crime: { key: crime, name: crimeName(crime), level },
    facts: incidentFacts(instrument, current, language),
    choices: crimesToChoose(instrument, level).map((choice) => ({
      crime: choice.key,
      name: crimeName(choice.key),
      codes: iccsCodesOf(choice),
    })),
    others: repeatableIncidents(incident, interview).map((other) => ({
      place: placeInInterview(other),
      name: crimeName(other.crime),
      facts: incidentFacts(instrument, other, language),
    })),
    codings: visibleCodings(incident, account.user).map((coding) => asCodingReply(coding, incident)),
  };
}

/**
 * The incidents of an interview that another one may repeat. A person's incident may repeat the household's, which
 * then counts; the other way round the household's would be lost.
 */
export function repeatableIncidents(
  incident: IncidentForCoder,
  interview: readonly CodeableIncident[],
): CodeableIncident[] {
  return interview
    .filter((other) => !isSameIncident(other, incident))
    .filter(({ level }) => level === incident.level || (incident.level === 'person' && level === 'household'));
}

/** A coding as it travels: without its place, and with whether it holds for the present answers. */
export function asCodingReply(coding: Coding, { basis }: Pick<IncidentForCoder, 'basis'>): CodingReply {
  const { round, note, coder, codedAt } = coding;
  return {
    round,
    ...decisionReply(coding),
    ...(note === undefined ? {} : { note }),
    coder,
    codedAt,
    current: coding.basis === basis,
  };
}

function decisionReply(coding: Coding): Pick<CodingReply, 'outcome' | 'crimeCoded' | 'iccs' | 'duplicateOf'> {
  switch (coding.outcome) {
    case 'crime':
      return { outcome: 'crime', crimeCoded: coding.crimeCoded, iccs: coding.iccs };
    case 'duplicate':
      return { outcome: 'duplicate', duplicateOf: coding.duplicateOf };
    case 'not_a_crime':
      return { outcome: 'not_a_crime' };
  }
}

function isSameIncident(
  incident: Pick<CodeableIncident, 'crime' | 'n'>,
  other: Pick<CodeableIncident, 'crime' | 'n'>,
): boolean {
  return incident.crime === other.crime && incident.n === other.n;
}
