import { useEffect, useState } from 'react';
import { type FormTimes, getFormTimes, getVersionWork, LEAST_TIMED } from '#contract';
import { call } from '../../api.ts';

/** Times of real interviews, and with which version they were made. */
export interface RealTimes {
  readonly version: string;
  readonly times: FormTimes;
}

/**
 * How long real interviews took with the last version of a questionnaire with which enough were made; undefined while
 * there is none, or the server does not say.
 */
export function useRealTimes(id: string): RealTimes | undefined {
  const [real, setReal] = useState<RealTimes>();
  useEffect(() => {
    const leaving = new AbortController();
    void readTimes(id, leaving.signal).then(
      (times) => !leaving.signal.aborted && setReal(times),
      () => {},
    );
    return () => leaving.abort();
  }, [id]);
  return real;
}

async function readTimes(id: string, signal: AbortSignal): Promise<RealTimes | undefined> {
  if (id === '') return undefined;
  const { versions } = await call(getVersionWork, { params: { id }, signal });
  const inOrder = versions.toSorted((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }));
  const version = inOrder.findLast(({ interviews }) => interviews >= LEAST_TIMED)?.version;
  if (version === undefined) return undefined;
  const times = await call(getFormTimes, { params: { id, version }, signal });
  return times.interview === undefined ? undefined : { version, times };
}
