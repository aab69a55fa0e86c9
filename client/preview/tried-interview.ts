import { PRACTICE } from '#contract';
import type { Instrument, JournalEntry } from '#questionnaires';
import { InterviewSession } from '../field/session/interview-session.ts';
import { memoryDraft } from './memory-draft.ts';

/** Who is interviewed in the preview, and what that person said so far. */
export interface TriedRespondent {
  readonly seed: string;
  readonly entries: readonly JournalEntry[];
}

const CASE = 'preview';

/**
 * The interview of a respondent with a questionnaire as it is now, at the place where it was. Answers to what the
 * questionnaire does not ask any more stay in its journal and count for nothing.
 */
export function tryInterview(
  instrument: Instrument,
  { seed, entries }: TriedRespondent,
  language: string,
): InterviewSession {
  const { id, version } = instrument.manifest;
  const forms = new Set(instrument.forms.map(({ form }) => form));
  const known = entries.filter(({ form }) => forms.has(form.split('.')[0]!));
  const numbered = known.map((entry, place) => ({ ...entry, seq: place + 1 }));
  const draft = memoryDraft({ survey: PRACTICE, caseId: CASE, instrument: id, version }, numbered);
  return new InterviewSession({ instrument, context: { caseId: CASE, seed }, draft, language, now: () => new Date() });
}
