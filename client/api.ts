import {
  type BodyOf,
  type Endpoint,
  OUR_MARK,
  type ParamsOf,
  type ProblemReply,
  problemReply,
  type QueryOf,
  type ReplyOf,
  type SentAsItIs,
} from '#contract';
import { noteServerDate } from './server-clock.ts';

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
 * A request that the server refused, or that did not reach it (status 0): nothing answered (`unreachable`), or
 * something else did (`not-the-server`: a network that asks to sign in, a proxy). `code` is the problem's own
 * kebab-case code.
 */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  /** Seconds after which the server wants to be asked again. */
  readonly retryAfter: number | undefined;
  /** What is wrong with a file that was sent. */
  readonly flaw: ProblemReply['flaw'];
  /** Places that are wrong, and what is wrong there; none where the problem names none. */
  readonly places: NonNullable<ProblemReply['places']>;

  constructor({ status, code, detail = '', retryAfter, flaw, places = [] }: ProblemParts) {
    super(code);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.retryAfter = retryAfter;
    this.flaw = flaw;
    this.places = places;
  }
}

interface ProblemParts {
  status: number;
  code: string;
  detail?: string;
  retryAfter?: number | undefined;
  flaw?: ProblemReply['flaw'];
  places?: ProblemReply['places'];
}

/**
 * A tablet waits so long for an answer, and longer the more it sends: a network that swallows requests, or a server
 * that stands still, would hold up everything else that is to be sent, for ever.
 */
const PATIENCE_MS = 120_000;

/** The slowest network on which something arrives: a kilobyte a second. */
const MS_PER_BYTE = 1;

let deviceToken: string | undefined;

/**
 * The token with which an enrolled tablet asks from now on, in place of a session in a cookie; undefined for none.
 * It is in memory only.
 */
export function setDeviceToken(token: string | undefined): void {
  deviceToken = token;
}

/**
 * Calls one endpoint of the contract and returns its reply, checked. Only what carries the mark of the server is its
 * answer: the page of a network that asks to sign in neither signs anybody out nor refuses an interview.
 *
 * @throws ApiProblem the server's problem JSON; `unreachable` (status 0) without a connection; `not-the-server`
 * (status 0) when something in between answered; `unexpected-reply` when the server's answer is not what the contract
 * says (a server of another version)
 * @example const { cases } = await call(listAssignments, {})
 */
export async function call<const E extends Endpoint>(endpoint: E, input: CallInput<E>): Promise<ReplyOf<E>> {
  const response = await answerOf(endpoint, input);
  const content = endpoint.answers === 'text/csv' ? await response.text() : await jsonOf(response);
  const reply = endpoint.reply.safeParse(content);
  if (!reply.success) throw new ApiProblem({ status: response.status, code: 'unexpected-reply' });
  return reply.data as ReplyOf<E>;
}

/**
 * Calls an endpoint that answers with a file.
 *
 * @returns its name, and its bytes as the browser keeps them
 * @throws what `call` throws
 */
export async function callForFile<const E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
): Promise<{ name: string; content: Blob; headers: Headers }> {
  const response = await answerOf(endpoint, input);
  const [, name = 'file'] = /filename="?([^";]+)/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return { name, content: await response.blob(), headers: response.headers };
}

async function answerOf<const E extends Endpoint>(endpoint: E, input: CallInput<E>): Promise<Response> {
  const { body, signal, ...address } = input as LooseInput;
  const payload = body === undefined ? undefined : payloadOf(endpoint, body);
  const response = await send(addressOf(endpoint, address), {
    method: endpoint.method,
    credentials: deviceToken === undefined ? 'same-origin' : 'omit',
    headers: { ...payload?.headers, ...(deviceToken !== undefined && { authorization: `Bearer ${deviceToken}` }) },
    ...(payload && { body: payload.body }),
    // The server never sends anybody elsewhere; what does is not the server.
    redirect: 'error',
    ...patience(payload?.body, signal),
  });
  if (!response.ok) throw await problemOf(response);
  return response;
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
  edits: 'application/json',
  raw: 'application/json',
  csv: 'text/csv',
  workbook: 'application/octet-stream',
  package: 'application/octet-stream',
  piece: 'application/octet-stream',
  data: 'application/octet-stream',
  snapshot: 'application/octet-stream',
} as const;

function payloadOf({ accepts = 'json' }: Endpoint, body: unknown): { body: BodyInit; headers: Record<string, string> } {
  const content = accepts === 'json' || accepts === 'edits' ? JSON.stringify(body) : (body as BodyInit);
  return { body: content, headers: { 'content-type': MEDIA_TYPES[accepts] } };
}

/** Only a tablet: in the office a person waits for what takes long, and sees that it does. */
function patience(body: BodyInit | undefined, signal: AbortSignal | undefined): { signal?: AbortSignal } {
  if (deviceToken === undefined) return signal ? { signal } : {};
  const bytes = body instanceof Uint8Array ? body.byteLength : String(body ?? '').length;
  const over = AbortSignal.timeout(PATIENCE_MS + bytes * MS_PER_BYTE);
  return { signal: signal ? AbortSignal.any([signal, over]) : over };
}

async function send(address: string, request: RequestInit): Promise<Response> {
  const askedAt = Date.now();
  const response = await fetch(address, request).catch((error: unknown) => {
    if (isAbort(error)) throw error;
    throw new ApiProblem({ status: 0, code: 'unreachable' });
  });
  if (!response.headers.has(OUR_MARK)) throw new ApiProblem({ status: 0, code: 'not-the-server' });
  noteServerDate(response.headers.get('date'), askedAt, Date.now());
  return response;
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const problem = (await jsonOf(response)) as Partial<ProblemReply> | null;
  return new ApiProblem({
    status: response.status,
    code: problem?.code ?? 'unknown',
    detail: problem?.detail ?? problem?.title ?? '',
    retryAfter: Number(response.headers.get('retry-after')) || undefined,
    flaw: problemReply.shape.flaw.safeParse(problem?.flaw).data,
    places: problemReply.shape.places.safeParse(problem?.places).data,
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
