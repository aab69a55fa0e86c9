import { randomUUID } from 'node:crypto';
import type { EnrolmentReply } from '#contract';
import type { Api } from './api.ts';
import type { Person } from './people.ts';

/** What a tablet says of itself when it is enrolled; vault and escrow are of no use to anybody here. */
export const enrolment = (id: string = randomUUID()) => ({
  id,
  appVersion: '1.2.0',
  vault: 'wrapped vault',
  escrow: '{"keyId":"0","enc":"","data":""}',
});

/** Enrols a tablet for an interviewer of the tests. */
export async function enrol(api: Api, person: Person = 'ana', body = enrolment()) {
  const response = await api.ask(person, 'POST', '/api/devices', { body });
  if (!response.ok) throw new Error(`${person} cannot enrol: ${response.status} ${await response.text()}`);
  const reply = (await response.json()) as EnrolmentReply;
  return { id: body.id, ...reply, headers: { Authorization: `Bearer ${reply.token}` } };
}
