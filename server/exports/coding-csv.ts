import { stringify } from 'csv-stringify/sync';
import { type IncidentForCoder, visibleCodings } from '../coding/incidents-for-coder.ts';
import { decisionOf, sameDecision } from '../coding/settle-codings.ts';
import type { Coding } from '../model.ts';

const COLUMNS = [
  ...['event', 'crime_screened', 'iccs_derived', 'list', 'outcome', 'crime_coded', 'iccs', 'duplicate_of'],
  ...[
    'coded_by_office',
    'coder',
    'coded_at',
    'second_coder',
    'second_coded_at',
    'agreement',
    'adjudicator',
    'outdated',
  ],
];

/**
 * A line per event: the crime of its screener, what the rules give, what the office decided and who did. Blank where nothing is decided, and
 * where the person who asks is to code it without knowing of the first coding. Names no case.
 */
export function codingCsv(events: readonly IncidentForCoder[], user: string): string {
  const lines = events.map((event) => {
    const { first, second, adjudication } = event.rounds;
    const visible = new Set(visibleCodings(event, user));
    const known = (coding: Coding | undefined) => (coding && visible.has(coding) ? coding : undefined);
    const decision = known(decisionOf(event.rounds));
    return [
      ...[event.event, event.crime, event.iccs, event.list],
      ...[
        decision?.outcome,
        decision?.crimeCoded,
        decision?.iccs ?? (decision ? '' : event.iccs),
        decision?.duplicateOf,
      ],
      ...[codedByOffice(event, decision), known(first)?.coder, known(first)?.codedAt, known(second)?.coder],
      ...[known(second)?.codedAt, first && second ? (sameDecision(first, second) ? 'yes' : 'no') : ''],
      ...[known(adjudication)?.coder, event.outdated ? 'yes' : 'no'],
    ];
  });
  return stringify([COLUMNS, ...lines]);
}

/** `derived` while nothing is decided, `confirmed` when the office says the same as the rules, else `changed`. */
function codedByOffice({ crime, iccs }: IncidentForCoder, decision: Coding | undefined): string {
  if (!decision) return 'derived';
  return decision.outcome === 'crime' && decision.crimeCoded === crime && decision.iccs === iccs
    ? 'confirmed'
    : 'changed';
}
