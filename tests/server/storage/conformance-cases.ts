import { createHash } from 'node:crypto';
import type { DesignUnit, JudgedContent, ReceivedSubmission, SampleUnit, Survey } from '../../../server/model.ts';
import type { Store } from '../../../server/storage/store.ts';
import { accountOf } from '../people.ts';

export const act = { by: 'elena', at: '2026-11-24T15:00:00.000Z' };

export const unit = (caseId: string): SampleUnit => ({
  caseId,
  stratum: 'north',
  psu: 'north-1',
  probabilities: [0.1, 0.25],
  area: 'urban',
  label: `Dwelling ${caseId}`,
  seed: `seed of ${caseId}`,
});

/** A unit as analysis gets it. */
export const design = (caseId: string): DesignUnit => {
  const { label: _, ...place } = unit(caseId);
  return place;
};

export const SURVEY = 'enviz-2026';

export const edition = (key: string): Omit<Survey, 'createdAt'> => ({
  key,
  title: { es: 'Encuesta de Villa Cruz', en: 'Survey of Villa Cruz' },
  country: 'ZZ',
  instrument: { id: 'lacsi-2018-r1', versions: [{ version: '1.0.0' }] },
  referencePeriod: { from: '2025-11', to: '2026-10' },
  state: 'field',
  mark: `mark of ${key}`,
});

let made = 0;

/** What the check found in such a submission. */
export const judged = (content = 'first', violations: JudgedContent['violations'] = []): JudgedContent => ({
  violations,
  forms: ['control'],
  answers: { control: { consent: content } },
});

export function received(changes: Partial<ReceivedSubmission> & { content?: string } = {}): ReceivedSubmission {
  const { content = 'first', ...rest } = changes;
  const body = Buffer.from(JSON.stringify({ answers: { control: { consent: content } } }));
  made += 1;
  return {
    key: `key-${made}`,
    id: 'interview-1',
    sha256: createHash('sha256').update(body).digest('hex'),
    body,
    survey: SURVEY,
    caseId: 'A-1',
    instrument: 'lacsi-2018-r1',
    version: '1.0.0',
    interviewer: 'ana',
    receivedAt: act.at,
    judged: judged(content),
    reasons: [],
    ...rest,
  };
}

/** Key of the submission that was made last. */
export const lastKey = () => `key-${made}`;

export const HARD_VIOLATION = [
  { code: 'not-asked' as const, severity: 'hard' as const, form: 'control', name: 'x', params: {} },
];

/** Two interviewers, and an edition in the field with two cases that are Ana's. */
export async function fillStore(store: Store): Promise<void> {
  await store.addUser(accountOf('ana'), 'hash', act);
  await store.addUser(accountOf('luis'), 'hash', act);
  await store.addSurvey(edition(SURVEY), act);
  await store.importSampleUnits(SURVEY, [unit('A-1'), unit('A-2')], [{ caseId: 'A-1', address: 'Calle 1' }], act);
  await store.assign(SURVEY, ['A-1', 'A-2'], 'ana', act);
}
