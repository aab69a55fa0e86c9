import { createHash } from 'node:crypto';
import type { Instrument } from '#questionnaires';
import { flatten } from '../interviews/flatten.ts';
import type { AcceptedInterview, IncidentPlace, Survey } from '../model.ts';
import type { Services } from '../services.ts';
import { type CodeableIncident, codeableIncidents } from './codeable-incidents.ts';
import { isSealedIncident } from './sealed-incidents.ts';

/** An incident of an interview that counts, without its answers. */
export interface IndexedIncident extends IncidentPlace, Omit<CodeableIncident, 'answers'> {
  /** Its name outside the server: says nothing of the case, and stays when the case is sent again. */
  publicName: string;
  /** Position of its crime in the catalogue. */
  crimeOrder: number;
  /** Whether a second person codes it too. */
  needsSecondCoder: boolean;
  /** Whether people who know where the dwelling is may not see it. */
  isSealed: boolean;
  instrument: Instrument;
}

/** Every incident that can be coded, by its public name. */
export type IncidentIndex = ReadonlyMap<string, IndexedIncident>;

/** Gives the index of the incidents of an edition; makes it again only when other interviews count. */
export function incidentIndex({
  store,
  instruments,
  config,
}: Pick<Services, 'store' | 'instruments' | 'config'>): (survey: Survey) => Promise<IncidentIndex> {
  const latest = new Map<string, { revision: number; index: Promise<IncidentIndex> }>();

  return async (survey) => {
    const { key } = survey;
    const revision = await store.revision(key, 'interviews');
    const last = latest.get(key);
    if (last?.revision === revision) return last.index;
    const index = build(survey);
    latest.set(key, { revision, index });
    index.catch(() => latest.delete(key));
    return index;
  };

  async function build({ key, mark }: Survey): Promise<IncidentIndex> {
    const index = new Map<string, IndexedIncident>();
    for (const interview of await store.acceptedInterviews(key)) {
      const instrument = instruments.find(interview.instrument, interview.version)?.instrument;
      if (!instrument) continue;
      for (const incident of indexedIncidents(instrument, interview, { mark, secondCoding: config.secondCoding }))
        index.set(incident.publicName, incident);
    }
    return index;
  }
}

function indexedIncidents(
  instrument: Instrument,
  { caseId, answers: interviewAnswers }: AcceptedInterview,
  { mark, secondCoding }: { mark: string; secondCoding: number },
): IndexedIncident[] {
  const interview = flatten(instrument, interviewAnswers);
  if (!interview) return [];
  return codeableIncidents(instrument, interview).map(({ answers, ...incident }) => {
    const { crime, n } = incident;
    const publicName = publicNameOf(mark, { caseId, crime, n });
    return {
      ...incident,
      caseId,
      publicName,
      crimeOrder: instrument.crimes.findIndex(({ key }) => key === crime),
      needsSecondCoder: shareOf(publicName) < secondCoding,
      isSealed: isSealedIncident(instrument, { crime, answers }),
      instrument,
    };
  });
}

/** The edition's random mark is part of the hash, so that nobody can compute the name outside. */
function publicNameOf(mark: string, { caseId, crime, n }: IncidentPlace): string {
  return createHash('sha256')
    .update(JSON.stringify([mark, caseId, crime, n]))
    .digest('hex')
    .slice(0, 32);
}

/**
 * A number from 0 to 1 drawn from the incident's name, so that a larger share keeps those that were chosen
 * before.
 */
function shareOf(publicName: string): number {
  return Number.parseInt(createHash('sha256').update(`second ${publicName}`).digest('hex').slice(0, 8), 16) / 2 ** 32;
}
