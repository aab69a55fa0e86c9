import { getInstrument } from '#contract';
import { type Instrument, parseInstrument } from '#questionnaires';
import { call } from '../../api.ts';

const requests = new Map<string, Promise<Instrument>>();

/**
 * A questionnaire version as the server publishes it. A published version never changes, so it is asked for
 * once.
 */
export function loadInstrument(id: string, version: string): Promise<Instrument> {
  const name = `${id} ${version}`;
  const request =
    requests.get(name) ?? call(getInstrument, { params: { id, version } }).then(({ files }) => parseInstrument(files));
  requests.set(name, request);
  request.catch(() => requests.delete(name));
  return request;
}
