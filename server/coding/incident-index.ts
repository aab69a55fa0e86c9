import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Instrument } from '#questionnaires';
import type { CodeableOfCase, IncidentPlace } from '../coding-model.ts';
import type { Survey } from '../model.ts';
import type { Services } from '../services.ts';
import type { CodeableIncident } from './codeable-incidents.ts';

/** An incident of an interview that counts, without its answers. */
export interface IndexedIncident extends IncidentPlace, Omit<CodeableIncident, 'answers' | 'ownAnswers'> {
  /** Its name outside the server: says nothing of the case, and stays when the case is sent again. */
  publicName: string;
  /** Position of its crime in the catalogue. */
  crimeOrder: number;
  /** Whether a second person codes it too. */
  needsSecondCoder: boolean;
  instrument: Instrument;
}

/** Every incident that can be coded, by its public name. */
export type IncidentIndex = ReadonlyMap<string, IndexedIncident>;

/** Cases read together; between two parts the server answers others. */
const PART = 2_000;

interface IndexServices extends Pick<Services, 'instruments'> {
  readonly store: Pick<Services['store'], 'revision' | 'codeableIncidents'>;
  readonly config: Pick<Services['config'], 'secondCoding'>;
}

/** Brings what is derived of the interviews of an edition up to date. */
export type BringUpToDate = (survey: string) => Promise<unknown>;

/**
 * Gives the index of the incidents of an edition, from what is derived of its interviews; makes it again only when
 * other interviews count.
 */
export function incidentIndex(
  { store, instruments, config }: IndexServices,
  bringUpToDate: BringUpToDate,
): (survey: Survey) => Promise<IncidentIndex> {
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
    await bringUpToDate(key);
    const index = new Map<string, IndexedIncident>();
    for (let after: string | undefined; ; ) {
      const { incidents, last } = await store.codeableIncidents(key, { after, most: PART });
      for (const { instrument: id, version, ...incident } of incidents) {
        const instrument = instruments.find(id, version)?.instrument;
        if (!instrument) continue;
        const indexed = indexedIncident(instrument, incident, { mark, secondCoding: config.secondCoding });
        index.set(indexed.publicName, indexed);
      }
      if (last === undefined) return index;
      after = last;
      await setImmediate();
    }
  }
}

function indexedIncident(
  instrument: Instrument,
  incident: Omit<CodeableOfCase, 'instrument' | 'version'>,
  { mark, secondCoding }: { mark: string; secondCoding: number },
): IndexedIncident {
  const publicName = publicNameOf(mark, incident);
  return {
    ...incident,
    publicName,
    crimeOrder: instrument.crimes.findIndex(({ key }) => key === incident.crime),
    needsSecondCoder: shareOf(publicName) < secondCoding,
    instrument,
  };
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
