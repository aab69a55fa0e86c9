import type { z } from 'zod';
import type { TokenScope } from './machines/token-scopes.ts';
import type { Role } from './roles.ts';

/** Who may call: everybody, everybody who is signed in, or the roles in the list. */
export type Access = 'public' | 'signed-in' | readonly Role[];

/** Bytes of a `csv` or a `workbook` that are taken at most. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/**
 * One endpoint of the API. The server binds it with `route`, the client calls it with `call`; both take their
 * types from it.
 *
 * `path` holds `:names` for parameters. `accepts` says how the body travels: JSON checked against `body`
 * (default), the same for `edits` of a questionnaire, or exactly as it is: `raw`, `csv`, a `workbook`, a
 * `package`, a `piece`, part of a `data` file or a `snapshot`. `answers` is the media type of the reply, checked
 * against `reply` by the client.
 */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/api/${string}`;
  readonly access: Access;
  /**
   * Works for those who interviewed before and may not any more too: their account is disabled or has another role.
   * What they have not sent yet must still arrive. For the same reason it works for a tablet that was revoked.
   */
  readonly forFormer?: true;
  /**
   * Whether an enrolled tablet may call it with the token of its enrolment. Without it: if the work is that of
   * interviewers.
   */
  readonly tokens?: 'accepted' | 'refused';
  /** The scopes whose tokens open it to machines. Without any, no machine may call it. */
  readonly scopes?: readonly TokenScope[];
  readonly accepts?: 'json' | 'edits' | SentAsItIs;
  readonly body?: z.ZodType;
  readonly query?: z.ZodType;
  readonly answers?:
    | 'application/json'
    | 'text/csv'
    /** A page that a browser shows as it is, in its own policy. */
    | 'text/html'
    | 'application/octet-stream'
    | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  readonly reply: z.ZodType;
}

/** Bodies that are not JSON of the contract; each has a limit of its own. */
export type SentAsItIs = 'raw' | 'csv' | 'workbook' | 'package' | 'piece' | 'data' | 'snapshot';

/** Keeps the exact types of an endpoint, which a plain annotation would widen. */
export function endpoint<const E extends Endpoint>(definition: E): E {
  return definition;
}

type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** Parameters of the path: `ParamsOf<typeof reviewSubmission>` is `{ key: string }`. */
export type ParamsOf<E extends Endpoint> = { [Name in NamesIn<E['path']>]: string };

/** What the caller puts in the body. */
export type BodyOf<E extends Endpoint> = E extends { readonly body: infer B extends z.ZodType }
  ? z.input<B>
  : E extends { readonly accepts: SentAsItIs }
    ? string
    : undefined;

/** What the server finds in the body once it is checked. */
export type CheckedBodyOf<E extends Endpoint> = E extends { readonly body: infer B extends z.ZodType }
  ? z.output<B>
  : undefined;

/** What the caller puts in the query string. */
export type QueryOf<E extends Endpoint> = E extends { readonly query: infer Q extends z.ZodType }
  ? z.input<Q>
  : undefined;

/** What the server finds in the query once it is checked, defaults filled in. */
export type CheckedQueryOf<E extends Endpoint> = E extends { readonly query: infer Q extends z.ZodType }
  ? z.output<Q>
  : undefined;

/** What the server replies. */
export type ReplyOf<E extends Endpoint> = z.output<E['reply']>;
