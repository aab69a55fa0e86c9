import { dayOf, type PublicationStandard } from '#contract';
import { bringUpToDate } from '../derivation/derive-missing.ts';
import type { Instruments, Survey } from '../model.ts';
import type { Runs } from '../runs/runs.ts';
import type { Store } from '../storage/store.ts';
import { questionnaireOf } from '../surveys/questionnaire-of-survey.ts';
import { type ChosenSource, nameOfSource } from './chosen-source.ts';
import { FIGURES } from './source-tasks.ts';

/** The figures of an edition as bytes of JSON. */
export type FindFigures = (
  survey: Survey,
  standard: PublicationStandard,
  options?: { readonly source?: ChosenSource; readonly signal?: AbortSignal },
) => Promise<Uint8Array<ArrayBuffer>>;

interface FiguresServices {
  readonly store: Pick<Store, 'revision'>;
  readonly runs: Runs;
  readonly instruments: Instruments;
  readonly now: () => Date;
}

/**
 * Figures of editions, computed once for all who wait for them and, those of all interviews with the weights of the
 * design, again only when something that they rest on may have changed.
 */
export function keptFigures({ store, runs, instruments, now }: FiguresServices): FindFigures {
  const kept = new Map<string, { revision: string; bytes: Uint8Array<ArrayBuffer> }>();

  return async (survey, standard, { source = {}, signal } = {}) => {
    const { key } = survey;
    // On the first day of another version figures are of that one, although nothing else happened.
    const revision = `${await store.revision(key)} ${questionnaireOf(survey, instruments, dayOf(now())).version}`;
    const name = `${standard} ${key}`;
    // Weights rest on visits too, of which the revision says nothing.
    const isKept = !source.weighting && !source.file;
    const last = kept.get(name);
    if (isKept && last?.revision === revision) return last.bytes;
    // Derived first, together with whoever derives already; what comes meanwhile is derived with the figures.
    await bringUpToDate({ store, runs }, key, signal);
    const input = { survey: key, standard, ...(isKept ? {} : { source }) };
    const runKey = `figures ${name} ${revision} ${nameOfSource(source)}`;
    const bytes = await runs.run(FIGURES, input, { key: runKey, survey: key, signal });
    // Computed from what is stored now, which is this revision or a later one.
    if (isKept) kept.set(name, { revision, bytes });
    return bytes;
  };
}
