import type { Role } from '#contract';
import type { Account } from '../../server/model.ts';

/** The people of the tests, by user name. Those of the demonstration have the same names. */
export const PEOPLE = {
  ana: { name: 'Ana', role: 'interviewer' },
  luis: { name: 'Luis', role: 'interviewer' },
  bruno: { name: 'Bruno', role: 'supervisor' },
  carla: { name: 'Carla', role: 'statistician' },
  mateo: { name: 'Mateo', role: 'statistician' },
  sofia: { name: 'Sofía', role: 'statistician' },
  petra: { name: 'Petra', role: 'statistician' },
  diego: { name: 'Diego', role: 'designer' },
  elena: { name: 'Elena', role: 'admin' },
} as const satisfies Record<string, { name: string; role: Role }>;

export type Person = keyof typeof PEOPLE;

/** One person of each role. */
export const ONE_OF_EACH_ROLE: readonly Person[] = ['ana', 'bruno', 'carla', 'diego', 'elena'];

/** The account of a person as the store keeps it. */
export function accountOf(
  user: Person,
  { demonstration = false, createdAt = '2026-11-24T15:00:00.000Z' } = {},
): Account {
  return { user, ...PEOPLE[user], demonstration, createdAt };
}
