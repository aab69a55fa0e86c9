/** Why a release is not prepared, checked or published, by the server's code. Numbers arrive written. */
export interface ReleaseProblemTexts {
  readonly 'no-interviews': string;
  readonly recovered: (of: { count: string; first: string }) => string;
  readonly 'too-large-to-attack': (of: { cells: string }) => string;
  readonly 'why-missing': string;
  readonly 'nothing-to-correct': string;
  readonly 'hides-more': (of: { cells: string }) => string;
  /** By the key of the edition that it is of. */
  readonly 'another-edition': (of: { edition: string }) => string;
  /** By the key of the existing survey that it is of. */
  readonly 'another-study': (of: { study: string }) => string;
  readonly 'unknown-public-file': string;
  readonly 'public-file-not-again': (of: { publicFile: string; why: 'secret' | 'records' | 'weights' }) => string;
  readonly 'public-files-refused': (of: {
    publicFile: string;
    why: 'same-name' | 'other-study' | 'format' | 'at-risk' | 'not-as-described';
    study?: string;
    format?: string;
  }) => string;
  readonly 'not-the-next': string;
  readonly 'report-of-others': string;
  /** Somebody prepared one of the same name meanwhile. */
  readonly 'another-waits': (of: { by: string; at: string }) => string;
  readonly 'not-checked': string;
  readonly 'check-lapsed': string;
  readonly embargoed: string;
  readonly 'not-here': string;
  readonly 'files-gone': string;
  readonly 'attacked-less': string;
  readonly published: string;
  readonly 'unknown-release': string;
  readonly 'unknown-table': string;
  /** The first paths, and how many more there are. */
  readonly 'release-changed': (of: { files?: string; more?: string }) => string;
  readonly 'own-release': string;
  readonly 'releases-not-written': string;
  readonly 'earlier-lost': (of: { release: string; revision: string }) => string;
  readonly 'before-lost': (of: { release: string; revision: string }) => string;
  readonly 'site-lost-files': (of: { release: string; revision: string; file: string; files: string }) => string;
  readonly 'site-unknown-release': (of: { release: string }) => string;
  readonly 'site-other-content': string;
  readonly 'site-has-other': (of: { release: string }) => string;
  /** Something that the server did not expect. */
  readonly failed: string;
}
