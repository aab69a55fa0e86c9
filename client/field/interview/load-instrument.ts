import { getInstrument } from '#contract';
import { type Instrument, parseInstrument } from '#questionnaires';
import { call } from '../../api.ts';

const loaded = new Map<string, Promise<Instrument>>();

/** A questionnaire version as the server publishes it. A published version never changes, so it is asked for once. */
export function loadInstrument(id: string, version: string): Promise<Instrument> {
  const name = `${id} ${version}`;
  const asked =
    loaded.get(name) ?? call(getInstrument, { params: { id, version } }).then(({ files }) => parseInstrument(files));
  loaded.set(name, asked);
  asked.catch(() => loaded.delete(name));
  return asked;
}
