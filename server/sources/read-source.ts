import { createHash } from 'node:crypto';
import type { InterviewsOfEdition } from '../analysis/figures.ts';
import { readInterviews } from '../analysis/figures.ts';
import type { WeightsOfCases } from '../analysis/from-interviews/weights-of-cases.ts';
import { keptInterviews } from '../analysis/kept-interviews.ts';
import { deriveMissing } from '../derivation/derive-missing.ts';
import { recordInputs } from '../microdata/record-inputs.ts';
import { Problem } from '../problems.ts';
import type { ShareReport, TaskServices } from '../runs/task.ts';
import type { NumberedAnalysisFile } from '../storage/figures/analysis-file-store.ts';
import { sampledHouseholds } from '../visits/sampled-households.ts';
import { weightsOfText } from '../weighting/page/weights-of-text.ts';
import type { StepSummary } from '../weighting/step-summary.ts';
import { WeightingError } from '../weighting/weighting-error.ts';
import { weightsByCase } from '../weighting/weights-by-case.ts';
import { type ChosenSource, nameOfSource } from './chosen-source.ts';
import { otherThanFile, weightsNotMade } from './source-problems.ts';

type Services = Omit<TaskServices, 'config' | 'keys'>;

/**
 * The interviews of an edition as an analysis file, with the weights of a specification where one is chosen. Where a
 * numbered file is chosen they are the interviews of that file, with its codings and its weights, or none.
 *
 * @param isAskedAgain whether it is kept in memory: the page asks for its own edition again and again
 * @throws Problem unknown-survey, unknown-instrument, figures-not-computable
 */
export async function readSource(
  services: Services,
  survey: string,
  source: ChosenSource,
  report: ShareReport,
  isAskedAgain = true,
): Promise<InterviewsOfEdition> {
  const read = () => readChosen(services, survey, source, report);
  if (!isAskedAgain) return read();
  if (!source.weighting && !source.file) return keptInterviews(services, survey, report);
  const name = `${nameOfSource(source)} ${source.weighting ? await hashOfVisits(services, survey) : ''}`;
  return keptInterviews(services, survey, report, { name, read });
}

async function readChosen(
  services: Services,
  survey: string,
  { weighting, file }: ChosenSource,
  report: ShareReport,
): Promise<InterviewsOfEdition> {
  const weights = weighting && (await weightsOfSaved(services, survey, weighting));
  return file ? interviewsOfFile(services, file, weights, report) : readInterviews(services, survey, report, weights);
}

/**
 * The interviews of a numbered analysis file.
 *
 * @throws Problem figures-not-computable where they, their codings or the weights are others than those of the file
 */
export async function interviewsOfFile(
  services: Services,
  file: NumberedAnalysisFile,
  weights: WeightsOfCases | undefined,
  report: ShareReport,
): Promise<InterviewsOfEdition> {
  const { store } = services;
  const { survey } = file;
  const read = await readInterviews(services, survey, report, weights, await casesOfFile(services, file));
  const answered = new Set(read.answered);
  // Looked up after they were read: what changed meanwhile is not what the file was made from.
  const counting = (await store.countingInterviews(survey)).filter(({ caseId }) => answered.has(caseId));
  const codings = (await store.codings(survey)).filter(({ caseId }) => answered.has(caseId));
  const other = otherThanFile(file, { madeFrom: recordInputs(counting, codings), weighting: read.file.weighting });
  if (other) throw new Problem('figures-not-computable', other);
  const { number, sha256 } = file;
  return { ...read, file: { ...read.file, numbered: { number, sha256 } } };
}

/** The specification may hold for another edition, whose categories and totals are others: it says what is wrong. */
export async function weightsOfSaved(
  services: Services,
  survey: string,
  saved: NonNullable<ChosenSource['weighting']>,
): Promise<WeightsOfCases> {
  return (await weightsOfSavedWithSteps(services, survey, saved)).weights;
}

/** The same with what each step of weighting did. */
export async function weightsOfSavedWithSteps(
  services: Services,
  survey: string,
  { weighting, text, totals }: NonNullable<ChosenSource['weighting']>,
): Promise<{ readonly weights: WeightsOfCases; readonly steps: readonly StepSummary[] }> {
  await deriveMissing(services, survey);
  try {
    const { made } = await weightsOfText(services.store, { survey, text, totals });
    return { weights: weightsByCase(made, weighting), steps: made.steps };
  } catch (error) {
    if (error instanceof WeightingError) throw new Problem('figures-not-computable', weightsNotMade(weighting, error));
    throw error;
  }
}

async function casesOfFile(
  { store }: Services,
  { survey, interviews }: NumberedAnalysisFile,
): Promise<ReadonlySet<string>> {
  const counting = await store.countingInterviews(survey);
  return new Set(
    counting.filter(({ isApproved }) => isApproved || interviews === 'accepted').map(({ caseId }) => caseId),
  );
}

/** Weights rest on what was found at the doors too, which changes no figure without them. */
async function hashOfVisits({ store }: Services, survey: string): Promise<string> {
  const hash = createHash('sha256');
  for (const household of await sampledHouseholds(store, survey)) hash.update(JSON.stringify(household));
  return hash.digest('hex');
}
