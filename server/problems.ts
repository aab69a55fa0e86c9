/** Every problem that the API can answer with: status and title by code. */
const CATALOGUE = {
  'malformed-json': [400, 'The body is not JSON'],
  'invalid-request': [400, 'The request does not have the expected shape'],
  'invalid-submission': [400, 'The submission does not have the outer shape of one'],
  'submission-id-mismatch': [400, 'The address and the body name different submissions'],
  'not-signed-in': [401, 'Sign in first'],
  'wrong-credentials': [401, 'The user name or the password is wrong'],
  'demonstration-account': [403, 'Demonstration accounts work only on the machine that runs the server'],
  'wrong-password': [403, 'The current password is wrong'],
  'role-not-allowed': [403, 'The role of this account may not do this'],
  'cross-origin': [403, 'The request comes from another site'],
  'not-found': [404, 'There is nothing at this address'],
  'unknown-instrument': [404, 'No such questionnaire version'],
  'unknown-submission': [404, 'No such submission'],
  'unknown-event': [404, 'No such event'],
  'unknown-user': [404, 'No such account'],
  'user-exists': [409, 'The user name is taken'],
  'cannot-count': [409, 'The submission cannot count yet'],
  'event-changed': [409, 'The interview has changed since'],
  'coded-meanwhile': [409, 'Somebody else has coded the event'],
  'coding-closed': [409, 'The event does not wait for this coding'],
  'another-coder': [409, 'Another person must do this'],
  'too-large': [413, 'The body is too large'],
  'unsupported-encoding': [415, 'The body is compressed in a way that is not understood'],
  'reason-required': [422, 'A reason is required'],
  'coding-not-allowed': [422, 'The event cannot be coded so'],
  'unknown-case': [422, 'A case is not in the sample'],
  'not-an-interviewer': [422, 'Cases are assigned to interviewers only'],
  'figures-not-computable': [422, 'The figures cannot be computed'],
  'too-many-attempts': [429, 'Too many attempts'],
  'internal-error': [500, 'Something went wrong on the server'],
  busy: [503, 'The server is busy'],
  'storage-full': [507, 'The server cannot write its database'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof CATALOGUE;

export const problemCodes = Object.keys(CATALOGUE) as ProblemCode[];

/** A place in the request that is wrong and what belongs there; never the value found. */
export interface Place {
  path: string;
  expected: string;
}

/** Thrown by a route, answered as problem JSON (RFC 9457). `detail` says what to do and never carries personal data. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly places: Place[] | undefined;

  constructor(code: ProblemCode, detail: string, places?: Place[]) {
    super(detail);
    this.name = 'Problem';
    this.code = code;
    this.places = places;
  }

  get status(): number {
    return CATALOGUE[this.code][0];
  }

  /** The problem as it travels. */
  toJSON() {
    const [status, title] = CATALOGUE[this.code];
    return {
      type: `urn:cifra:problem:${this.code}`,
      title,
      status,
      code: this.code,
      detail: this.message,
      ...(this.places ? { places: this.places } : {}),
    };
  }
}
