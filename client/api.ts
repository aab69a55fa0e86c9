import type { BodyOf, Endpoint, ParamsOf, ProblemReply, QueryOf, ReplyOf, SentAsItIs } from '#contract';

type ParamsPart<E extends Endpoint> = [keyof ParamsOf<E>] extends [never] ? unknown : { params: ParamsOf<E> };
type QueryPart<E extends Endpoint> = QueryOf<E> extends undefined ? unknown : { query?: QueryOf<E> };
type BodyPart<E extends Endpoint> =
  BodyOf<E> extends undefined
    ? unknown
    : { body: E extends { readonly accepts: SentAsItIs } ? string | Uint8Array<ArrayBuffer> : BodyOf<E> };

/**
 * What a call sends: parameters of the path, query, body. A raw body and a CSV file may also be bytes, which are
 * sent unchanged.
 */
export type CallInput<E extends Endpoint> = ParamsPart<E> & QueryPart<E> & BodyPart<E> & { signal?: AbortSignal };

/** The same without the endpoint's types. */
interface LooseInput {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  signal?: AbortSignal;
}

/**
 * A request that the server refused, or that could not be asked (status 0). `code` is the problem's own
 * kebab-case code.
 */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  /** Seconds after which the server wants to be asked again. */
  readonly retryAfter: number | undefined;

  constructor({ status, code, detail = '', retryAfter }: ProblemParts) {
    super(code);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.retryAfter = retryAfter;
  }
}

interface ProblemParts {
  status: number;
  code: string;
  detail?: string;
  retryAfter?: number | undefined;
}

/**
 * Calls one endpoint of the contract and returns its reply, checked.
 *
 * @throws ApiProblem the server's problem JSON; `unreachable` (status 0) without a connection;
 * `unexpected-reply` when the answer is not what the contract says (an error page of something in between, a
 * server of another version)
 * @example const { cases } = await call(listAssignments, {})
 */
export async function call<const E extends Endpoint>(endpoint: E, input: CallInput<E>): Promise<ReplyOf<E>> {
  const { body, signal, ...address } = input as LooseInput;
  const response = await send(addressOf(endpoint, address), {
    method: endpoint.method,
    credentials: 'same-origin',
    ...(body === undefined ? {} : payloadOf(endpoint, body)),
    ...(signal ? { signal } : {}),
  });
  if (!response.ok) throw await problemOf(response);
  const content = endpoint.answers === 'text/csv' ? await response.text() : await jsonOf(response);
  const reply = endpoint.reply.safeParse(content);
  if (!reply.success) throw new ApiProblem({ status: response.status, code: 'unexpected-reply' });
  return reply.data as ReplyOf<E>;
}

/** The address of an endpoint, also for links such as a download. */
export function addressOf(
  endpoint: Endpoint,
  { params = {}, query = {} }: Omit<LooseInput, 'body' | 'signal'>,
): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_part, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(
    Object.entries(query)
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([name, value]) => [name, String(value)]),
  ).toString();
  return search ? `${path}?${search}` : path;
}

const MEDIA_TYPES = {
  json: 'application/json',
  raw: 'application/json',
  csv: 'text/csv',
  piece: 'application/octet-stream',
  snapshot: 'application/octet-stream',
} as const;

function payloadOf({ accepts = 'json' }: Endpoint, body: unknown): { body: BodyInit; headers: Record<string, string> } {
  const content = accepts === 'json' ? JSON.stringify(body) : (body as BodyInit);
  return { body: content, headers: { 'content-type': MEDIA_TYPES[accepts] } };
}

async function send(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (error) {
    if (isAbort(error)) throw error;
    throw new ApiProblem({ status: 0, code: 'unreachable' });
  }
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const problem = (await jsonOf(response)) as Partial<ProblemReply> | null;
  return new ApiProblem({
    status: response.status,
    code: problem?.code ?? 'unknown',
    detail: problem?.detail ?? problem?.title ?? '',
    retryAfter: Number(response.headers.get('retry-after')) || undefined,
  });
}

/**
 * An empty or broken body is null: the contract then decides whether null is an answer. One that was cut off
 * because nobody waits any more is no answer.
 */
async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (isAbort(error)) throw error;
    return null;
  }
}

/** Whether a call ended because its signal was aborted. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
