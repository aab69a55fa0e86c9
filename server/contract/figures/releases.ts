import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { typedPassword } from '../password.ts';
import { surveyKey, surveyQuery } from '../surveys.ts';
import { specFinding } from '../tables/made-tables.ts';
import { whoMay } from '../who-sees-what.ts';
import { FIGURE_LANGUAGES } from '../words/figure-languages.ts';
import { figureSource } from './figure-source.ts';
import { RECORD_FORMATS } from './record-files.ts';
import { changeOfCell, figureOfCell, hidingReason } from './release-cells.ts';
import { namedRevision } from './release-site.ts';
import { aboutRelease, embargoInstant, rulesSchema, TABLE_FORMATS } from './release-spec.ts';
import { standard } from './standards.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal');

/**
 * Where a revision stands: prepared, and no check of it holds; checked, and its hour has not come, or
 * its files are elsewhere; due, which the server publishes by itself within seconds, unless
 * `notPublished` tells why not; published.
 */
export const releaseState = z.enum(['prepared', 'checked', 'due', 'published']);

export type ReleaseState = z.infer<typeof releaseState>;

/**
 * What is to be done where a folder that this server kept is gone or not whole: not published yet, the revision is
 * `prepared` again; of what is published the site has the only copy (`kept`), what is left of it was set aside
 * (`aside`), or nobody has one (`everywhere`): bring the folder back from a copy of `CIFRA_RELEASES`.
 */
const goneFolder = z.enum(['prepared', 'kept', 'aside', 'everywhere']);

/** Of a revision that is there in part: how many of its files are not, and the first of them. */
const lackingFiles = { files: z.int().optional(), file: z.string().optional() };

/** A revision of a release: who prepared and checked it, and when it is published. */
export const releaseHead = z.object({
  release: z.string(),
  revision: z.int(),
  /** Of its manifest, and so of everything in it. */
  sha256: z.string(),
  state: releaseState,
  /** Before this instant it is not published. */
  embargo: z.string(),
  preparedBy: z.string(),
  preparedAt: z.string(),
  checkedBy: z.string().optional(),
  checkedAt: z.string().optional(),
  publishedAt: z.string().optional(),
  /** By language; absent where its files are not on this server. */
  title: z.record(z.string(), z.string()).optional(),
  /** Whether its prepared files are on this server: otherwise it is checked and published on the command line. */
  isHere: z.boolean(),
  /** Where this server kept them, and they are gone or not whole. */
  gone: goneFolder.optional(),
  /** Where who checked it may check no more: it is `prepared` again, and somebody else checks it. */
  isCheckLapsed: z.boolean().optional(),
  /**
   * Why it was not published at its hour: the code of a problem or of its flaw, with what that names. Where it `lasts`
   * it is tried again when somebody acts: prepares or checks it again, publishes it, puts the site back.
   */
  notPublished: z
    .object({
      code: z.string(),
      about: z.record(z.string(), z.union([z.string(), z.number()])),
      lasts: z.boolean(),
      at: z.string(),
    })
    .optional(),
  /** Key of the edition that it is of; absent where the command line made it. */
  edition: z.string().optional(),
  /** The revision that was published last, where it is a later one. */
  correctedBy: z.int().optional(),
  /** Whether a later revision took its data away; absent where the site is not on this server. */
  isWithdrawn: z.boolean().optional(),
});

export type ReleaseHead = z.infer<typeof releaseHead>;

/** Every revision of every release, by name and number, with where it stands. It tells no figure. */
export const listReleases = endpoint({
  method: 'GET',
  path: '/api/releases',
  access: whoMay('readWhatWasTold'),
  scopes: ['figures:read'],
  reply: z.object({
    releases: z.array(releaseHead),
    /** Published revisions that the site has not, or not whole: it was lost, or changed by hand. No file is read. */
    missing: z.array(namedRevision.extend(lackingFiles)),
    /** Revisions whose folder this server kept, and that is gone or not whole. */
    gone: z.array(namedRevision.extend({ what: goneFolder, ...lackingFiles })),
  }),
});

export type ListReleasesReply = z.infer<(typeof listReleases)['reply']>;

const askedParts = {
  about: aboutRelease,
  embargo: embargoInstant,
  source: figureSource.default({}),
  rules: rulesSchema.prefault({}),
  tableFormats: z.array(z.enum(TABLE_FORMATS)).max(TABLE_FORMATS.length).default([]),
  /** Reports of the same interviews, by the same rules. */
  reports: z
    .strictObject({
      languages: z.array(z.enum(FIGURE_LANGUAGES)).min(1).max(FIGURE_LANGUAGES.length),
      /** The edition that they compare with, and what that one's figures are made from. */
      before: surveyKey.optional(),
      beforeSource: figureSource.optional(),
      standard: standard.default('inegi'),
    })
    .refine(({ before, beforeSource }) => before !== undefined || beforeSource === undefined, {
      path: ['before'],
      message: 'the edition of beforeSource',
    })
    .optional(),
  /** Public-use files of the register of the edition (`GET /api/public-files`), in Parquet and in these formats. */
  publicFiles: z
    .strictObject({
      ids: z
        .array(sha256)
        .min(1)
        .max(20)
        .refine((ids) => new Set(ids).size === ids.length, 'name each public-use file once'),
      formats: z.array(z.enum(RECORD_FORMATS)).max(RECORD_FORMATS.length).default([]),
      /** Of labels. */
      language: z.enum(FIGURE_LANGUAGES),
    })
    .optional(),
  /** Hashes of packages with which others verify the figures. */
  packages: z.array(sha256).max(20).default([]),
};

/**
 * Prepares a release, or the next revision of one that is published: makes its tables of saved specifications, hides
 * what the rules name and what would give it away, attacks the result, and writes its pages to the server's folder.
 * Nothing is kept where the attack recovers something, or where nobody waits any more. One that is not published is
 * replaced where it is named, and what was checked of it does not hold any more; of two who prepare one name at once
 * the second is told of the first (`another-waits`).
 */
export const prepareRelease = endpoint({
  method: 'POST',
  path: '/api/releases',
  access: whoMay('readWhatWasTold'),
  query: surveyQuery,
  body: z.strictObject({
    ...askedParts,
    /** Keys of saved tables: every table that is published with it, and those that already are. */
    tables: z.array(z.string()).min(1).max(100),
    /** SHA-256 of the revision that waits and in whose place this one is put; another one stays. */
    replaces: sha256.optional(),
  }),
  reply: z.union([
    z.object({ prepared: releaseHead }),
    /** What is wrong with the specifications, each with the name of its table. */
    z.object({ findings: z.array(specFinding.extend({ table: z.string() })) }),
  ]),
});

export type PrepareReleaseReply = z.infer<(typeof prepareRelease)['reply']>;

/** What was asked for to prepare a revision: who prepares it again, or corrects it, begins with that. */
export const askedOfRelease = z.object({
  ...askedParts,
  /** Keys of saved tables, as far as they are still there. */
  tables: z.array(z.string()),
});

export type AskedOfRelease = z.infer<typeof askedOfRelease>;

/** With which choices a revision was prepared. */
export const getReleaseAsked = endpoint({
  method: 'GET',
  path: '/api/releases/:release/:revision/asked',
  access: whoMay('readWhatWasTold'),
  reply: z.object({
    /** Absent where nothing of it is on this server. */
    asked: askedOfRelease.optional(),
    /** Names of its tables that are not saved any more. */
    gone: z.array(z.string()),
    /** Whether weights, interviews and what reports compare with are known too: its files alone do not tell them. */
    isWhole: z.boolean(),
  }),
});

export type ReleaseAskedReply = z.infer<(typeof getReleaseAsked)['reply']>;

const ofRevision = z.strictObject({ sha256 });

/** Cells of each kind that a reply lists at most; the pages of the release have them all. */
export const MOST_LISTED_CELLS = 500;

/**
 * What would be published, for who checks it: each file is compared with what was prepared, and public-use files are
 * measured again.
 */
export const getRelease = endpoint({
  method: 'GET',
  path: '/api/releases/:release/:revision',
  access: whoMay('readWhatWasTold'),
  reply: z.object({
    head: releaseHead,
    /** What is in its files; absent where they are not on this server. */
    contents: z
      .object({
        title: z.record(z.string(), z.string()),
        why: z.record(z.string(), z.string()).optional(),
        withdraws: z.boolean(),
        study: z.string(),
        source: z.string(),
        rules: rulesSchema,
        cells: z.int(),
        hidden: z.int(),
        /** What the attack tried, for the office alone; absent where another program prepared it. */
        attack: z.object({ equations: z.int(), hiddenQuantities: z.int(), linearPrograms: z.int() }).optional(),
        /** An earlier version prepared it, whose attack knew less: not published yet, it is prepared again. */
        isAttackedLess: z.boolean(),
        tables: z.array(
          z.object({ table: z.string(), title: z.record(z.string(), z.string()), cells: z.int(), hidden: z.int() }),
        ),
        /** Hidden cells with the rules that they break; absent where another program prepared it. */
        hiding: z.array(z.object({ ...figureOfCell, rules: z.array(hidingReason) })).optional(),
        /** Of a correction: how many cells it changed, by kind, and those cells. */
        changes: z.object({ counts: z.record(z.string(), z.int()), cells: z.array(changeOfCell) }).optional(),
        files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: z.string() })),
        filesChanged: z.array(z.object({ path: z.string(), kind: z.enum(['added', 'removed', 'changed']) })),
        publicFiles: z.array(
          z.object({
            name: z.string(),
            of: z.string(),
            k: z.int(),
            l: z.int(),
            rows: z.record(z.string(), z.int()),
            formats: z.array(z.string()),
            /** Tables that must not stand beside it: of so many of their hidden cells it tells the cases. */
            told: z.array(z.object({ table: z.string(), cells: z.int() })),
          }),
        ),
        packages: z.array(z.string()),
        /**
         * Other releases of the same survey, published or waiting, with which this one is not attacked: of so many
         * cells that one of the two hides the other tells the figure, or another one of the group.
         */
        others: z.array(
          z.object({
            release: z.string(),
            revision: z.int(),
            isPublished: z.boolean(),
            hiddenHere: z.int(),
            hiddenThere: z.int(),
          }),
        ),
      })
      .optional(),
  }),
});

export type GetReleaseReply = z.infer<(typeof getRelease)['reply']>;

/**
 * A file of a prepared release as it will be published: a page, its style, data. `path` is as in its manifest; the
 * slashes in it may stand in the address as they are. No script runs in these pages.
 */
export const getReleaseFile = endpoint({
  method: 'GET',
  path: '/api/release-files/:release/:revision/:path',
  access: whoMay('readWhatWasTold'),
  answers: 'text/html',
  reply: z.string(),
});

/**
 * Says that exactly this may be published. Somebody else than who prepared it types the own password: an open session
 * is not enough.
 */
export const checkRelease = endpoint({
  method: 'POST',
  path: '/api/releases/:release/:revision/check',
  access: whoMay('readWhatWasTold'),
  body: ofRevision.extend({ password: typedPassword }),
  reply: releaseHead,
});

/** Publishes at once what is checked and due, which the server does by itself within seconds. */
export const publishRelease = endpoint({
  method: 'POST',
  path: '/api/releases/:release/:revision/publish',
  access: whoMay('readWhatWasTold'),
  body: ofRevision,
  reply: releaseHead,
});
