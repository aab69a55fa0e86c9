import { printable } from '../files/printable.ts';
import type { FileFlaw } from '../problems.ts';

/** Why a release cannot be prepared, checked or published: a line for each thing that is wrong, with what to do. */
export class PublishingError extends Error {
  readonly findings: readonly string[];

  constructor(findings: readonly string[]) {
    super(findings.join('\n'));
    this.name = 'PublishingError';
    this.findings = findings;
  }
}

/** Of each file that differs, how. */
export type DifferingFile = { readonly path: string; readonly how: string };

/** As many are named; of the others it is said how many they are. */
const MOST_NAMED = 5;

/** The files are not those that were prepared. What to do depends on who reads it, and where. */
export class FilesChangedError extends PublishingError {
  /** Paths of the first ones, and how many more there are. */
  readonly first: readonly string[];
  readonly more: number;
  /** The same as lines. */
  readonly differing: readonly string[];

  constructor(files: readonly DifferingFile[]) {
    const named = files.slice(0, MOST_NAMED);
    const more = files.length - named.length;
    const lines = named.map(({ path, how }) => `${printable(path)} ${how}`);
    const differing = [...lines, ...(more > 0 ? [`and ${more} more`] : [])];
    super([...differing, 'prepare the release again with cifra publish prepare']);
    this.name = 'FilesChangedError';
    this.first = named.map(({ path }) => printable(path));
    this.more = more;
    this.differing = differing;
  }
}

/** A folder that has no manifest, or a damaged one, by how it differs. */
export class ManifestError extends PublishingError {
  readonly how: string;

  constructor(how: string, finding: string) {
    super([finding]);
    this.name = 'ManifestError';
    this.how = how;
  }
}

/** What is wrong with the site, and not with the release that is to be published. */
export type SiteFlaw =
  /** So many true files of a revision are neither on the site nor kept; one of them by its path. */
  | { readonly code: 'site-lost-files'; readonly about: OfRevision & { readonly file: string; readonly files: number } }
  | { readonly code: 'site-unknown-release'; readonly about: { readonly release: string } }
  | { readonly code: 'site-other-content'; readonly about: Readonly<Record<string, never>> }
  /** It has this revision where another one was to be. */
  | { readonly code: 'site-has-other'; readonly about: OfRevision };

interface OfRevision extends Readonly<Record<string, string | number>> {
  readonly release: string;
  readonly revision: number;
}

/** The site keeps a release from being published. */
export class SiteError extends PublishingError {
  readonly flaw: FileFlaw;

  constructor(flaw: SiteFlaw, findings: readonly string[]) {
    super(findings);
    this.name = 'SiteError';
    this.flaw = flaw;
  }
}
