import { randomUUID } from 'node:crypto';
import type { EnrolmentReply } from '#contract';
import { ApiProblem, addressOf } from '../../../client/api.ts';
import type { CallServer } from '../../../client/field/sync/roads.ts';
import { PASSWORD, signIn } from '../../server/api.ts';
import { enrolment } from '../../server/enrol.ts';

/** How long a tablet waits for an answer, in milliseconds. */
const PATIENCE = 20_000;

const MEDIA_TYPES = {
  raw: 'application/json',
  piece: 'application/octet-stream',
  snapshot: 'application/octet-stream',
};

/** Calls endpoints as the app does, from a program that holds several tablets at once. */
export function callAt(address: string, token: string): CallServer {
  return async (endpoint, input) => {
    const { body, ...place } = input as { body?: unknown; params?: Record<string, string> };
    const kind = endpoint.accepts as keyof typeof MEDIA_TYPES | undefined;
    const response = await fetch(address + addressOf(endpoint, place), {
      method: endpoint.method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': kind ? MEDIA_TYPES[kind] : 'application/json',
      },
      ...(body !== undefined && { body: kind ? (body as BodyInit) : JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE),
    }).catch(() => {
      throw new ApiProblem({ status: 0, code: 'unreachable' });
    });
    const content = await response.json().catch(() => null);
    const retryAfter = Number(response.headers.get('retry-after')) || undefined;
    if (!response.ok) throw new ApiProblem({ status: response.status, code: content?.code ?? 'unknown', retryAfter });
    const reply = endpoint.reply.safeParse(content);
    if (!reply.success) throw new ApiProblem({ status: response.status, code: 'unexpected-reply' });
    return reply.data as never;
  };
}

/**
 * Enrols a tablet of an interviewer over a network that can be trusted.
 *
 * @param own its id and its vault, where they matter
 */
export async function enrolAt(
  address: string,
  user: string,
  own: { id?: string; vault?: string } = {},
): Promise<EnrolmentReply> {
  const cookie = await signIn(address, user, PASSWORD);
  const response = await fetch(`${address}/api/devices`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ ...enrolment(randomUUID()), ...own }),
  });
  if (!response.ok) throw new Error(`the tablet cannot be enrolled: ${response.status}`);
  return (await response.json()) as EnrolmentReply;
}
