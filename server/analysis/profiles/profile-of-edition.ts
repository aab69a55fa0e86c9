import type { MakeProfileReply } from '#contract';
import { EstimationError } from '#estimation';
import { Problem } from '../../problems.ts';
import type { ShareReport, TaskServices } from '../../runs/task.ts';
import type { AnalysisFile } from '../analysis-file.ts';
import type { ReadEdition } from '../figures.ts';
import { findingAt } from '../tables/read-tables.ts';
import { TableError } from '../tables/table-error.ts';
import { findingsOf } from '../tables/table-tasks.ts';
import { readAtOnce } from '../tables/wrong-shape.ts';
import { adjustedProfile } from './adjusted-profile.ts';
import { type ProfilePlan, planProfile } from './plan-profile.ts';
import { profileCsv } from './profile-csv.ts';
import { profileJson } from './profile-json.ts';
import { profileProblems } from './profile-problems.ts';
import { type ProfileSource, readProfileText } from './read-profile.ts';

/** A profile of an edition, by the text of its specification. */
export interface ProfileInput {
  readonly survey: string;
  readonly text: string;
}

/** How much of a profile is done once the interviews are read. */
const READ = 0.8;

/** How findings name the text of a page; the reply says only line and column. */
const NAME = 'the specification';

/**
 * A profile of an edition, or everything that is wrong with its specification.
 *
 * @throws Problem unknown-survey, unknown-instrument, figures-not-computable
 */
export async function profileOfEdition(
  services: Omit<TaskServices, 'config' | 'keys'>,
  { survey, text }: ProfileInput,
  report: ShareReport,
  read: ReadEdition,
): Promise<MakeProfileReply> {
  try {
    const readFile = () => read(services, survey, (share) => report(share * READ));
    const source = await readAtOnce(
      () => readProfileText(text, NAME),
      async (despite) => planProfile(despite, (await readFile()).file),
    );
    const { file, interviews } = await readFile();
    if (file.persons.rows === 0)
      throw new Problem('figures-not-computable', { reason: `${survey} has no accepted interview yet` });
    const files = filesOfProfile(source, file);
    return { made: { survey, computedAt: services.now().toISOString(), interviews, ...files } };
  } catch (error) {
    if (error instanceof TableError) return { findings: findingsOf(error) };
    // The message names strata and PSUs, which the owner of the sample can correct. It holds no answers.
    if (error instanceof EstimationError) throw new Problem('figures-not-computable', { reason: error.message });
    throw error;
  }
}

/** The files of a profile, as the command writes them. @throws TableError where its model has no estimate */
function filesOfProfile(source: ProfileSource, file: AnalysisFile): { json: string; csv: string } {
  const plan = planProfile(source, file);
  try {
    const profile = adjustedProfile(plan);
    return { json: profileJson(file, plan, profile), csv: profileCsv(profile, file) };
  } catch (error) {
    if (error instanceof EstimationError && OF_MODELS.includes(error.code)) throw unfitted(source, plan, error);
    throw error;
  }
}

/** What another choice of terms may mend. */
const OF_MODELS: readonly string[] = ['separation', 'collinear-terms', 'no-rows', 'not-converged'];

/** The finding stands where the terms do of which it tells. */
function unfitted(source: ProfileSource, plan: ProfilePlan, error: EstimationError): TableError {
  const { code, place, problem, remedy } = error;
  const { terms, interactions } = source.spec;
  const named = /^terms? (?<names>.+)$/.exec(place)?.groups?.names?.split(', ') ?? [];
  const levels = named.flatMap((name) => levelsWithoutDifference(plan, name));
  const term = terms.findIndex(({ variable }) => variable === named[0]);
  const interaction = interactions.findIndex((of) => of.join(':') === named[0]);
  const path =
    term !== -1 ? ['terms', term, 'variable'] : interaction !== -1 ? ['interactions', interaction] : ['terms'];
  const said = profileProblems.notFitted({ code, place, problem, remedy }, named, levels);
  return new TableError([findingAt(source, path, said)]);
}

/** Levels of a term in which nobody has what is counted or, where odds are asked for, everybody. */
function levelsWithoutDifference({ spec, terms, records: { response }, among }: ProfilePlan, name: string): string[] {
  const term = terms.find((one) => one.name === name);
  if (term === undefined) return [];
  const rows = [...response.keys()].filter((row) => among[row] === 1 && !Number.isNaN(response[row]));
  return term.labels.filter((_, code) => {
    const values = new Set(rows.filter((row) => term.codes[row] === code).map((row) => response[row]! > 0));
    return values.size === 1 && (spec.kind === 'logistic' || values.has(false));
  });
}
