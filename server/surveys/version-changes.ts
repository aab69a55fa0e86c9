import type { VersionChanges } from '#contract';
import {
  diffInstruments,
  type Instrument,
  mappedChanges,
  mappingOf,
  mappingsIn,
  reasonInWords,
  saysOnlyWhich,
  VERDICTS,
} from '#questionnaires';
import { findPublished } from '../instruments/catalogue.ts';
import type { PublishedInstrument } from '../model.ts';
import { Problem } from '../problems.ts';
import type { Task } from '../runs/task.ts';
import { usedBy } from './versions-of-survey.ts';

/** Which version, of which edition, in whose language. */
export interface VersionToCompare {
  readonly survey: string;
  readonly version: string;
  readonly language: string;
}

/** Changes of a verdict that are told one by one. */
const MOST_TOLD = 100;

/**
 * What a version changes after the last one of an edition or, where it is the last one, after the one before.
 *
 * @throws Problem unknown-survey, unknown-instrument
 */
export const VERSION_CHANGES: Task<VersionToCompare, VersionChanges> = {
  name: 'version-changes',
  async run({ store, instruments }, { survey: key, version, language }) {
    const survey = await store.survey(key);
    if (!survey) throw new Problem('unknown-survey');
    const { id, versions } = usedBy(survey, instruments);
    const last = versions.at(-1)!;
    const before = (last.version === version && versions.at(-2)) || last;
    const [earlier, later] = await Promise.all([
      findPublished(instruments, id, before.version),
      findPublished(instruments, id, version),
    ]);
    if (!earlier || !later) throw new Problem('unknown-instrument');
    return { before: before.version, ...changesOf(earlier.instrument, later, language) };
  },
};

function changesOf(
  earlier: Instrument,
  { instrument: later, files }: PublishedInstrument,
  language: string,
): Omit<VersionChanges, 'before'> {
  const mapping = mappingOf(mappingsIn(files), earlier);
  const changes = mappedChanges(diffInstruments(earlier, later, language, mapping), later, mapping).filter(
    (change) => !saysOnlyWhich(change),
  );
  const count = (verdict: (typeof VERDICTS)[number]) => changes.filter((one) => one.verdict === verdict).length;
  return {
    verdicts: {
      breaks: count('breaks'),
      mapping: count('mapping'),
      mapped: count('mapped'),
      safe: count('safe'),
    },
    changes: VERDICTS.flatMap((verdict) =>
      changes.filter((change) => change.verdict === verdict).slice(0, MOST_TOLD),
    ).map((change) => ({
      verdict: change.verdict,
      sentence: change.sentence,
      reason: reasonInWords(change, language),
    })),
  };
}
