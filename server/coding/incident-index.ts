import { createHash } from 'node:crypto';
import type { Role } from '#contract';
import type { Instrument } from '#questionnaires';
import { flatten } from '../analysis/from-interviews/flatten.ts';
import type { Coding, IncidentPlace } from '../model.ts';
import type { Services } from '../services.ts';
import { type CodeableIncident, codeableIncidents } from './codeable-incidents.ts';

/** An event of an interview that counts, without its answers. */
export interface IndexedIncident extends IncidentPlace, Omit<CodeableIncident, 'answers'> {
  /** What it is called outside: says nothing of the case, and stays when the case is sent again. */
  event: string;
  /** Where its crime stands in the catalogue. */
  crimeOrder: number;
  /** Whether a second person codes it too. */
  isSecond: boolean;
  /** Not for those who know where the dwelling is. */
  sealed: boolean;
  instrument: Instrument;
}

/** The events that can be coded, by the name they have outside; made again only when other interviews count. */
export function incidentIndex({ store, instruments, config }: Pick<Services, 'store' | 'instruments' | 'config'>) {
  let kept: { revision: number; index: Promise<Map<string, IndexedIncident>> } | undefined;

  return async (): Promise<ReadonlyMap<string, IndexedIncident>> => {
    const revision = await store.revision('interviews');
    if (kept?.revision === revision) return kept.index;
    const index = build();
    kept = { revision, index };
    index.catch(() => {
      kept = undefined;
    });
    return index;
  };

  async function build(): Promise<Map<string, IndexedIncident>> {
    const epoch = await store.epoch();
    const index = new Map<string, IndexedIncident>();
    for (const { caseId, answers, instrument: id, version } of await store.acceptedInterviews()) {
      const instrument = instruments.find(id, version)?.instrument;
      const interview = instrument && flatten(instrument, answers);
      if (!interview) continue;
      for (const { answers, ...found } of codeableIncidents(instrument, interview)) {
        const event = nameOf(epoch, { caseId, crime: found.crime, n: found.n });
        const crimeOrder = instrument.crimes.findIndex(({ key }) => key === found.crime);
        const sealed = isSealedIncident(instrument, { crime: found.crime, answers });
        const isSecond = shareOf(event) < config.secondCoding;
        index.set(event, { ...found, caseId, event, crimeOrder, isSecond, sealed, instrument });
      }
    }
    return index;
  }
}

/** Whether an event is not for those who know where the dwelling is: for its crime, or because a partner did it. */
export function isSealedIncident(
  instrument: Instrument,
  { crime, answers }: Pick<CodeableIncident, 'crime' | 'answers'>,
): boolean {
  const relation = [answers.of_relation].flat();
  return isSealed(instrument, crime) || relation.includes('partner') || relation.includes('ex_partner');
}

/** Whether what is told of a crime is not for those who know where the dwelling is. */
function isSealed(instrument: Instrument, crime: string | undefined): boolean {
  return instrument.crimes.find(({ key }) => key === crime)?.sensitive?.sealed === true;
}

/**
 * Sealed answers are not for supervisors, who hold the addresses and visit the dwellings again; nor is an event that somebody coded as a
 * sealed crime, or as a repetition of one.
 */
export function maySee(
  role: Role,
  { sealed, instrument }: Pick<IndexedIncident, 'sealed' | 'instrument'>,
  codings: readonly Pick<Coding, 'crimeCoded' | 'duplicateOf'>[] = [],
): boolean {
  if (role === 'statistician') return true;
  return !sealed && !codings.some((coding) => namesSealed(instrument, coding));
}

function namesSealed(
  instrument: Instrument,
  { crimeCoded, duplicateOf }: Pick<Coding, 'crimeCoded' | 'duplicateOf'>,
): boolean {
  return isSealed(instrument, crimeCoded) || isSealed(instrument, duplicateOf?.replace(/\.\d+$/, ''));
}

/** The ledger's own mark makes it impossible to compute outside. */
function nameOf(epoch: string, { caseId, crime, n }: IncidentPlace): string {
  return createHash('sha256')
    .update(JSON.stringify([epoch, caseId, crime, n]))
    .digest('hex')
    .slice(0, 32);
}

/** A number from 0 to 1 drawn from the event's name: whoever raises the share keeps those that were chosen. */
function shareOf(event: string): number {
  return Number.parseInt(createHash('sha256').update(`second ${event}`).digest('hex').slice(0, 8), 16) / 2 ** 32;
}
