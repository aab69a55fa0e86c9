import type { Instrument } from '#questionnaires';
import type { WeightsOfCases } from '../../analysis/from-interviews/weights-of-cases.ts';
import type { Coding } from '../../coding-model.ts';
import { wholeInterview } from '../../derivation/whole-interview.ts';
import type { KeyRing } from '../../keys/key-ring.ts';
import type { AcceptedInterview, Instruments } from '../../model.ts';
import { Problem } from '../../problems.ts';
import type { Store } from '../../storage/store.ts';
import { analysedCases } from '../analysed/analysed-cases.ts';
import { joinVersions } from '../analysed/join-versions.ts';
import { caseRecords, type PlaceAmongIncidents } from '../case-records.ts';
import { hiddenNames } from '../hidden-names.ts';
import { RECORD_UNITS, type RecordLayout, type RecordUnit } from '../record-layout.ts';
import { type RecordBlock, RecordBlocks } from './record-block.ts';

/** What records are made with, in whatever thread. */
export interface CaseServices {
  readonly store: Pick<Store, 'acceptedInterviews'>;
  readonly instruments: Pick<Instruments, 'find'>;
  readonly keys: Pick<KeyRing, 'hidingKey'>;
}

/** How the records of an edition are made: data, which another thread can be given. */
export interface CasePlan {
  readonly survey: string;
  /** The versions of the questionnaire, the latest last. */
  readonly versions: readonly { readonly id: string; readonly version: string }[];
  readonly layout: RecordLayout;
  /** With names of later stages that do not tell which dwelling it is. */
  readonly weights?: WeightsOfCases | undefined;
}

/** Cases that are read together. */
export interface PartOfCases {
  readonly caseIds: readonly string[];
  /** In their order. */
  readonly codings: readonly Coding[];
}

/** The records of some cases, in their order and numbered from 1. */
export interface RecordsOfPart {
  /** Those that have records. */
  readonly cases: readonly string[];
  /** Their selected adult did not answer. */
  readonly notAnswered: readonly string[];
  /** How many have no weight. */
  readonly unweighted: number;
  readonly blocks: Readonly<Record<RecordUnit, RecordBlock>>;
  /** Which incident each of the incident records is. */
  readonly incidents: readonly PlaceAmongIncidents[];
}

/** Makes the records of some cases. @throws Problem interviews-changed; SealingError */
export type ReadCases = (part: PartOfCases) => Promise<RecordsOfPart>;

/** @throws SealingError unknown-key when the ring is public */
export function caseReader({ store, instruments, keys }: CaseServices, plan: CasePlan): ReadCases {
  const { survey, versions, layout, weights } = plan;
  const ofVersions = versions.flatMap(({ id, version }) => instruments.find(id, version)?.instrument ?? []);
  const joined = joinVersions({ instruments }, ofVersions);
  const names = hiddenNames(keys);
  const blocks = perUnit((unit) => new RecordBlocks(layout[unit]));
  return async ({ caseIds, codings }) => {
    const codingsOf = Map.groupBy(codings, ({ caseId }) => caseId);
    const read = (await store.acceptedInterviews(survey, caseIds)).map((interview) => {
      const instrument = instrumentOf(ofVersions, interview);
      return {
        ...interview,
        instrument,
        whole: wholeInterview(instrument, interview, codingsOf.get(interview.caseId), { isToCode: false }),
      };
    });
    const analysed = joined && analysedCases(joined, layout, read, weights);
    const readOf = new Map(read.map((one) => [one.caseId, one]));
    const cases: string[] = [];
    const notAnswered: string[] = [];
    const incidents: PlaceAmongIncidents[] = [];
    let members = 0;
    let unweighted = 0;
    for (const caseId of caseIds) {
      const interview = readOf.get(caseId);
      if (!interview) throw new Problem('interviews-changed');
      if (!interview.whole) {
        notAnswered.push(caseId);
        continue;
      }
      const { stratum, psu } = interview.unit;
      const own = weights && weightsAt(weights, caseId);
      const records = caseRecords(interview.whole, interview, {
        household: cases.push(caseId),
        firstMember: members + 1,
        firstIncident: incidents.length + 1,
        stratum: names.stratum(stratum),
        psu: names.psu(stratum, psu),
        ...(own && { weights: own }),
        ...(analysed && { analysed }),
      });
      if (own && !(own.household > 0 && own.person > 0)) unweighted += 1;
      members += records.member.length;
      incidents.push(...records.incident.map(({ incident }) => incident!));
      for (const unit of RECORD_UNITS) for (const row of records[unit]) blocks[unit].add(row);
    }
    return { cases, notAnswered, unweighted, blocks: perUnit((unit) => blocks[unit].finish()), incidents };
  };
}

function instrumentOf(
  versions: readonly Instrument[],
  { instrument, version }: Pick<AcceptedInterview, 'instrument' | 'version'>,
): Instrument {
  const found = versions.find((one) => one.id === instrument && one.version === version);
  if (!found) throw new Problem('interviews-changed');
  return found;
}

function weightsAt({ rowOf, household, person }: WeightsOfCases, caseId: string) {
  const row = rowOf.get(caseId) ?? -1;
  return { household: household.weight[row] ?? 0, person: person.weight[row] ?? 0 };
}

export function perUnit<Of>(make: (unit: RecordUnit) => Of): Readonly<Record<RecordUnit, Of>> {
  return {
    household: make('household'),
    person: make('person'),
    member: make('member'),
    incident: make('incident'),
  };
}
