import { checkInterview, type Instrument, type Submission, type WalkedInterview, walkInterview } from '#questionnaires';
import type { SampleUnit } from '../model.ts';
import type { Household } from './population.ts';
import { type SeededRandom, seededRandom } from './random.ts';
import { respondFor } from './respondent.ts';

/** Interviews tried before the case counts as one that nobody can answer. */
const ATTEMPTS = 20;

/**
 * Interviews one household along the compiled routing. An interview that breaks a hard edit is made again
 * with other random answers, as an interviewer would ask again.
 *
 * @param startedAt instant with offset
 * @returns a submission that the server accepts
 */
export function interviewCase(
  instrument: Instrument,
  unit: SampleUnit,
  household: Household,
  startedAt: string,
): Submission {
  const context = { caseId: unit.caseId, seed: unit.seed, startedAt };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const random = seededRandom(`${unit.seed}/answers/${attempt}`);
    const walked = walkInterview(instrument, context, respondFor(household, random));
    // The journal is the one that these answers were written in; the server compares both.
    const violations = checkInterview(instrument, { answers: walked.answers }, context);
    if (violations.every(({ severity }) => severity === 'soft')) {
      return submissionOf({ instrument, unit, walked, startedAt, random });
    }
  }
  throw new Error(
    `case ${unit.caseId}: ${ATTEMPTS} interviews broke hard edits; look for an edit that no answers can satisfy`,
  );
}

function submissionOf(interview: {
  instrument: Instrument;
  unit: SampleUnit;
  walked: WalkedInterview;
  startedAt: string;
  random: SeededRandom;
}): Submission {
  const { manifest } = interview.instrument;
  const { answers, events } = interview.walked;
  return {
    id: madeUuid(interview.random),
    caseId: interview.unit.caseId,
    instrument: manifest.id,
    version: manifest.version,
    answers,
    events,
    device: { id: 'simulation', time: interview.startedAt },
  };
}

/** A version 4 UUID from the seed, so that simulating twice sends the same submission twice. */
function madeUuid(random: SeededRandom): string {
  const digit = () => random.integer(0, 15).toString(16);
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, digit);
}
