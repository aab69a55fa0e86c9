import type { FileFlaw } from './problems.ts';

/** Problems of releases on their way to being published, by code, as `server/problems.ts` has all the others. */
export const RELEASE_PROBLEMS = {
  'unknown-release': {
    status: 404,
    title: 'No such revision of a release',
    detail: () => 'Somebody may have prepared it again; look it up in the list of releases.',
  },
  'another-waits': {
    status: 409,
    title: 'Another release of this name waits',
    /** `about` has who prepared it, when, which revision it is, and its SHA-256. */
    detail: ({ flaw: { about } }: { flaw: FileFlaw }) =>
      `${about.by} prepared revision ${about.revision} of ${about.release} at ${about.at}, and nothing was replaced. Look at it; then name its SHA-256, ${about.sha256}, in "replaces" to put yours in its place, or give yours another name.`,
  },
  'release-changed': {
    status: 409,
    title: 'The files are not those that were prepared',
    /** `findings` names the first files, and how many more there are. */
    detail: ({ findings }: { findings: readonly string[]; flaw: FileFlaw }) =>
      `Nothing was done; prepare the release again. ${findings.slice(0, 6).join('; ')}`.trim(),
  },
  'site-damaged': {
    status: 409,
    title: 'The site is not as it was published',
    detail: ({ flaw }: { flaw: FileFlaw }) => `Nothing was changed. ${whatIsWrongWithSite(flaw)}`,
  },
  'own-release': {
    status: 409,
    title: 'Another person must check it',
    detail: () => 'You prepared this release; another statistician checks it.',
  },
  'release-not-ready': {
    status: 409,
    title: 'The release cannot be published now',
    detail: ({
      flaw,
    }: {
      flaw: FileFlaw & {
        code: 'not-checked' | 'check-lapsed' | 'embargoed' | 'not-here' | 'files-gone' | 'published' | 'attacked-less';
      };
    }) => {
      switch (flaw.code) {
        case 'not-checked':
          return 'Nobody has checked it yet; another statistician than who prepared it does.';
        case 'check-lapsed':
          return 'Who checked it may check nothing any more; another statistician checks it again.';
        case 'embargoed':
          return 'Its hour has not come; the server publishes it by itself then.';
        case 'not-here':
          return 'Its files are not on this server; use the command line where they are.';
        case 'files-gone':
          return 'Its files are gone from the server: prepare it again, or bring CIFRA_RELEASES back from a backup.';
        case 'published':
          return 'It is published; a correction is the next revision.';
        case 'attacked-less':
          return 'An earlier version prepared it, whose attack knew less; prepare it again.';
      }
    },
  },
  'release-not-prepared': {
    status: 422,
    title: 'The release was not prepared',
    detail: ({ reason }: { reason: string; flaw: FileFlaw }) => reason,
  },
  'releases-not-written': {
    status: 507,
    title: 'The server cannot write its folder of releases',
    stored: false,
    detail: () => 'Nothing was changed; tell the administrator of the server, who sees to the disk and its rights.',
  },
} as const;

/** For programs: what to do by the API, or on the disk. */
function whatIsWrongWithSite({ code, about }: FileFlaw): string {
  switch (code) {
    case 'site-lost-files':
      return `Files of ${about.release}, revision ${about.revision}, are missing on the site or were changed there, and are not kept (files: ${about.files}; one of them: ${about.file}). Bring the site back from a copy, or put it back without this revision: POST /api/release-site.`;
    case 'site-unknown-release':
      return `The site has ${about.release}, of which the database knows no published revision: take its folder, and its name in site.json, away from the site.`;
    case 'site-has-other':
      return `This revision of ${about.release} does not follow the one that is published: prepare it again.`;
    default:
      return 'Something else is in the place of the site: move it away.';
  }
}
