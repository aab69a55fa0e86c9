import { getInstrument, listInstruments, type VersionContent } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import {
  keepQuestionnaire,
  keptVersions,
  type NotKeptReason,
  type QuestionnaireFiles,
  QuestionnaireNotKept,
} from './kept-questionnaires.ts';

/** A version of a questionnaire that the work on this device needs. */
export interface NeededVersion {
  readonly instrument: string;
  readonly version: string;
}

/** How many of the needed versions are here, of how many, and why one is not. */
export interface QuestionnairesHere {
  readonly here: number;
  readonly needed: number;
  readonly failure?: NotKeptReason | 'no-connection';
}

/**
 * Brings every needed version to the device that is not there, or whose content the server changed before it was
 * published. One that cannot be brought does not keep back the others. Without a network what is here stays as it is.
 */
export async function bringQuestionnaires(cases: readonly NeededVersion[]): Promise<QuestionnairesHere> {
  const needed = [...new Map(cases.map((one) => [nameOf(one.instrument, one.version), one])).values()];
  const offered = await call(listInstruments, {}).then(({ instruments }) => instruments, asReason);
  const kept = await keptVersions();
  let failure: QuestionnairesHere['failure'];
  let here = 0;
  for (const { instrument: id, version } of needed) {
    const isHere = hashIn(kept, id, version);
    const atServer = Array.isArray(offered) ? hashIn(offered, id, version) : undefined;
    if (isHere && (atServer === undefined || atServer === isHere)) {
      here += 1;
      continue;
    }
    const missed = await bringOne(id, version);
    if (missed) failure ??= missed;
    if (!missed || isHere) here += 1;
  }
  return { here, needed: needed.length, ...(failure && { failure }) };
}

async function bringOne(id: string, version: string): Promise<QuestionnairesHere['failure']> {
  try {
    await keepQuestionnaire(await fetchQuestionnaire(id, version));
    return undefined;
  } catch (error) {
    return asReason(error);
  }
}

/** One version from the server. */
export function fetchQuestionnaire(
  id: string,
  version: string,
): Promise<VersionContent & { files: QuestionnaireFiles }> {
  return call(getInstrument, { params: { id, version } });
}

function asReason(error: unknown): NotKeptReason | 'no-connection' {
  if (error instanceof QuestionnaireNotKept) return error.reason;
  if (error instanceof ApiProblem) return 'no-connection';
  throw error;
}

function hashIn(list: readonly VersionContent[], id: string, version: string): string | undefined {
  return list.find((one) => one.id === id && one.version === version)?.sha256;
}

const nameOf = (id: string, version: string) => `${id} ${version}`;
