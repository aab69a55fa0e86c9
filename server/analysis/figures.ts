import { dayOf, type EstimatesReply, type PublicationStandard, type VersionInFigures } from '#contract';
import { EstimationError } from '#estimation';
import { type Instrument, mappingsIn } from '#questionnaires';
import { deriveMissing } from '../derivation/derive-missing.ts';
import { recordFrom } from '../derivation/derived-rows.ts';
import { crimeNames } from '../instruments/crime-names.ts';
import type { Survey } from '../model.ts';
import { Problem } from '../problems.ts';
import type { ShareReport, Task, TaskServices } from '../runs/task.ts';
import { questionnaireOf } from '../surveys/questionnaire-of-survey.ts';
import type { AnalysisFile } from './analysis-file.ts';
import { AnalysisFileBuilder } from './from-interviews/analysis-file-of.ts';
import { type EarlierVersion, earlierVersion } from './from-interviews/joined-versions.ts';
import { unweightedCases, type WeightsOfCases } from './from-interviews/weights-of-cases.ts';
import { testDifferences } from './indicators/differences.ts';
import { estimateIndicators } from './indicators/estimate-indicators.ts';

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
 * @throws Problem unknown-survey, unknown-instrument, figures-not-computable
 */
export async function computeFigures(
  services: Omit<TaskServices, 'config' | 'keys'>,
  { survey: key, standard }: FiguresInput,
  report: ShareReport = () => {},
): Promise<EstimatesReply> {
  const { now } = services;
  const { file, instrument, interviews, versions } = await readInterviews(services, key, report);
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
      crimes: crimeNames(instrument),
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

/**
 * The analysis file of the accepted interviews of an edition, with its questionnaire.
 *
 * @param weights made by a specification; without them the weights of the design
 * @throws Problem unknown-survey, unknown-instrument, figures-not-computable where an interview has no weight
 */
export async function readInterviews(
  services: Omit<TaskServices, 'config' | 'keys'>,
  key: string,
  report: ShareReport = () => {},
  weights?: WeightsOfCases,
): Promise<{ file: AnalysisFile; instrument: Instrument; interviews: number; versions: VersionInFigures[] }> {
  const { store, instruments, now } = services;
  const survey = await store.survey(key);
  if (!survey) throw new Problem('unknown-survey');
  const { id, version } = questionnaireOf(survey, instruments, dayOf(now()));
  const instrument = instruments.find(id, version)?.instrument;
  if (!instrument) throw new Problem('unknown-instrument');
  await deriveMissing(services, key, { report: (share) => report(share * SHARES.derived) });
  const earlier = earlierVersionsOf(survey, instrument, instruments);
  const read = await readFile(services, survey, { instrument, earlier, weights });
  const reason = weights && unweightedCases(read.file);
  if (reason !== undefined) throw new Problem('figures-not-computable', { reason });
  return { instrument, ...read };
}

/** The analysis file of the derived interviews of an edition, and how many there are. */
async function readFile(
  { store }: Pick<TaskServices, 'store'>,
  { key }: Survey,
  {
    instrument,
    earlier,
    weights,
  }: { instrument: Instrument; earlier: readonly EarlierVersion[]; weights: WeightsOfCases | undefined },
): Promise<{ file: AnalysisFile; interviews: number; versions: VersionInFigures[] }> {
  const joined = earlier.filter(({ leftOut }) => leftOut.length === 0);
  const builder = new AnalysisFileBuilder(instrument, joined, weights);
  const { id, version } = instrument;
  const all: VersionToRead[] = [...earlier, { version, leftOut: [], notAsked: new Set(), read: (record) => record }];
  const versions: VersionInFigures[] = [];
  for (const { version: one, leftOut, notAsked, read } of all) {
    let interviews = 0;
    for (let after: string | undefined; ; ) {
      const part = await store.derivedCases(key, { id, version: one }, { after, most: PART });
      if (leftOut.length === 0)
        for (const { unit, rows } of part) builder.add({ unit, record: read(recordFrom(rows)) });
      interviews += part.length;
      after = part.at(-1)?.unit.caseId;
      if (after === undefined) break;
    }
    if (interviews > 0 || one === version)
      versions.push({ version: one, interviews, leftOut: [...leftOut], notAsked: [...notAsked] });
  }
  const inFigures = versions.filter(({ leftOut }) => leftOut.length === 0);
  const interviews = inFigures.reduce((sum, one) => sum + one.interviews, 0);
  return { file: builder.finish(), interviews, versions };
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

/** The same as bytes of JSON, the reply of the API. */
export const FIGURES: Task<FiguresInput, Uint8Array<ArrayBuffer>> = {
  name: 'figures',
  async run(services, input, report) {
    return new TextEncoder().encode(JSON.stringify(await computeFigures(services, input, report)));
  },
};
