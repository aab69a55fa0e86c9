import { ICCS_TAG_NAMES } from '#questionnaires';
import { incidentIndex } from '../coding/incident-index.ts';
import { type IncidentForCoder, incidentsForCoder, visibleCodings } from '../coding/incidents-for-coder.ts';
import { decisionOf, sameDecision } from '../coding/settle-codings.ts';
import type { Coding } from '../coding-model.ts';
import { deriveMissing } from '../derivation/derive-missing.ts';
import type { Account } from '../model.ts';
import { Problem } from '../problems.ts';
import type { Task } from '../runs/task.ts';
import { csvText } from './csv-text.ts';

const COLUMNS = [
  'event',
  'crime_screened',
  'iccs_derived',
  ...ICCS_TAG_NAMES.map((tag) => `iccs_${tag}`),
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
];

/**
 * A line per incident: the crime of its screener, the code and tags that the rules give, what the office decided
 * and who did. Blank where nothing is decided, and where the person who asks codes it without seeing the first
 * coding. Names no case.
 */
export function codingCsv(incidents: readonly IncidentForCoder[], user: string): string {
  return csvText([COLUMNS, ...incidents.map((incident) => lineOf(incident, user))]);
}

function lineOf(incident: IncidentForCoder, user: string): (string | undefined)[] {
  const { first, second, adjudication } = incident.rounds;
  const visible = new Set(visibleCodings(incident, user));
  const ifVisible = (coding: Coding | undefined) => (coding && visible.has(coding) ? coding : undefined);
  const decision = ifVisible(decisionOf(incident.rounds));
  return [
    incident.publicName,
    incident.crime,
    incident.iccs,
    ...ICCS_TAG_NAMES.map((_, place) => incident.tags[place]),
    incident.list,
    decision?.outcome,
    decision?.outcome === 'crime' ? decision.crimeCoded : undefined,
    iccsThatCounts(incident, decision),
    decision?.outcome === 'duplicate' ? decision.duplicateOf : undefined,
    codedByOffice(incident, decision),
    ifVisible(first)?.coder,
    ifVisible(first)?.codedAt,
    ifVisible(second)?.coder,
    ifVisible(second)?.codedAt,
    agreementMark(first, second),
    ifVisible(adjudication)?.coder,
    incident.isOutdated ? 'yes' : 'no',
  ];
}

/** The office's code, else that of the rules; blank for what is not counted as a crime. */
function iccsThatCounts({ iccs }: IncidentForCoder, decision: Coding | undefined): string {
  if (!decision) return iccs;
  return decision.outcome === 'crime' ? decision.iccs : '';
}

function agreementMark(first: Coding | undefined, second: Coding | undefined): string {
  if (!first || !second) return '';
  return sameDecision(first, second) ? 'yes' : 'no';
}

/** `derived` while nothing is decided, `confirmed` when the office says the same as the rules, else `changed`. */
function codedByOffice({ crime, iccs }: IncidentForCoder, decision: Coding | undefined): string {
  if (!decision) return 'derived';
  return decision.outcome === 'crime' && decision.crimeCoded === crime && decision.iccs === iccs
    ? 'confirmed'
    : 'changed';
}

/** The same of an edition, as a person may see it, on another thread. */
export const CODING_CSV: Task<{ survey: string; account: Account }, Uint8Array<ArrayBuffer>> = {
  name: 'coding-csv',
  async run(services, { survey: key, account }) {
    const survey = await services.store.survey(key);
    if (!survey) throw new Problem('unknown-survey');
    const index = incidentIndex(services, (edition) => deriveMissing(services, edition));
    const incidents = incidentsForCoder(await index(survey), await services.store.codings(key), account);
    return new TextEncoder().encode(codingCsv(incidents, account.user));
  },
};
