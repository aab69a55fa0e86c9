import type { Submission } from '#questionnaires';
import { readConfig } from '../../../server/config.ts';
import { loadInstruments } from '../../../server/instruments/load-instruments.ts';
import type { SampleUnit } from '../../../server/model.ts';
import { hashPassword } from '../../../server/security/password.ts';
import { interviewCase } from '../../../server/simulation/interview-case.ts';
import { planSimulation } from '../../../server/simulation/plan-simulation.ts';
import type { Store } from '../../../server/storage/store.ts';

/** An edition whose cases are copies of simulated ones: the same answers under other case ids. */
export interface MadeOffice {
  readonly survey: string;
  /** The interview of a case, by its number from 0. */
  submission(number: number): Submission;
  unit(number: number): SampleUnit;
}

export const SURVEY = 'bench';
export const INTERVIEWER = { user: 'field-team', password: 'a password of the bench' } as const;
export const STATISTICIAN = { user: 'statistician', password: 'a password of the bench' } as const;

const STARTED_AT = '2026-11-20T10:00:00-05:00';
/** Interviews that are simulated one by one; the others are their copies. */
const SIMULATED = 600;

/** Simulates the interviews that all cases are copies of. */
export function makeOffice(): MadeOffice {
  const instruments = loadInstruments(readConfig({}).instruments);
  const { instrument } = instruments.find(instruments.current.id, instruments.current.version)!;
  const { units, households } = planSimulation(instrument, SIMULATED, 'bench');
  const interviews = units.map((unit) => interviewCase(instrument, unit, households.get(unit.caseId)!, STARTED_AT));
  const caseIdOf = (number: number) => `${String(number).padStart(7, '0')}`;
  return {
    survey: SURVEY,
    submission(number) {
      const { id, ...interview } = interviews[number % SIMULATED]!;
      const caseId = caseIdOf(number);
      return { ...interview, id: `${id.slice(0, -8)}${number.toString(16).padStart(8, '0')}`, caseId, survey: SURVEY };
    },
    // The draw follows from the seed, so a copy with the same seed is as proper as the first one.
    unit: (number) => ({ ...units[number % SIMULATED]!, caseId: caseIdOf(number) }),
  };
}

/** Fills an empty store with the edition, its accounts and so many assigned cases. */
export async function openOffice(store: Store, office: MadeOffice, cases: number): Promise<void> {
  const act = { by: 'bench', at: '2026-11-20T15:00:00.000Z' };
  for (const [role, { user, password }] of [
    ['interviewer', INTERVIEWER],
    ['statistician', STATISTICIAN],
  ] as const)
    await store.addUser(
      { user, name: user, role, demonstration: false, createdAt: act.at },
      await hashPassword(password),
      act,
    );
  await store.addSurvey({ key: SURVEY, title: { en: 'Bench' }, state: 'field', mark: 'bench' }, act);
  const units = Array.from({ length: cases }, (_, number) => office.unit(number));
  await store.importSampleUnits(SURVEY, units, [], act);
  const caseIds = units.map(({ caseId }) => caseId);
  await store.assign(SURVEY, caseIds, INTERVIEWER.user, act);
}
