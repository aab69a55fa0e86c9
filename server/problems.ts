import { ACCOUNT_PROBLEMS } from './account-problems.ts';
import { LOAD_PROBLEMS } from './load-problems.ts';
import { PRODUCT_PROBLEMS } from './product-problems.ts';
import { QUESTIONNAIRE_PROBLEMS } from './questionnaire-problems.ts';
import { RELEASE_PROBLEMS } from './release-problems.ts';
import { SURVEY_PROBLEMS } from './survey-problems.ts';

/** A place in the request that is wrong and what belongs there; never the value that was found. */
export interface WrongPlace {
  readonly path: string;
  readonly expected: string;
}

/** What is wrong with a file, or with what figures are made from, for a sentence in the reader's language. */
export interface FileFlaw {
  readonly code: string;
  /** What the sentence names: a limit, a line, a part of the file. */
  readonly about: Readonly<Record<string, string | number>>;
}

interface WithPlaces {
  readonly places: readonly WrongPlace[];
}

/** One kind of problem: its HTTP status, its title, and the sentence that says what to do. */
interface ProblemKind {
  readonly status: number;
  readonly title: string;
  /** For what passes by itself: seconds until it is worth asking again. */
  readonly retryAfter?: number;
  /** Whether anything of the request was stored, where its sender has to know. */
  readonly stored?: boolean;
  /** Takes what differs from case to case, never personal data and never a value of the request. */
  detail(details: never): string;
}

/** Every problem that the API can answer with, by code. */
export const PROBLEMS = {
  ...ACCOUNT_PROBLEMS,
  ...SURVEY_PROBLEMS,
  ...LOAD_PROBLEMS,
  ...QUESTIONNAIRE_PROBLEMS,
  ...PRODUCT_PROBLEMS,
  ...RELEASE_PROBLEMS,
  'invalid-request': {
    status: 400,
    title: 'The request does not have the expected shape',
    detail: (details: ({ part: 'query' | 'body' } & WithPlaces) | { part: 'address' | 'headers' }) => {
      switch (details.part) {
        case 'address':
          return 'The request arrived incomplete or with a wrong address; send it again.';
        case 'headers':
          return 'Send a request that HTTP allows, with shorter headers.';
        default:
          return `Correct the ${details.part} at the places listed.`;
      }
    },
  },
  'invalid-submission': {
    status: 400,
    title: 'The submission does not have the outer shape of a submission',
    detail: (_: WithPlaces) => 'Correct the submission at the places listed.',
  },
  'submission-id-mismatch': {
    status: 400,
    title: 'The address and the body name different submissions',
    detail: () => 'Send the submission to the address that ends in its id.',
  },
  'cross-origin': {
    status: 403,
    title: 'The request comes from another site',
    detail: () => 'The server accepts changes only from its own pages; open them and try again.',
  },
  'not-found': {
    status: 404,
    title: 'There is nothing at this address',
    detail: ({ part }: { part: 'api' | 'pages' }) =>
      part === 'api' ? 'Look up the address in the contract.' : 'Go back to the start page.',
  },
  'unknown-instrument': {
    status: 404,
    title: 'No such questionnaire version',
    detail: () => 'Ask for a version that a case names.',
  },
  'unknown-submission': {
    status: 404,
    title: 'No such submission',
    detail: () => 'Look it up in the list of submissions.',
  },
  'unknown-event': {
    status: 404,
    title: 'No such incident',
    detail: () => 'Its interview was returned, or you may not see it; go back to the list.',
  },
  'cannot-count': {
    status: 409,
    title: 'The submission cannot count yet',
    detail: ({ missing }: { missing: 'case' | 'version' | 'survey' | 'check' }) => {
      switch (missing) {
        case 'case':
          return 'Its case is not in the sample; import the unit first.';
        case 'version':
          return 'Its questionnaire version is not on this server; publish it first.';
        case 'survey':
          return 'It belongs to no edition; say into which one it is accepted.';
        case 'check':
          return 'It has too many parts or levels to be checked or counted; return it.';
      }
    },
  },
  'unknown-table': {
    status: 404,
    title: 'No such saved table',
    detail: () => 'Somebody may have deleted it; look it up in the list of saved tables.',
  },
  'unknown-counts': {
    status: 404,
    title: 'No such administrative counts',
    detail: () => 'Somebody may have removed them; look them up in the list of the edition.',
  },
  'unknown-weighting': {
    status: 404,
    title: 'No such saved weighting',
    detail: () => 'Somebody may have deleted it; look it up in the list of saved weightings.',
  },
  'unknown-study': {
    status: 404,
    title: 'No such saved study',
    detail: () => 'Somebody may have deleted it; look it up in the list of saved studies.',
  },
  'unknown-data-file': {
    status: 404,
    title: 'No such data file',
    detail: () => 'Somebody may have removed it; bring it again.',
  },
  'data-file-differs': {
    status: 409,
    title: 'The part does not belong to that data file',
    detail: () => 'Nothing was changed; bring the file again from the beginning.',
  },
  'no-room-for-data': {
    status: 409,
    title: 'The data files take all the room that there is for them',
    detail: () => 'Remove data files that nobody needs any more, then bring this one again.',
  },
  'unknown-analysis-file': {
    status: 404,
    title: 'No such analysis file',
    detail: () => 'Analysis files of another edition do not count here; cifra microdata list has them all.',
  },
  'not-returned': {
    status: 404,
    title: 'No interview of this case went back to you',
    detail: () => 'Only an interview of your own comes back, while its case is returned to you.',
  },
  'cannot-be-read': {
    status: 409,
    title: 'The interview cannot be given back',
    detail: () => 'This server cannot open it, or it is too large; interview anew.',
  },
  'comment-not-allowed': {
    status: 422,
    title: 'A question cannot be commented on',
    detail: (_: WithPlaces) => 'Comment on questions that everybody is asked; write the rest in the reason.',
  },
  'cannot-settle': {
    status: 409,
    title: 'The submission is not settled in this way',
    detail: () => 'It does not wait in quarantine any more, or for other reasons; look at it again.',
  },
  'event-changed': {
    status: 409,
    title: 'The interview has changed since',
    detail: () => 'The interview was sent again with other answers; look at the incident again.',
  },
  'coded-meanwhile': {
    status: 409,
    title: 'Somebody else has coded the incident',
    detail: () => 'Your coding was not kept; go on to the next incident.',
  },
  'coding-closed': {
    status: 409,
    title: 'The incident does not wait for this coding',
    detail: ({ reason }: { reason: 'settled' | 'one-coder' }) =>
      reason === 'settled'
        ? 'It is coded already, or its interview was returned; look at the incident again.'
        : 'A second person does not code this incident; go on to the next one.',
  },
  'another-coder': {
    status: 409,
    title: 'Another person must do this',
    detail: () => 'You have coded this incident; leave it to somebody who has not.',
  },
  'reason-required': {
    status: 422,
    title: 'A reason is required',
    detail: ({ why }: { why: 'review' | 'adjudication' | 'not-a-crime' | 'code-of-another-crime' }) => {
      switch (why) {
        case 'review':
          return 'Write why; the reason goes into the audit trail.';
        case 'adjudication':
          return 'Write why you settle the disagreement in this way.';
        case 'not-a-crime':
          return 'Write why it is not a crime of this survey.';
        case 'code-of-another-crime':
          return 'The crime does not have this code in the catalogue; write why it is right.';
      }
    },
  },
  'coding-not-allowed': {
    status: 422,
    title: 'The incident cannot be coded in this way',
    detail: ({ wrong }: { wrong: 'crime' | 'code' | 'duplicate' } & WithPlaces) =>
      wrong === 'crime'
        ? 'A crime of another level has another weight and another population; choose one that comes with the incident.'
        : 'Choose one of those that come with the incident.',
  },
  'unknown-case': {
    status: 422,
    title: 'A case is not in the sample',
    detail: ({ count }: { count: number }) => `${count} of these cases are not in the sample; import them first.`,
  },
  'figures-not-computable': {
    status: 422,
    title: 'The figures cannot be computed',
    /** The engine's own sentence, which names strata and PSUs. */
    detail: ({ reason }: { reason: string; flaw?: FileFlaw }) => reason,
  },
  'internal-error': {
    status: 500,
    title: 'Something went wrong on the server',
    detail: () => 'Try again; if it happens again, tell the administrator of the server.',
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;

/** What the sentence of a problem needs: nothing, or one object. */
type DetailsOf<Code extends ProblemCode> = Parameters<(typeof PROBLEMS)[Code]['detail']>;

/**
 * Thrown by a route, answered as problem JSON (RFC 9457). `detail` says what to do and never carries personal
 * data.
 *
 * @example throw new Problem('unknown-case', { count: 3 })
 */
export class Problem<Code extends ProblemCode = ProblemCode> extends Error {
  readonly code: Code;
  /** What the sentence was made of, so that the problem can travel between threads. */
  readonly details: unknown;
  readonly places: readonly WrongPlace[] | undefined;
  readonly flaw: FileFlaw | undefined;

  constructor(code: Code, ...[details]: DetailsOf<Code>) {
    // The parameters are those of this very code, which TypeScript cannot follow through the table.
    const sentence = PROBLEMS[code].detail as (details: unknown) => string;
    super(sentence(details));
    this.name = 'Problem';
    this.code = code;
    this.details = details;
    this.places = (details as Partial<WithPlaces> | undefined)?.places;
    this.flaw = (details as { flaw?: FileFlaw } | undefined)?.flaw;
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }

  /** Seconds after which it is worth trying again, where they are known. */
  get retryAfter(): number | undefined {
    const kind: ProblemKind = PROBLEMS[this.code];
    return (this.details as { seconds?: number } | undefined)?.seconds ?? kind.retryAfter;
  }

  /** The problem as it travels. */
  toJSON() {
    const { status, title, stored }: ProblemKind = PROBLEMS[this.code];
    return {
      type: `urn:cifra:problem:${this.code}`,
      title,
      status,
      code: this.code,
      detail: this.message,
      ...(stored === undefined ? {} : { stored }),
      ...(this.places ? { places: this.places } : {}),
      ...(this.flaw ? { flaw: this.flaw } : {}),
    };
  }
}
