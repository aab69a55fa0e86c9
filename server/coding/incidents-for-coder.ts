import { createHash } from 'node:crypto';
import { type CodingList, type CodingRound, codingList } from '#contract';
import type { Account, Coding } from '../model.ts';
import { type IndexedIncident, maySee } from './incident-index.ts';
import { listOf, type Rounds, roundsOf } from './settle-codings.ts';

/** An event, the codings of it, and what one person may do with it. */
export interface IncidentForCoder extends IndexedIncident {
  codings: readonly Coding[];
  rounds: Rounds;
  list: CodingList;
  /** The coding that the person may make; undefined when it waits for somebody else or is done. */
  round: CodingRound | undefined;
  /** It was coded, on answers that have changed since. */
  outdated: boolean;
}

const ROUND_OF_LIST = { to_code: 'first', second: 'second', disagreement: 'adjudication', done: undefined } as const;

/** The events that a person may see, by crime and then in an order of his own, so that two people seldom meet. */
export function incidentsForCoder(
  index: ReadonlyMap<string, IndexedIncident>,
  codings: readonly Coding[],
  coder: Pick<Account, 'user' | 'role'>,
): IncidentForCoder[] {
  const byPlace = Map.groupBy(codings, incidentKey);
  const codingsOf = (event: IndexedIncident) => byPlace.get(incidentKey(event)) ?? [];
  return ownOrder(index, coder)
    .filter((event) => maySee(coder.role, event, codingsOf(event)))
    .map((event) => incidentForCoder(event, codingsOf(event), coder.user));
}

const orders = new WeakMap<ReadonlyMap<string, IndexedIncident>, Map<string, IndexedIncident[]>>();

/** Sorted once for each person as long as the same interviews count: a survey has tens of thousands of events. */
function ownOrder(
  index: ReadonlyMap<string, IndexedIncident>,
  { user, role }: Pick<Account, 'user' | 'role'>,
): IndexedIncident[] {
  const known = orders.get(index) ?? new Map<string, IndexedIncident[]>();
  orders.set(index, known);
  const order = known.get(`${role} ${user}`) ?? sorted(index, { user, role });
  known.set(`${role} ${user}`, order);
  return order;
}

function sorted(
  index: ReadonlyMap<string, IndexedIncident>,
  { user, role }: Pick<Account, 'user' | 'role'>,
): IndexedIncident[] {
  return [...index.values()]
    .filter((event) => maySee(role, event))
    .map((event) => ({ event, mark: createHash('sha256').update(`${user} ${event.event}`).digest('hex') }))
    .sort((one, other) => one.event.crimeOrder - other.event.crimeOrder || (one.mark < other.mark ? -1 : 1))
    .map(({ event }) => event);
}

/** One event as a person finds it. */
export function incidentForCoder(event: IndexedIncident, codings: readonly Coding[], user: string): IncidentForCoder {
  const rounds = codings.length === 0 ? {} : roundsOf(codings, event.basis);
  const list = listOf(rounds, event.isSecond);
  const isMine = rounds.first?.coder === user || (list === 'disagreement' && rounds.second?.coder === user);
  const outdated = codings.length > 0 && Object.keys(rounds).length === 0;
  return { ...event, codings, rounds, list, round: isMine ? undefined : ROUND_OF_LIST[list], outdated };
}

/** The codings that a person may know: his own, and all of them once nobody has to code without knowing of them. */
export function visibleCodings({ codings, list }: Pick<IncidentForCoder, 'codings' | 'list'>, user: string): Coding[] {
  const isOpen = list === 'done' || list === 'disagreement';
  return codings.filter(({ coder }) => isOpen || coder === user);
}

/** Whether an event is in a person's list. */
export function isInList({ list, round }: IncidentForCoder, wanted: CodingList): boolean {
  return list === wanted && (wanted === 'done' || round !== undefined);
}

/** How many events are in each list of a person, and how many wait for somebody else. */
export function countLists(events: readonly IncidentForCoder[]): {
  counts: Record<CodingList, number>;
  waiting: number;
} {
  const counts = Object.fromEntries(codingList.options.map((list) => [list, 0])) as Record<CodingList, number>;
  let waiting = 0;
  for (const event of events) {
    if (isInList(event, event.list)) counts[event.list] += 1;
    else waiting += 1;
  }
  return { counts, waiting };
}

/** The event of a list that follows another one, from the start again after the last. */
export function nextAfter(
  events: readonly IncidentForCoder[],
  event: string,
  { list, crime }: { list: CodingList; crime?: string | undefined },
): { next: string | undefined; left: number } {
  const at = events.findIndex((one) => one.event === event);
  const turned = [...events.slice(at + 1), ...events.slice(0, Math.max(0, at))];
  const fit = turned.filter((one) => isInList(one, list) && (crime === undefined || one.crime === crime));
  return { next: fit[0]?.event, left: fit.length };
}

/** A key for the codings of an event; neither crimes nor numbers hold a space. */
export const incidentKey = ({ caseId, crime, n }: { caseId: string; crime: string; n: number }) =>
  `${n} ${crime} ${caseId}`;
