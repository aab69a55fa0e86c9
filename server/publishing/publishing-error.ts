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
