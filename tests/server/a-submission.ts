import { randomUUID } from 'node:crypto';
import type { Submission } from '#questionnaires';
import { scenario } from '../support/scenario.ts';
import { instrument, sampleUnit } from './api.ts';

type Written = Parameters<ReturnType<typeof scenario>['answers']>[0];

/** A proper interview of a case, as a tablet would send it. */
export function aSubmission(caseId = 'A-1', written: Written = {}): Submission {
  const { seed } = sampleUnit(caseId);
  const { answers, events } = scenario(instrument, { caseId, seed }).answers(written).interview();
  return {
    id: randomUUID(),
    caseId,
    instrument: instrument.manifest.id,
    version: instrument.manifest.version,
    answers,
    events,
    device: { id: 'tablet-7', time: '2026-11-24T10:40:00-05:00' },
  };
}
