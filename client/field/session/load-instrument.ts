import { type Instrument, parseInstrument } from '#questionnaires';
import { ApiProblem } from '../../api.ts';
import { fetchQuestionnaire } from '../../offline/questionnaires/bring-questionnaires.ts';
import {
  keepQuestionnaire,
  keptFiles,
  keptHash,
  QuestionnaireNotKept,
} from '../../offline/questionnaires/kept-questionnaires.ts';

/** Questionnaires that were opened since the page was, by version and hash of their content. */
const opened = new Map<string, Promise<Instrument>>();

/**
 * A questionnaire version as the server publishes it: the one on this device, without a network, or else the
 * server's, which stays here from then on.
 *
 * @throws ApiProblem it is not on the device and the server cannot be asked: `questionnaire-not-here` (status 0), or
 * what the server says
 */
export async function loadInstrument(id: string, version: string): Promise<Instrument> {
  const sha256 = await keptHash(id, version);
  const name = `${id} ${version} ${sha256}`;
  const instrument = opened.get(name) ?? open(id, version, sha256);
  opened.set(name, instrument);
  instrument.catch(() => opened.delete(name));
  return instrument;
}

async function open(id: string, version: string, sha256: string | undefined): Promise<Instrument> {
  const kept = sha256 && (await keptFiles(id, version, sha256));
  return parseInstrument(kept || (await fetchAndKeep(id, version)));
}

async function fetchAndKeep(id: string, version: string): Promise<Record<string, unknown>> {
  try {
    const sent = await fetchQuestionnaire(id, version);
    await keepQuestionnaire(sent).catch(goOnWithoutKeeping);
    return sent.files;
  } catch (error) {
    const isAway = error instanceof ApiProblem && error.code === 'unreachable';
    throw isAway ? new ApiProblem({ status: 0, code: 'questionnaire-not-here' }) : error;
  }
}

/** Where there is no room it is opened all the same; the list of cases says that it is not on the device. */
function goOnWithoutKeeping(error: unknown): void {
  const isStorage = error instanceof QuestionnaireNotKept && error.reason !== 'wrong-content';
  if (!isStorage) throw new ApiProblem({ status: 0, code: 'unexpected-reply' });
}
