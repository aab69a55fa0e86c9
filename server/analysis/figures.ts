import {
  compareVersions,
  dayOf,
  type EstimatesReply,
  type PublicationStandard,
  type VersionInFigures,
} from '#contract';
import { EstimationError } from '#estimation';
import { type Instrument, mappingsIn } from '#questionnaires';
import { deriveMissing } from '../derivation/derive-missing.ts';
import { recordFrom } from '../derivation/derived-rows.ts';
import { crimeNames } from '../instruments/crime-names.ts';
import type { Survey } from '../model.ts';
import { Problem } from '../problems.ts';
import type { ShareReport, TaskServices } from '../runs/task.ts';
import { namedEditionOf } from '../surveys/named-edition.ts';
import { questionnaireOf } from '../surveys/questionnaire-of-survey.ts';
import type { AnalysisFile } from './analysis-file.ts';
import { AnalysisFileBuilder } from './from-interviews/analysis-file-of.ts';
import { type EarlierVersion, earlierVersion } from './from-interviews/joined-versions.ts';
import { casesWithoutWeight, unweightedCases, type WeightsOfCases } from './from-interviews/weights-of-cases.ts';
import { testDifferences } from './indicators/differences.ts';
import { estimateIndicators } from './indicators/estimate-indicators.ts';
import { answerNames } from './tables/answer-names.ts';

/** Which figures: those of an edition, labelled by a standard. */
export interface FiguresInput {
  readonly survey: string;
  readonly standard: PublicationStandard;
}

/** How much of the work is done once the interviews are derived, and once their records are read. */
const SHARES = { derived: 0.3, read: 0.5 };

/** Cases read together. */
const PART = 5_000;

/**
 * Figures from the accepted interviews of an edition.
 *
 * @param read how they are read; with the weights of the design where absent
 * @throws Problem unknown-survey, unknown-instrument, figures-not-computable
 */
export async function computeFigures(
  services: Omit<TaskServices, 'config' | 'keys'>,
  { survey: key, standard }: FiguresInput,
  report: ShareReport = () => {},
  read: ReadEdition = readInterviews,
): Promise<EstimatesReply> {
  const { now } = services;
  const { file, instrument, interviews, versions } = await read(services, key, report);
  const { id, version } = instrument;
  report(SHARES.read);
  try {
    const estimates = estimateIndicators(file, {
      standard,
      report: (share) => report(SHARES.read + share * (1 - SHARES.read)),
    });
    return {
      survey: key,
      study: `${id} ${version}`,
      computedAt: now().toISOString(),
      submissions: interviews,
      standard,
      ...(file.weighting && { weighting: file.weighting }),
      ...(file.numbered && { analysisFile: file.numbered }),
      crimes: crimeNames(instrument),
      answers: answerNames(instrument),
      ...(versions.length > 1 ? { versions } : {}),
      ...(file.coded ? { coded: file.coded } : {}),
      estimates,
      differences: testDifferences(file),
    };
  } catch (error) {
    // The message names strata and PSUs, which the owner of the sample can correct. It holds no answers.
    if (error instanceof EstimationError) throw new Problem('figures-not-computable', { reason: error.message });
    throw error;
  }
}

/** Accepted interviews of an edition as an analysis file, with its questionnaire. */
export interface InterviewsOfEdition {
  readonly file: AnalysisFile;
  readonly instrument: Instrument;
  readonly interviews: number;
  readonly versions: VersionInFigures[];
  /** The cases whose records are in the file. */
  readonly answered: readonly string[];
}

/** A way of reading an edition, such as with other weights. */
export type ReadEdition = (
  services: Omit<TaskServices, 'config' | 'keys'>,
  survey: string,
  report: ShareReport,
) => Promise<InterviewsOfEdition>;

/**
 * The analysis file of the accepted interviews of an edition, with its questionnaire.
 *
 * @param weights made by a specification; without them the weights of the design
 * @param only cases that are read; all of them where absent
 * @throws Problem unknown-survey, unknown-instrument, figures-not-computable where an interview has no weight
 */
export async function readInterviews(
  services: Omit<TaskServices, 'config' | 'keys'>,
  key: string,
  report: ShareReport = () => {},
  weights?: WeightsOfCases,
  only?: ReadonlySet<string>,
): Promise<InterviewsOfEdition> {
  const { store, instruments, now } = services;
  const survey = await store.survey(key);
  if (!survey) throw new Problem('unknown-survey');
  const used = questionnaireOf(survey, instruments, dayOf(now()));
  if (!instruments.find(used.id, used.version)) throw new Problem('unknown-instrument');
  await deriveMissing(services, key, { report: (share) => report(share * SHARES.derived) });
  const made = await versionsOfInterviews(services, survey, used, only);
  const { instrument } = instruments.find(used.id, made[0] ?? used.version)!;
  const earlier = earlierVersionsOf(survey, instrument, instruments).filter(({ version }) => made.includes(version));
  const read = await readFile(services, survey, { instrument, earlier, weights, only });
  const unweighted = weights ? unweightedCases(read.file) : 0;
  if (unweighted > 0) throw new Problem('figures-not-computable', casesWithoutWeight(unweighted));
  const edition = namedEditionOf(survey, { instrument, versions: read.versions });
  return { instrument, ...read, file: { ...read.file, edition } };
}

/** The analysis file of the derived interviews of an edition, and how many there are. */
async function readFile(
  { store }: Pick<TaskServices, 'store'>,
  { key }: Survey,
  {
    instrument,
    earlier,
    weights,
    only,
  }: {
    instrument: Instrument;
    earlier: readonly EarlierVersion[];
    weights: WeightsOfCases | undefined;
    only: ReadonlySet<string> | undefined;
  },
): Promise<Omit<InterviewsOfEdition, 'instrument'>> {
  const joined = earlier.filter(({ leftOut }) => leftOut.length === 0);
  const builder = new AnalysisFileBuilder(instrument, joined, weights);
  const { id, version } = instrument;
  const all: VersionToRead[] = [...earlier, { version, leftOut: [], notAsked: new Set(), read: (record) => record }];
  const versions: VersionInFigures[] = [];
  const answered: string[] = [];
  for (const { version: one, leftOut, notAsked, read } of all) {
    let interviews = 0;
    for (let after: string | undefined; ; ) {
      const part = await store.derivedCases(key, { id, version: one }, { after, most: PART });
      const wanted = only ? part.filter(({ unit }) => only.has(unit.caseId)) : part;
      for (const { unit, rows } of leftOut.length === 0 ? wanted : []) {
        const record = read(recordFrom(rows));
        builder.add({ unit, record });
        if (record.answered) answered.push(unit.caseId);
      }
      interviews += wanted.length;
      after = part.at(-1)?.unit.caseId;
      if (after === undefined) break;
    }
    if (interviews > 0 || one === version)
      versions.push({ version: one, interviews, leftOut: [...leftOut], notAsked: [...notAsked] });
  }
  const inFigures = versions.filter(({ leftOut }) => leftOut.length === 0);
  const interviews = inFigures.reduce((sum, one) => sum + one.interviews, 0);
  return { file: builder.finish(), interviews, versions, answered };
}

/**
 * The versions with which interviews were made, that which is in use first, then the latest. Until somebody is
 * interviewed with another version the figures stay what they are: it may count more, of whom nobody was asked.
 */
async function versionsOfInterviews(
  { store, instruments }: Pick<TaskServices, 'store' | 'instruments'>,
  survey: Survey,
  used: { readonly id: string; readonly version: string },
  only: ReadonlySet<string> | undefined,
): Promise<string[]> {
  const { id } = used;
  const others = new Set(survey.instrument?.versions.map(({ version }) => version));
  others.delete(used.version);
  const latestFirst = [...others].toSorted((one, other) => compareVersions(other, one));
  const made: string[] = [];
  for (const version of [used.version, ...latestFirst])
    if (instruments.find(id, version) && (await hasInterviews(store, survey.key, { id, version }, only)))
      made.push(version);
  return made;
}

async function hasInterviews(
  store: TaskServices['store'],
  survey: string,
  questionnaire: { readonly id: string; readonly version: string },
  only: ReadonlySet<string> | undefined,
): Promise<boolean> {
  for (let after: string | undefined; ; ) {
    const part = await store.derivedCases(survey, questionnaire, { after, most: only ? PART : 1 });
    if (part.some(({ unit }) => only?.has(unit.caseId) ?? true)) return true;
    after = part.at(-1)?.unit.caseId;
    if (after === undefined) return false;
  }
}

type VersionToRead = Pick<EarlierVersion, 'version' | 'leftOut' | 'notAsked' | 'read'>;

/** The earlier versions of an edition's questionnaire that this server has. */
export function earlierVersionsOf(
  survey: Survey,
  instrument: Instrument,
  instruments: TaskServices['instruments'],
): EarlierVersion[] {
  const { id, version } = instrument;
  const mappings = mappingsIn(instruments.find(id, version)?.files ?? {});
  const versions = new Set(
    survey.instrument?.versions.flatMap((other) => (other.version === version ? [] : [other.version])),
  );
  return [...versions].flatMap((other) => {
    const earlier = instruments.find(id, other)?.instrument;
    return earlier ? [earlierVersion(earlier, instrument, mappings)] : [];
  });
}
