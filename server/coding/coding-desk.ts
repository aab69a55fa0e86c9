import type {
  AgreementRow,
  CodeIncidentReply,
  CodingBody,
  IncidentsToCodeReply,
  IncidentToCodeReply,
  ListedIncidentReply,
} from '#contract';
import type { Coding } from '../coding-model.ts';
import { crimeNames } from '../instruments/crime-names.ts';
import { flatten } from '../interviews/flatten.ts';
import type { Account, Survey } from '../model.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';
import { agreementOf } from './agreement.ts';
import { checkCoding } from './check-coding.ts';
import { type CodeableIncident, codeableIncidents } from './codeable-incidents.ts';
import { countLists, incidentsInList, type ListFilter, nextInList } from './coder-lists.ts';
import { asCodingReply, describeIncident, repeatableIncidents } from './describe-incident.ts';
import { type BringUpToDate, type IncidentIndex, incidentIndex } from './incident-index.ts';
import { type IncidentForCoder, incidentForCoder, incidentsForCoder } from './incidents-for-coder.ts';
import { codingsByIncident, decisionOf, roundsOf } from './settle-codings.ts';

/** Incidents of one page of a list. */
const PAGE = 50;

/** What a person can do who codes in an edition. Every call names the person: a second coder sees no first coding. */
export interface CodingDesk {
  /** Every incident, in the person's order. */
  incidents(account: Account): Promise<IncidentForCoder[]>;
  list(account: Account, query: ListFilter & { page: number }): Promise<IncidentsToCodeReply>;
  /** @throws Problem unknown-event, event-changed */
  show(account: Account, publicName: string, query: ListFilter & { language: string }): Promise<IncidentToCodeReply>;
  /**
   * @throws Problem unknown-event, event-changed, coding-not-allowed, reason-required, or why the coding came
   *   too late
   */
  code(account: Account, publicName: string, body: CodingBody, query: ListFilter): Promise<CodeIncidentReply>;
  /** How far two people agree. */
  agreement(): Promise<AgreementRow[]>;
}

/** The office's coding of incidents, by edition: what each is, decided by people. */
export function codingDesks(
  services: Pick<Services, 'store' | 'instruments' | 'config' | 'now'>,
  bringUpToDate: BringUpToDate,
): (survey: Survey) => CodingDesk {
  const indexOf = incidentIndex(services, bringUpToDate);
  return (survey) => codingDesk(services, survey, () => indexOf(survey));
}

function codingDesk(
  { store, config, now }: Pick<Services, 'store' | 'config' | 'now'>,
  { key: survey }: Survey,
  index: () => Promise<IncidentIndex>,
): CodingDesk {
  async function incidents(account: Account): Promise<IncidentForCoder[]> {
    return incidentsForCoder(await index(), await store.codings(survey), account);
  }

  async function findIncident({ user }: Account, publicName: string): Promise<IncidentForCoder> {
    const incident = (await index()).get(publicName);
    if (!incident) throw new Problem('unknown-event');
    return incidentForCoder(incident, await store.codings(survey, incident), user);
  }

  /** The incidents of the same interview, with their answers; none when the interview no longer counts. */
  async function incidentsOfInterview({ caseId, instrument }: IncidentForCoder): Promise<CodeableIncident[]> {
    const interview = await store.acceptedInterview(survey, caseId);
    const flat = interview && flatten(instrument, interview.answers);
    return flat ? codeableIncidents(instrument, flat) : [];
  }

  return {
    incidents,
    async list(account, { list, crime, page }) {
      const all = await incidents(account);
      const inList = incidentsInList(all, { list, crime });
      return {
        ...countLists(all),
        secondShare: config.secondCoding,
        crimes: namesOfCrimes(all),
        events: inList.slice((page - 1) * PAGE, page * PAGE).map(listedIncident),
        total: inList.length,
      };
    },
    async show(account, publicName, { language, ...filter }) {
      const incident = await findIncident(account, publicName);
      const interview = await incidentsOfInterview(incident);
      return {
        ...describeIncident(incident, interview, { account, language }),
        ...nextInList(await incidents(account), publicName, filter),
      };
    },
    async code(account, publicName, body, filter) {
      const incident = await findIncident(account, publicName);
      if (body.basis !== incident.basis) throw new Problem('event-changed');
      if (body.round === 'second' && !incident.needsSecondCoder && !incident.rounds.second)
        throw new Problem('coding-closed', { reason: 'one-coder' });
      const repeatable = repeatableIncidents(incident, await incidentsOfInterview(incident));
      checkCoding(incident.instrument, incident.level, body, repeatable);
      const result = await store.addCoding(survey, codingOf(incident, body, { coder: account.user, now: now() }));
      if (result === 'coding-closed') throw new Problem('coding-closed', { reason: 'settled' });
      if (result === 'coded-meanwhile' || result === 'another-coder' || result === 'survey-published')
        throw new Problem(result);
      const all = await incidents(account);
      const { list } = all.find((other) => other.publicName === publicName) ?? incident;
      return { list, ...nextInList(all, publicName, filter) };
    },
    async agreement() {
      const codingsOf = codingsByIncident(await store.codings(survey));
      const inOrder = [...(await index()).values()].sort((a, b) => a.crimeOrder - b.crimeOrder);
      return agreementOf(
        inOrder.map((incident) => ({
          crime: incident.crime,
          rounds: roundsOf(codingsOf(incident), incident.basis),
        })),
      );
    },
  };
}

function listedIncident(incident: IncidentForCoder): ListedIncidentReply {
  const { publicName, crime, iccs, isOutdated, list, rounds } = incident;
  const decision = list === 'done' ? decisionOf(rounds) : undefined;
  return {
    event: publicName,
    crime,
    iccs,
    outdated: isOutdated,
    ...(decision ? { decision: asCodingReply(decision, incident) } : {}),
  };
}

/** What the questionnaires of some incidents call their crimes, by language. */
function namesOfCrimes(incidents: readonly IncidentForCoder[]): Record<string, Record<string, string>> {
  const instruments = new Set(incidents.map(({ instrument }) => instrument));
  return Object.assign({}, ...Array.from(instruments, crimeNames));
}

function codingOf(
  { caseId, crime, n }: IncidentForCoder,
  { note, ...decided }: CodingBody,
  { coder, now }: { coder: string; now: Date },
): Coding {
  return { caseId, crime, n, ...decided, ...(note ? { note } : {}), coder, codedAt: now.toISOString() };
}
