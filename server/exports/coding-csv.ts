import { stringify } from 'csv-stringify/sync';
import { type IncidentForCoder, visibleCodings } from '../coding/incidents-for-coder.ts';
import { decisionOf, sameDecision } from '../coding/settle-codings.ts';
import type { Coding } from '../model.ts';

const COLUMNS = [
  'event',
  'crime_screened',
  'iccs_derived',
  'list',
  'outcome',
  'crime_coded',
  'iccs',
  'duplicate_of',
  'coded_by_office',
  'coder',
  'coded_at',
  'second_coder',
  'second_coded_at',
  'agreement',
  'adjudicator',
  'outdated',
] as const;

type Line = Record<(typeof COLUMNS)[number], string | undefined>;

/**
 * Codings as CSV, a line per incident: the crime of its screener, what the rules give, what the office
 * decided and who did. Blank where nothing is decided, and where the reader is to code the incident without
 * knowing the first coding. Names no case.
 *
 * @param user the account that reads the file
 */
export function codingCsv(events: readonly EventOfCoder[], user: string): string {
  return stringify(
    events.map((event) => lineOf(event, user)),
    { header: true, columns: COLUMNS },
  );
}

function lineOf(event: EventOfCoder, user: string): Line {
  const { first, second, adjudication } = event.rounds;
  const visible = new Set(visibleCodings(event, user));
  const ifVisible = (coding: Coding | undefined) => (coding && visible.has(coding) ? coding : undefined);
  const decision = ifVisible(decisionOf(event.rounds));
  return {
    event: event.event,
    crime_screened: event.crime,
    iccs_derived: event.iccs,
    list: event.list,
    outcome: decision?.outcome,
    crime_coded: decision?.crimeCoded,
    iccs: decision ? decision.iccs : event.iccs,
    duplicate_of: decision?.duplicateOf,
    coded_by_office: codedByOffice(event, decision),
    coder: ifVisible(first)?.coder,
    coded_at: ifVisible(first)?.codedAt,
    second_coder: ifVisible(second)?.coder,
    second_coded_at: ifVisible(second)?.codedAt,
    agreement: agreementOf(first, second),
    adjudicator: ifVisible(adjudication)?.coder,
    outdated: event.outdated ? 'yes' : 'no',
  };
}

/** Whether two people decided the same; blank until both have coded. */
function agreementOf(first: Coding | undefined, second: Coding | undefined): string {
  if (!first || !second) return '';
  return sameDecision(first, second) ? 'yes' : 'no';
}

/**
 * `derived` while nothing is decided, `confirmed` when the office says the same as the rules, else `changed`.
 */
function codedByOffice({ crime, iccs }: EventOfCoder, decision: Coding | undefined): string {
  if (!decision) return 'derived';
  const isSame = decision.outcome === 'crime' && decision.crimeCoded === crime && decision.iccs === iccs;
  return isSame ? 'confirmed' : 'changed';
}
