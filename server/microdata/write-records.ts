import type { Instrument } from '#questionnaires';
import { inVersionOrder } from '../instruments/version-order.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { Instruments } from '../model.ts';
import { Problem } from '../problems.ts';
import type { ShareReport } from '../runs/task.ts';
import type { CountingInterview, Store } from '../storage/store.ts';
import { caseRecords } from './case-records.ts';
import { hiddenNames } from './hidden-names.ts';
import type { WrittenFile } from './parquet-file.ts';
import { RecordFile } from './record-file.ts';
import { RECORD_UNITS, type RecordLayout, type RecordUnit, recordLayout } from './record-layout.ts';

/** Interviews that are opened together. */
const PART = 250;

interface RecordServices {
  readonly store: Pick<Store, 'countingInterviews' | 'acceptedInterviews' | 'codings'>;
  readonly instruments: Pick<Instruments, 'find'>;
  readonly keys: Pick<KeyRing, 'hidingKey'>;
}

export interface RecordPlan {
  readonly survey: string;
  /** The questionnaire of the edition: interviews with another one have other variables and stay out. */
  readonly questionnaire: string;
  /** Only interviews that somebody approved. */
  readonly isApprovedOnly: boolean;
  /** Where each file is written; nothing is there. */
  readonly placeOf: (unit: RecordUnit) => string;
  readonly report?: ShareReport;
}

export interface WrittenRecords {
  /** The versions of the questionnaire, the latest last. */
  readonly instruments: readonly Instrument[];
  readonly layout: RecordLayout;
  readonly files: Readonly<Record<RecordUnit, WrittenFile>>;
  /** Interviews in the files, by version of the questionnaire in its order. */
  readonly versions: readonly { readonly version: string; readonly interviews: number }[];
  readonly leftOut: {
    /** Interviews that count and that nobody approved, where only approved ones are wanted. */
    readonly notApproved: number;
    /** Made with another questionnaire, or with a version that this server does not have. */
    readonly otherQuestionnaire: number;
    /** The selected adult did not answer. */
    readonly notAnswered: number;
  };
}

/**
 * Writes the household, person, member and incident records of an edition, a Parquet file each. Of the same interviews,
 * codings and key ring come the same bytes, whatever the database. Never more than a few hundred interviews are open at
 * once.
 *
 * @throws Problem interviews-changed when an interview in the files was returned or replaced meanwhile
 * @throws SealingError unknown-key when the ring is public
 */
export async function writeRecords(services: RecordServices, plan: RecordPlan): Promise<WrittenRecords> {
  const { store, keys } = services;
  const names = hiddenNames(keys);
  const all = await store.countingInterviews(plan.survey);
  const wanted = all.filter(({ isApproved }) => isApproved || !plan.isApprovedOnly);
  const found = wanted.flatMap((interview) => {
    const instrument = instrumentOf(services, plan, interview);
    return instrument ? [{ ...interview, instrument }] : [];
  });
  const instruments = [...new Set(found.map(({ instrument }) => instrument))].sort(inVersionOrder);
  const layout = recordLayout(instruments);
  const instrumentOfCase = new Map(found.map(({ caseId, instrument }) => [caseId, instrument]));
  const codings = Map.groupBy(await store.codings(plan.survey), ({ caseId }) => caseId);
  const order = names.inOrder(plan.survey, [...instrumentOfCase.keys()]);
  const counts = new Map<string, number>();
  const files = openFiles(layout, plan);
  try {
    for (let start = 0; start < order.length; start += PART) {
      const part = order.slice(start, start + PART);
      const read = new Map(
        (await store.acceptedInterviews(plan.survey, part)).map((interview) => [interview.caseId, interview]),
      );
      for (const caseId of part) {
        const interview = read.get(caseId);
        if (!interview) throw new Problem('interviews-changed');
        const { stratum, psu } = interview.unit;
        const records = caseRecords(instrumentOfCase.get(caseId)!, interview, codings.get(caseId) ?? [], {
          household: files.household.rows + 1,
          firstMember: files.member.rows + 1,
          firstIncident: files.incident.rows + 1,
          stratum: names.stratum(stratum),
          psu: names.psu(stratum, psu),
        });
        if (!records) continue;
        counts.set(interview.version, (counts.get(interview.version) ?? 0) + 1);
        for (const unit of RECORD_UNITS) files[unit].add(records[unit]);
      }
      plan.report?.(Math.min(1, (start + PART) / order.length));
    }
    const after = new Map((await store.countingInterviews(plan.survey)).map((one) => [one.caseId, one]));
    if (found.some((one) => after.get(one.caseId)?.submission !== one.submission))
      throw new Problem('interviews-changed');
    const written = perUnit((unit) => files[unit].finish());
    const interviews = written.household.rows;
    return {
      instruments,
      layout,
      files: written,
      versions: instruments.map(({ version }) => ({ version, interviews: counts.get(version) ?? 0 })),
      leftOut: {
        notApproved: all.length - wanted.length,
        otherQuestionnaire: wanted.length - found.length,
        notAnswered: found.length - interviews,
      },
    };
  } finally {
    for (const unit of RECORD_UNITS) files[unit].close();
  }
}

function instrumentOf(
  { instruments }: RecordServices,
  { questionnaire }: RecordPlan,
  { instrument, version }: CountingInterview,
): Instrument | undefined {
  return instrument === questionnaire ? instruments.find(instrument, version)?.instrument : undefined;
}

/** All or none are open. */
function openFiles(layout: RecordLayout, { placeOf }: RecordPlan): Readonly<Record<RecordUnit, RecordFile>> {
  const opened: RecordFile[] = [];
  try {
    return perUnit((unit) => {
      const file = new RecordFile(placeOf(unit), layout[unit]);
      opened.push(file);
      return file;
    });
  } catch (error) {
    for (const file of opened) file.close();
    throw error;
  }
}

function perUnit<Value>(make: (unit: RecordUnit) => Value): Readonly<Record<RecordUnit, Value>> {
  return {
    household: make('household'),
    person: make('person'),
    member: make('member'),
    incident: make('incident'),
  };
}
