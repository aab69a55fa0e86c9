import type { Express } from 'express';
import {
  type CodingBody,
  type CodingReply,
  codeIncident,
  getAgreement,
  getCodingCsv,
  getIncidentToCode,
  type IncidentToCodeReply,
  listIncidentsToCode,
} from '#contract';
import { iccsCodesOf } from '#questionnaires';
import { flatten } from '../analysis/from-interviews/flatten.ts';
import { agreementOf } from '../coding/agreement.ts';
import { checkCoding, crimesToChoose } from '../coding/check-coding.ts';
import { codeableIncidents } from '../coding/codeable-incidents.ts';
import { incidentFacts, textsInLanguage } from '../coding/incident-facts.ts';
import { incidentIndex, isSealedIncident, maySee } from '../coding/incident-index.ts';
import {
  countLists,
  type IncidentForCoder,
  incidentForCoder,
  incidentsForCoder,
  isInList,
  incidentKey as keyOf,
  nextAfter,
  visibleCodings,
} from '../coding/incidents-for-coder.ts';
import { decisionOf } from '../coding/settle-codings.ts';
import { codingCsv } from '../exports/coding-csv.ts';
import { route } from '../http/route.ts';
import { crimeNames } from '../instruments/crime-names.ts';
import type { Account, Coding } from '../model.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';

const PAGE = 50;

/** Office coding: what each event is, decided by people. */
export function codingRoutes(app: Express, services: Services): void {
  const { store, now, config } = services;
  const index = incidentIndex(services);

  route(app, services, listIncidentsToCode, async ({ account, query: { list, crime, page } }) => {
    const events = await eventsOf(account);
    const fit = events.filter((event) => isInList(event, list) && (crime === undefined || event.crime === crime));
    return {
      ...countLists(events),
      secondShare: config.secondCoding,
      crimes: Object.assign({}, ...[...new Set(events.map(({ instrument }) => instrument))].map(crimeNames)),
      events: fit.slice((page - 1) * PAGE, page * PAGE).map((event) => {
        const decision = list === 'done' ? decisionOf(event.rounds) : undefined;
        const { event: name, iccs, outdated } = event;
        return {
          ...{ event: name, crime: event.crime, iccs, outdated },
          ...(decision ? { decision: asMade(event, decision) } : {}),
        };
      }),
      total: fit.length,
    };
  });

  route(app, services, getIncidentToCode, async ({ account, params, query }) => {
    const event = await eventFor(account, params.event);
    const { next, left } = nextAfter(await eventsOf(account), event.event, query);
    return { ...(await describe(event, account, query.language)), left, ...(next === undefined ? {} : { next }) };
  });

  route(app, services, codeIncident, async ({ account, params, query, body }) => {
    const event = await eventFor(account, params.event);
    if (body.basis !== event.basis) throw new Problem('event-changed');
    if (body.round === 'second' && !event.isSecond && !event.rounds.second)
      throw new Problem('coding-closed', { reason: 'one-coder' });
    checkCoding(
      event.instrument,
      event,
      body,
      new Map((await othersOf(event, account)).map((one) => [placeOf(one), one.level])),
    );
    const answer = await store.addCoding(codingOf(event, body, account));
    if (answer === 'coding-closed') throw new Problem('coding-closed', { reason: 'settled' });
    if (answer === 'coded-meanwhile' || answer === 'another-coder') throw new Problem(answer);
    const events = await eventsOf(account);
    const { next, left } = nextAfter(events, event.event, query);
    const list = events.find((one) => one.event === event.event)?.list ?? event.list;
    return { list, left, ...(next === undefined ? {} : { next }) };
  });

  route(app, services, getAgreement, async () => {
    const codings = Map.groupBy(await store.codings(), keyOf);
    const events = [...(await index()).values()].sort((one, other) => one.crimeOrder - other.crimeOrder);
    return {
      rows: agreementOf(events.map((event) => incidentForCoder(event, codings.get(keyOf(event)) ?? [], ''))),
    };
  });

  route(app, services, getCodingCsv, async ({ account, response }) => {
    response.attachment('coding.csv');
    return codingCsv(await eventsOf(account), account.user);
  });

  async function eventsOf(account: Account): Promise<IncidentForCoder[]> {
    return incidentsForCoder(await index(), await store.codings(), account);
  }

  /** What somebody may not see is not there for him. */
  async function eventFor(account: Account, name: string): Promise<IncidentForCoder> {
    const event = (await index()).get(name);
    const codings = event ? await store.codings(event) : [];
    if (!event || !maySee(account.role, event, codings)) throw new Problem('unknown-event');
    return incidentForCoder(event, codings, account.user);
  }

  async function answersOf(event: IncidentForCoder) {
    const interview = await store.acceptedInterview(event.caseId);
    const flat = interview && flatten(event.instrument, interview.answers);
    return flat ? codeableIncidents(event.instrument, flat) : [];
  }

  /** The other events of the interview that an event may repeat, as far as they are the person's to see: he learns of no other by trying. */
  async function othersOf(event: IncidentForCoder, { role }: Account) {
    return (await answersOf(event)).filter(
      ({ crime, n, level, answers }) =>
        (crime !== event.crime || n !== event.n) &&
        (level === event.level || (event.level === 'person' && level === 'household')) &&
        maySee(role, { ...event, sealed: isSealedIncident(event.instrument, { crime, answers }) }),
    );
  }

  async function describe(
    event: IncidentForCoder,
    account: Account,
    language: string,
  ): Promise<Omit<IncidentToCodeReply, 'next' | 'left'>> {
    const { instrument, crime, level, n } = event;
    const own = (await answersOf(event)).find((one) => one.crime === crime && one.n === n);
    if (!own || own.basis !== event.basis) throw new Problem('event-changed');
    const names = textsInLanguage(instrument, language).crimes;
    const nameOf = (key: string) => names[key]?.name ?? key;
    const others = await othersOf(event, account);
    return {
      ...{ event: event.event, basis: event.basis, list: event.list, outdated: event.outdated, iccs: event.iccs },
      ...(event.round ? { round: event.round } : {}),
      crime: { key: crime, name: nameOf(crime), level },
      facts: incidentFacts(instrument, own, language),
      choices: crimesToChoose(instrument, level).map((one) => ({
        ...{ crime: one.key, name: nameOf(one.key), codes: iccsCodesOf(one) },
      })),
      others: others.map((other) => ({
        ...{ place: placeOf(other), name: nameOf(other.crime), facts: incidentFacts(instrument, other, language) },
      })),
      codings: visibleCodings(event, account.user).map((coding) => asMade(event, coding)),
    };
  }

  function codingOf(event: IncidentForCoder, body: CodingBody, account: Account): Coding {
    const { caseId, crime, n } = event;
    const { note, ...decided } = body;
    const by = { coder: account.user, codedAt: now().toISOString() };
    return { caseId, crime, n, ...decided, ...(note ? { note } : {}), ...by };
  }
}

function asMade(
  { basis: present }: IncidentForCoder,
  { caseId: _, crime: __, n: ___, basis, ...coding }: Coding,
): CodingReply {
  return { ...coding, current: basis === present };
}

/** `robbery.2`: an event inside its interview. */
const placeOf = ({ crime, n }: { crime: string; n: number }) => `${crime}.${n}`;
