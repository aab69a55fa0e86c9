import type { WrongPlace } from './problems.ts';

/** Problems of reports, public-use files and packages, by code: a part of the catalogue of all problems. */
export const PRODUCT_PROBLEMS = {
  'no-pdf': {
    status: 501,
    title: 'The server cannot make a PDF',
    detail: () =>
      'There is no Chromium on the server, or it does not start. Take the page (HTML) and print it from any browser, or have Chromium installed on the server.',
  },
  'later-edition': {
    status: 422,
    title: 'The edition to compare with is not an earlier one',
    detail: ({ own, before }: { own: string; before: string }) =>
      `A report says what changed since an earlier edition, and ${before} is not before ${own}: its reference period ends no earlier. Make the report of ${before} and compare it with ${own}, or choose an earlier edition.`,
  },
  'no-public-secret': {
    status: 501,
    title: 'The server has no secret to draw from',
    detail: ({ why }: { why: 'missing' | 'can-be-guessed' }) =>
      why === 'missing'
        ? 'Set CIFRA_PUBLIC_SECRET where the server is started and keep it: what is drawn for a public-use file is drawn from it. Make one with: openssl rand -base64 32.'
        : 'CIFRA_PUBLIC_SECRET can be guessed; it needs 32 signs or more that were drawn, not thought of: nothing that is repeated, no words. Make one with: openssl rand -base64 32.',
  },
  'public-file-not-possible': {
    status: 422,
    title: 'The public-use file cannot be made',
    detail: (_: { readonly places: readonly WrongPlace[] }) =>
      'Correct the specification at the places listed; its report says the same.',
  },
  'earlier-public-file': {
    status: 409,
    title: 'There is an earlier public-use file of this survey',
    detail: ({ count }: { count: number }) =>
      `Two tell more than one, and there are ${count} already. Read in the report what they tell together, then say that you have (besideEarlier), or give out the earlier file again.`,
  },
  'another-public-file': {
    status: 409,
    title: 'Another public-use file of this survey was made meanwhile',
    detail: () => 'Make the report again: it says what the two tell together.',
  },
  'package-refused': {
    status: 422,
    title: 'The package cannot be verified',
    detail: ({ reason }: { reason: string; flaw: { code: string; about: Readonly<Record<string, string>> } }) => reason,
  },
} as const;
