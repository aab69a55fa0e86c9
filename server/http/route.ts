import type { Express, Request, Response } from 'express';
import type { z } from 'zod';
import type { CheckedBodyOf, CheckedQueryOf, Endpoint, ParamsOf, ReplyOf } from '#contract';
import type { Account } from '../model.ts';
import { Problem, type WrongPlace } from '../problems.ts';
import { requireAccess } from '../security/access.ts';
import type { Services } from '../services.ts';
import type { Act } from '../storage/store.ts';
import { Prepared } from './prepared.ts';
import { BODY_LIMITS, parseJson, readBody } from './read-body.ts';
import { STORABLE, unstorablePlaces } from './storable-text.ts';

const MOST_PLACES = 50;

/** What a route gets: checked parameters, query and body, and the account that asks. */
export interface Call<E extends Endpoint> {
  params: ParamsOf<E>;
  query: CheckedQueryOf<E>;
  body: CheckedBodyOf<E>;
  /** The bytes of the body, for `raw` and `csv`. */
  bytes: Buffer;
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
  const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
  app[method](endpoint.path, async (request, response) => {
    response.locals.pattern = endpoint.path;
    const account = await requireAccess(services, endpoint, request);
    if (unstorablePlaces(request.params).length > 0) throw new Problem('not-found', { part: 'api' });
    const query = endpoint.query && check(endpoint.query, request.query, 'query');
    const bytes = await readBody(request, response, BODY_LIMITS[endpoint.accepts ?? 'json']);
    const body = endpoint.body && check(endpoint.body, parseJson(bytes), 'body');
    const act = account && { by: account.user, at: services.now().toISOString() };
    const call = { params: request.params, query, body, bytes, account, act, request, response };
    // The contract's types and the checks above say the same, which TypeScript cannot follow.
    const reply = await answer(call as unknown as Call<E>);
    const type = `${endpoint.answers ?? 'application/json'}; charset=utf-8`;
    if (reply === null) response.status(204).end();
    else if (reply instanceof Prepared) response.type(type).send(reply.asBuffer());
    else if (endpoint.answers === 'text/csv') response.type(type).send(reply);
    else response.json(reply);
  });
}

function check(schema: z.ZodType, value: unknown, part: 'query' | 'body'): unknown {
  const result = schema.safeParse(value);
  if (!result.success) throw new Problem('invalid-request', { part, places: wrongPlaces(result.error) });
  const places = unstorablePlaces(result.data).slice(0, MOST_PLACES);
  if (places.length === 0) return result.data;
  throw new Problem('invalid-request', { part, places: places.map((path) => ({ path, expected: STORABLE })) });
}

/** Where a value breaks its schema, in words that do not repeat the value; not more places than help. */
export function wrongPlaces(error: z.ZodError): WrongPlace[] {
  return error.issues.slice(0, MOST_PLACES).map(({ path, code, message }) => ({
    path: path.map(String).join('.').slice(0, 200),
    // Zod's own message names the keys that it did not expect, and keys are input too.
    expected: code === 'unrecognized_keys' ? 'no other keys' : message,
  }));
}
