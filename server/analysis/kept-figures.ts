import { dayOf, type PublicationStandard } from '#contract';
import { bringUpToDate } from '../derivation/derive-missing.ts';
import type { Instruments, Survey } from '../model.ts';
import type { Runs } from '../runs/runs.ts';
import type { Store } from '../storage/store.ts';
import { questionnaireOf } from '../surveys/questionnaire-of-survey.ts';
import { FIGURES } from './figures.ts';

/** The figures of an edition as bytes of JSON. */
export type FindFigures = (
  survey: Survey,
  standard: PublicationStandard,
  signal?: AbortSignal,
) => Promise<Uint8Array<ArrayBuffer>>;

interface FiguresServices {
  readonly store: Pick<Store, 'revision'>;
  readonly runs: Runs;
  readonly instruments: Instruments;
  readonly now: () => Date;
}

/**
 * Figures of editions, computed again only when something that they rest on may have changed, and once for all
 * who wait for them.
 */
export function keptFigures({ store, runs, instruments, now }: FiguresServices): FindFigures {
  const kept = new Map<string, { revision: string; bytes: Uint8Array<ArrayBuffer> }>();

  return async (survey, standard, signal) => {
    const { key } = survey;
    // On the first day of another version figures are of that one, although nothing else happened.
    const revision = `${await store.revision(key)} ${questionnaireOf(survey, instruments, dayOf(now())).version}`;
    const name = `${standard} ${key}`;
    const last = kept.get(name);
    if (last?.revision === revision) return last.bytes;
    // Derived first, together with whoever derives already; what comes meanwhile is derived with the figures.
    await bringUpToDate({ store, runs }, key, signal);
    const input = { survey: key, standard };
    const bytes = await runs.run(FIGURES, input, { key: `figures ${name} ${revision}`, survey: key, signal });
    // Computed from what is stored now, which is this revision or a later one.
    kept.set(name, { revision, bytes });
    return bytes;
  };
}
