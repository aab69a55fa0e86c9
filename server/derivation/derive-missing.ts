import type { PublishedInstrument } from '../model.ts';
import type { RunOptions, Runs } from '../runs/runs.ts';
import type { ShareReport, Task, TaskServices } from '../runs/task.ts';
import type { Store } from '../storage/store.ts';
import { deriveInterview } from './derive-interview.ts';
import { rowsOf } from './derived-rows.ts';
import { rulesOf } from './rules-of.ts';

/** Interviews read, derived and kept together. */
const PART = 200;

type DerivingServices = Pick<TaskServices, 'store' | 'keepDerived' | 'instruments'>;

/**
 * Derives the interviews of an edition whose rows are missing or older than what they rest on: their submission,
 * the codings of their incidents, the questionnaire's files and the program's rules.
 *
 * @param options.isRebuild derives also what is up to date
 * @returns how many were derived
 */
export async function deriveMissing(
  { store, keepDerived, instruments }: DerivingServices,
  survey: string,
  { report = () => {}, isRebuild = false }: { report?: ShareReport; isRebuild?: boolean } = {},
): Promise<number> {
  const rules = rulesByVersion(instruments);
  const readable = await interviewsToDerive(store, survey, { rules, isRebuild });
  if (readable.length === 0) return 0;
  // Read after the list: a coding that comes between the two makes the interview be derived once more.
  const codingsOf = Map.groupBy(await store.codings(survey), ({ caseId }) => caseId);
  for (let start = 0; start < readable.length; start += PART) {
    const part = readable.slice(start, start + PART);
    const interviews = await store.acceptedInterviews(
      survey,
      part.map(({ caseId }) => caseId),
    );
    const interviewOf = new Map(interviews.map((interview) => [interview.caseId, interview]));
    const kept = part.flatMap(({ caseId, submission, coded }) => {
      const interview = interviewOf.get(caseId);
      const found = interview && rules(interview);
      if (!found) return [];
      const record = deriveInterview(found.published.instrument, interview, codingsOf.get(caseId));
      return { submission, coded, rules: found.name, rows: rowsOf(record) };
    });
    await keepDerived(survey, kept);
    report(Math.min(1, (start + PART) / readable.length));
  }
  return readable.length;
}

/** Whether nothing of an edition has to be derived. */
export async function isDerived(
  { store, instruments }: Pick<DerivingServices, 'store' | 'instruments'>,
  survey: string,
): Promise<boolean> {
  const missing = await interviewsToDerive(store, survey, { rules: rulesByVersion(instruments), isRebuild: false });
  return missing.length === 0;
}

async function interviewsToDerive(
  store: DerivingServices['store'],
  survey: string,
  { rules, isRebuild }: { rules: ReturnType<typeof rulesByVersion>; isRebuild: boolean },
) {
  const known = await store.derivedRules(survey);
  // The rows of each interview are replaced together, so that figures that are computed meanwhile miss none.
  const outdated = known.filter((kept) => isRebuild || rules(kept)?.name !== kept.rules);
  const missing = await store.interviewsToDerive(
    survey,
    outdated.map((kept) => kept.rules),
  );
  // Without its questionnaire an interview cannot be read; it is in no figure until the questionnaire is back.
  return missing.filter((interview) => rules(interview));
}

interface RulesOfVersion {
  readonly name: string;
  readonly published: PublishedInstrument;
}

/** Finds the rules of a version; undefined when the server does not have it. */
function rulesByVersion({ find }: TaskServices['instruments']) {
  const found = new Map<string, RulesOfVersion | undefined>();
  return ({ instrument, version }: { instrument: string; version: string }): RulesOfVersion | undefined => {
    const key = `${version} ${instrument}`;
    if (!found.has(key)) {
      const published = find(instrument, version);
      found.set(key, published && { name: rulesOf(published), published });
    }
    return found.get(key);
  };
}

/** The same on another thread. Gives how many were derived. */
export const DERIVE: Task<{ survey: string }, number> = {
  name: 'derive',
  run: (services, { survey }, report) => deriveMissing(services, survey, { report }),
};

/**
 * Derives what is missing of an edition as it is now, together with whoever does so already. A run that began
 * before the last change may miss it, and is not joined.
 */
export async function bringUpToDate(
  { store, runs }: { store: Pick<Store, 'revision'>; runs: Pick<Runs, 'run'> },
  survey: string,
  signal?: RunOptions['signal'],
): Promise<void> {
  const key = `derive ${survey} ${await store.revision(survey)}`;
  await runs.run(DERIVE, { survey }, { key, survey, signal });
}
