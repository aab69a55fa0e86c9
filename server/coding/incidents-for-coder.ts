import { createHash } from 'node:crypto';
import type { CodingList, CodingRound } from '#contract';
import type { Coding } from '../coding-model.ts';
import type { Account } from '../model.ts';
import type { IncidentIndex, IndexedIncident } from './incident-index.ts';
import { codingsByIncident, listOf, type Rounds, roundsOf } from './settle-codings.ts';

/** An incident, the codings of it, and what one person may do with it. */
export interface IncidentForCoder extends IndexedIncident {
  codings: readonly Coding[];
  rounds: Rounds;
  list: CodingList;
  /** The coding that the person may make; undefined when it waits for somebody else or is done. */
  round: CodingRound | undefined;
  /** It was coded, on answers that have changed since. */
  isOutdated: boolean;
}

type Coder = Pick<Account, 'user'>;

const ROUND_OF_LIST = { to_code: 'first', second: 'second', disagreement: 'adjudication', done: undefined } as const;

/** The incidents, by crime and then in an order of each person, so that two people seldom meet. */
export function incidentsForCoder(index: IncidentIndex, codings: readonly Coding[], coder: Coder): IncidentForCoder[] {
  const codingsOf = codingsByIncident(codings);
  return orderForCoder(index, coder).map((incident) => incidentForCoder(incident, codingsOf(incident), coder.user));
}

const ordersByIndex = new WeakMap<IncidentIndex, Map<string, IndexedIncident[]>>();

/**
 * Sorted once for each person as long as the same interviews count: a survey has tens of thousands of
 * incidents.
 */
function orderForCoder(index: IncidentIndex, { user }: Coder): IndexedIncident[] {
  const orders = ordersByIndex.get(index) ?? new Map<string, IndexedIncident[]>();
  ordersByIndex.set(index, orders);
  const order = orders.get(user) ?? sortForCoder(index, user);
  orders.set(user, order);
  return order;
}

function sortForCoder(index: IncidentIndex, user: string): IndexedIncident[] {
  return [...index.values()]
    .map((incident) => ({
      incident,
      mark: createHash('sha256').update(`${user} ${incident.publicName}`).digest('hex'),
    }))
    .sort((a, b) => a.incident.crimeOrder - b.incident.crimeOrder || (a.mark < b.mark ? -1 : 1))
    .map(({ incident }) => incident);
}

/** One incident as a person finds it. */
export function incidentForCoder(
  incident: IndexedIncident,
  codings: readonly Coding[],
  user: string,
): IncidentForCoder {
  const rounds = roundsOf(codings, incident.basis);
  const list = listOf(rounds, incident.needsSecondCoder);
  const hasCoded = rounds.first?.coder === user || (list === 'disagreement' && rounds.second?.coder === user);
  const isOutdated = codings.length > 0 && Object.keys(rounds).length === 0;
  return { ...incident, codings, rounds, list, round: hasCoded ? undefined : ROUND_OF_LIST[list], isOutdated };
}

/**
 * The codings that a person may see: their own, and all of them once nobody has to code without seeing them.
 */
export function visibleCodings({ codings, list }: Pick<IncidentForCoder, 'codings' | 'list'>, user: string): Coding[] {
  const isOpen = list === 'done' || list === 'disagreement';
  return codings.filter(({ coder }) => isOpen || coder === user);
}
