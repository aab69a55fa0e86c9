import type { FileFlaw } from './problems.ts';

/** Problems of what arrives and of how much the server has to do, by code: a part of the catalogue of all problems. */
export const LOAD_PROBLEMS = {
  'malformed-json': {
    status: 400,
    title: 'The body is not JSON',
    detail: () => 'Send the body as JSON in UTF-8.',
  },
  'too-complex': {
    status: 400,
    title: 'The body has too many parts or too many levels',
    detail: () => 'Send less at a time, with fewer lists in lists.',
  },
  practice: {
    status: 422,
    title: 'The interview is made up',
    stored: false,
    detail: () => 'Nothing of it was stored. Interviews for practice stay on the tablet.',
  },
  'too-large': {
    status: 413,
    title: 'The body is too large',
    detail: ({ flaw: { about } }: { flaw: FileFlaw & { about: { readonly megabytes: number } } }) =>
      `It has more than ${about.megabytes} MB, and nothing of it was stored. Leave out what is not needed, or send it in parts; what cannot be made smaller stays where it is: tell the supervisor or the administrator.`,
  },
  'unsupported-encoding': {
    status: 415,
    title: 'The server cannot read this compression of the body',
    detail: () => 'Send the body plain, or compressed with gzip, deflate or brotli.',
  },
  'unknown-upload': {
    status: 404,
    title: 'An upload has another name',
    detail: () => 'Name it by the SHA-256 of its bytes, in 64 small hexadecimal digits.',
  },
  'upload-incomplete': {
    status: 409,
    title: 'Parts of the upload are missing',
    detail: () => 'Ask how far it is and send the rest.',
  },
  'upload-mismatch': {
    status: 409,
    title: 'The pieces are not those of one upload',
    detail: () => 'Nothing of it is kept; keep what you have and send it again from the beginning.',
  },
  'unknown-draft': {
    status: 404,
    title: 'No such draft',
    detail: () => 'It was never saved under this name, or is not needed any more; look it up in the list of drafts.',
  },
  'drafts-full': {
    status: 409,
    title: 'This account has too many drafts',
    detail: () => 'Nothing was saved. Finish interviews, or remove drafts that are not needed any more.',
  },
  'too-much-under-way': {
    status: 429,
    title: 'This account is sending too much at once',
    retryAfter: 5,
    detail: () => 'Nothing of it was stored. Wait until the rest is answered and send it again.',
  },
  busy: {
    status: 503,
    title: 'The server is busy',
    retryAfter: 5,
    detail: ({ waitsFor }: { waitsFor: 'database' | 'connection' | 'passwords' | 'figures' | 'bodies' }) => {
      switch (waitsFor) {
        case 'database':
          return 'Another program uses the database; try again in a moment.';
        case 'connection':
          return 'The database does not answer; keep what you have and try again in a moment.';
        case 'passwords':
          return 'Too many people are signing in at this moment; try again in a few seconds.';
        case 'figures':
          return 'Too much is being computed at this moment; try again in a minute.';
        case 'bodies':
          return 'Too much is being received at this moment; keep what you have and try again in a moment.';
      }
    },
  },
  'fills-memory': {
    status: 422,
    title: 'What was asked for takes too much memory',
    detail: () =>
      'The server gives no task so much, and made nothing. Ask for less at once, such as fewer tables or a smaller file, or have it made by the command cifra on a larger machine.',
  },
  'keys-absent': {
    status: 503,
    title: 'The server lacks the keys to open this',
    detail: () =>
      'It receives and stores, and opens nothing; the administrator puts the key ring in its place and starts it again.',
  },
  'not-ready': {
    status: 503,
    title: 'The server takes nothing at this moment',
    retryAfter: 30,
    detail: () =>
      'It is alive, but its database takes no writes or its disk is nearly full; the administrator sees which.',
  },
  'storage-full': {
    status: 507,
    stored: false,
    title: 'The server cannot write its database',
    detail: () => 'Nothing was stored; keep what you have and tell the administrator of the server.',
  },
} as const;
