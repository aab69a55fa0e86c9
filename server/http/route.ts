import type { Express, Request, Response } from 'express';
import type { z } from 'zod';
import type { CheckedBodyOf, CheckedQueryOf, Endpoint, ParamsOf, ReplyOf } from '#contract';
import type { Account } from '../model.ts';
import { Problem } from '../problems.ts';
import { NOTHING_HELD } from '../runs/fair-share.ts';
import { requireAccess } from '../security/access.ts';
import type { Services } from '../services.ts';
import type { Act } from '../storage/store.ts';
import { Prepared } from './prepared.ts';
import { BODY_LIMITS, parseOutlined, type ReadBody, readBody, STRANGERS_LIMIT } from './read-body.ts';
import { STORABLE, unstorablePlaces } from './storable-text.ts';
import { MOST_PLACES, wrongPlaces } from './wrong-places.ts';

/** What a route gets: checked parameters, query and body, and the account that asks. */
export interface Call<E extends Endpoint> {
  params: ParamsOf<E>;
  query: CheckedQueryOf<E>;
  body: CheckedBodyOf<E>;
  /** The body as it arrived, for `raw` and `csv`. */
  received: ReadBody;
  account: E['access'] extends 'public' ? undefined : Account;
  /** The account and this instant, for the audit trail. */
  act: E['access'] extends 'public' ? undefined : Act;
  request: Request;
  response: Response;
}

/**
 * Binds an endpoint of the contract: access first, then query and body, then `answer`. A reply of null has no
 * content; one that is `Prepared` is sent as it is. A mismatch between the endpoint and what `answer` takes or
 * gives does not compile.
 */
export function route<const E extends Endpoint>(
  app: Express,
  services: Services,
  endpoint: E,
  answer: (call: Call<E>) => Promise<ReplyOf<E> | Prepared>,
): void {
  const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
  app[method](endpoint.path, async (request, response) => {
    response.locals.pattern = endpoint.path;
    const account = await requireAccess(services, endpoint, request);
    if (unstorablePlaces(request.params).length > 0) throw new Problem('not-found', { part: 'api' });
    const query = endpoint.query && check(endpoint.query, request.query, 'query');
    await withBody(services, { endpoint, account, request }, async (received) => {
      const kind = endpoint.accepts === 'edits' ? 'edits' : 'json';
      const body = endpoint.body && check(endpoint.body, parseOutlined(received, kind), 'body');
      const act = account && { by: account.user, at: services.now().toISOString() };
      const call = { params: request.params, query, body, received, account, act, request, response };
      // The contract's types and the checks above say the same, which TypeScript cannot follow.
      send(response, endpoint, await answer(call as unknown as Call<E>));
    });
  });
}

function send(response: Response, { answers }: Endpoint, reply: unknown): void {
  const named = reply instanceof Prepared ? reply.type : undefined;
  const type = `${named ?? answers ?? 'application/json'}; charset=utf-8`;
  if (reply === null) response.status(204).end();
  else if (reply instanceof Prepared) response.type(type).send(reply.asBuffer());
  else if (answers === 'text/csv') response.type(type).send(reply);
  else response.json(reply);
}

interface Asked {
  readonly endpoint: Endpoint;
  readonly account: Account | undefined;
  readonly request: Request;
}

/**
 * Reads a body into the share that its account has of the memory, and holds that share while it is worked on. The
 * work begins when it is the account's turn: who asks for much at once waits, and not the others.
 */
async function withBody(
  { share }: Pick<Services, 'share'>,
  { endpoint, account, request }: Asked,
  work: (received: ReadBody) => Promise<void>,
): Promise<void> {
  if (!account) return work(await readBody(request, { limit: STRANGERS_LIMIT, hold: () => NOTHING_HELD }));
  let held = NOTHING_HELD;
  const hold = (bytes: number) => {
    held = share.hold(account.user, bytes);
    return held;
  };
  try {
    const received = await readBody(request, { limit: BODY_LIMITS[endpoint.accepts ?? 'json'], hold });
    await share.turn(account.user, () => work(received));
  } finally {
    held.release();
  }
}

function check(schema: z.ZodType, value: unknown, part: 'query' | 'body'): unknown {
  const result = schema.safeParse(value);
  if (!result.success) throw new Problem('invalid-request', { part, places: wrongPlaces(result.error) });
  const places = unstorablePlaces(result.data).slice(0, MOST_PLACES);
  if (places.length === 0) return result.data;
  throw new Problem('invalid-request', { part, places: places.map((path) => ({ path, expected: STORABLE })) });
}
