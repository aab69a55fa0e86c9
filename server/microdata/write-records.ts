import type { Instrument } from '#questionnaires';
import type { WeightsOfCases } from '../analysis/from-interviews/weights-of-cases.ts';
import type { Coding } from '../coding-model.ts';
import type { SinkPlace } from '../files/file-sink.ts';
import { inVersionOrder } from '../instruments/version-order.ts';
import { Problem } from '../problems.ts';
import type { ShareReport } from '../runs/task.ts';
import type { RecordInputs } from '../storage/figures/analysis-file-store.ts';
import type { CountingInterview } from '../storage/figures/counting-interview.ts';
import type { Store } from '../storage/store.ts';
import { analysedLayout, type VersionsOfFigures } from './analysed/edition-columns.ts';
import { joinVersions } from './analysed/join-versions.ts';
import { type CaseServices, perUnit } from './cases/case-reader.ts';
import { recordsInOrder, type ThreadsForRecords } from './cases/records-in-order.ts';
import { hiddenNames } from './hidden-names.ts';
import { imputedBlocks } from './imputed/imputed-blocks.ts';
import type { ImputedRecords } from './imputed/imputed-records.ts';
import type { WrittenFile } from './parquet-file.ts';
import { RecordFile } from './record-file.ts';
import { recordInputs } from './record-inputs.ts';
import { RECORD_UNITS, type RecordLayout, type RecordUnit, recordLayout } from './record-layout.ts';

/** Interviews that are opened together, by one thread. */
const PART = 200;

interface RecordServices extends CaseServices {
  readonly store: Pick<Store, 'countingInterviews' | 'acceptedInterviews' | 'codings'>;
  /** Where other threads find the interviews; absent where this thread alone makes the records. */
  readonly threads?: ThreadsForRecords | undefined;
}

export interface RecordPlan {
  readonly survey: string;
  /** The questionnaire of the edition: interviews with another one have other variables and stay out. */
  readonly questionnaire: string;
  /** Only interviews that somebody approved. */
  readonly isApprovedOnly: boolean;
  /** Made by a specification for every interview that counts; those of the design where absent. */
  readonly weights?: WeightsOfCases | undefined;
  /** What is imputed, beside what was said; nothing where absent. */
  readonly imputed?: ImputedRecords | undefined;
  /** Where the bytes of each file go. */
  readonly placeOf: (unit: RecordUnit) => SinkPlace;
  readonly report?: ShareReport;
}

export interface WrittenRecords {
  /** The cases in the order of the household records, for who may know it: it stands in no file. */
  readonly cases: readonly string[];
  /** The versions of the questionnaire, the latest last. */
  readonly instruments: readonly Instrument[];
  readonly layout: RecordLayout;
  /** How figures join the versions; absent where there is no interview. */
  readonly joined?: VersionsOfFigures | undefined;
  readonly files: Readonly<Record<RecordUnit, WrittenFile>>;
  readonly madeFrom: RecordInputs;
  /** The specification that made the weights. */
  readonly weighting?: Pick<WeightsOfCases, 'name' | 'hash'>;
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
 * codings and key ring come the same bytes, whatever the database and however many threads work on them. Never more
 * than a few hundred interviews are open at once in each.
 *
 * @throws Problem interviews-changed when an interview in the files was returned or replaced meanwhile;
 *   figures-not-computable when weights do not fit the interviews in the files
 * @throws SealingError unknown-key when the ring is public
 */
export async function writeRecords(services: RecordServices, plan: RecordPlan): Promise<WrittenRecords> {
  const { store } = services;
  const all = await store.countingInterviews(plan.survey);
  const wanted = all.filter(({ isApproved }) => isApproved || !plan.isApprovedOnly);
  if (plan.weights && wanted.length < all.length)
    throw notWeighted('weights-of-unapproved', all.length - wanted.length);
  const found = wanted.flatMap((interview) => {
    const instrument = instrumentOf(services, plan, interview);
    return instrument ? [{ ...interview, instrument }] : [];
  });
  const instruments = [...new Set(found.map(({ instrument }) => instrument))].sort(inVersionOrder);
  const joined = joinVersions(services, instruments);
  const asked = recordLayout(instruments, plan.weights !== undefined, plan.imputed?.columns);
  const layout = joined ? analysedLayout(asked, joined, plan.weights) : asked;
  const codings = Map.groupBy(await store.codings(plan.survey), ({ caseId }) => caseId);
  const files = openFiles(layout, plan);
  try {
    const { cases, notAnswered } = await writeCases(services, plan, { found, instruments, codings, files, layout });
    const after = new Map((await store.countingInterviews(plan.survey)).map((one) => [one.caseId, one]));
    if (found.some((one) => after.get(one.caseId)?.submission !== one.submission))
      throw new Problem('interviews-changed');
    const inFiles = found.filter(({ caseId }) => !notAnswered.has(caseId));
    const made = Map.groupBy(inFiles, ({ version }) => version);
    return {
      cases,
      instruments,
      layout,
      joined,
      files: perUnit((unit) => files[unit].finish()),
      madeFrom: recordInputs(
        inFiles,
        inFiles.flatMap(({ caseId }) => codings.get(caseId) ?? []),
      ),
      ...(plan.weights && { weighting: { name: plan.weights.name, hash: plan.weights.hash } }),
      versions: instruments.map(({ version }) => ({ version, interviews: made.get(version)?.length ?? 0 })),
      leftOut: {
        notApproved: all.length - wanted.length,
        otherQuestionnaire: wanted.length - found.length,
        notAnswered: notAnswered.size,
      },
    };
  } finally {
    for (const unit of RECORD_UNITS) files[unit].close();
  }
}

interface CasesToWrite {
  readonly found: readonly { readonly caseId: string }[];
  readonly instruments: readonly Instrument[];
  readonly codings: ReadonlyMap<string, readonly Coding[]>;
  readonly files: Readonly<Record<RecordUnit, RecordFile>>;
  readonly layout: RecordLayout;
}

/** @returns the cases in their order, and those whose selected adult did not answer: they are in no file */
async function writeCases(
  services: RecordServices,
  { survey, weights, imputed, report }: RecordPlan,
  { found, instruments, codings, files, layout }: CasesToWrite,
): Promise<{ readonly cases: readonly string[]; readonly notAnswered: ReadonlySet<string> }> {
  const names = hiddenNames(services.keys);
  const order = names.inOrder(
    survey,
    found.map(({ caseId }) => caseId),
  );
  const parts = Array.from({ length: Math.ceil(order.length / PART) }, (_, part) => {
    const caseIds = order.slice(part * PART, (part + 1) * PART);
    return { caseIds, codings: caseIds.flatMap((caseId) => codings.get(caseId) ?? []) };
  });
  const plan = {
    survey,
    versions: instruments.map(({ id, version }) => ({ id, version })),
    layout,
    weights: weights && forRecords(weights, (code, stage) => names.laterUnit(survey, stage, code)),
  };
  const imputing = imputed && imputedBlocks(imputed, layout);
  const notAnswered = new Set<string>();
  const cases: string[] = [];
  let unweighted = 0;
  for await (const { index, records } of recordsInOrder(services, plan, parts)) {
    const before = perUnit((unit) => files[unit].rows);
    const blocks = imputing ? imputing(records) : records.blocks;
    for (const unit of RECORD_UNITS) files[unit].add(blocks[unit], before);
    cases.push(...records.cases);
    for (const caseId of records.notAnswered) notAnswered.add(caseId);
    unweighted += records.unweighted;
    report?.((index + 1) / parts.length);
  }
  if (unweighted > 0) throw notWeighted('cases-without-weight', unweighted);
  return { cases, notAnswered };
}

/** Without what they were fitted to, which no record has. */
function forRecords(weights: WeightsOfCases, nameOf: (code: string, stage: number) => string): WeightsOfCases {
  const { household, person } = weights;
  const unfitted = { household: { ...household, fitted: [] }, person: { ...person, fitted: [] } };
  return { ...withHiddenStages(weights, nameOf), ...unfitted };
}

/** Units of later stages are dwellings: their names tell nothing, in no two editions the same. */
function withHiddenStages(weights: WeightsOfCases, nameOf: (code: string, stage: number) => string): WeightsOfCases {
  const { design } = weights;
  if (!design) return weights;
  const laterStages = design.laterStages.map(({ stratum, cluster, fpc }, index) => {
    const hide = (codes: readonly string[]) => codes.map((code) => nameOf(code, index + 2));
    return { ...(stratum && { stratum: hide(stratum) }), cluster: hide(cluster), fpc };
  });
  return { ...weights, design: { ...design, laterStages } };
}

/** @param reason why the weights do not fit */
const NOT_WEIGHTED = {
  'weights-of-unapproved': (count: number) => `${count} interviews that the weights count are not approved`,
  'cases-without-weight': (count: number) =>
    `${count} interviews of the files have no weight; let the steps of the specification keep who answered`,
};

function notWeighted(code: keyof typeof NOT_WEIGHTED, count: number): Problem {
  return new Problem('figures-not-computable', { reason: NOT_WEIGHTED[code](count), flaw: { code, about: { count } } });
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
