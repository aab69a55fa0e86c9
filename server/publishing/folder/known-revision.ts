import { printable } from '../../files/printable.ts';
import type { NamedRevision } from '../publish-checked.ts';
import type { NoFile } from './plain-file.ts';

/** A revision that may stand on a site, as the database of the office knows it. */
export interface KnownRevision extends NamedRevision {
  /** Otherwise it was checked and its hour has come: a run that was killed may have put it there. */
  readonly isPublished: boolean;
  /** When, where it was. */
  readonly publishedAt?: string | undefined;
  /** Whether the site has to have it, whatever is found there. */
  readonly isExpected: boolean;
  /** Folders in which its true files may lie. */
  readonly folders: readonly string[];
}

/** True files of a revision that were found nowhere. */
export interface LostFiles extends NamedRevision {
  /** How many, and the first of them. */
  readonly files: number;
  readonly file: string;
  /** Where the site has something else than a file there. */
  readonly kind?: NoFile;
}

/** What a site had of a revision was not what was published: so many of its files, and the first of them. */
export type MendedFiles = LostFiles;

/** Of a release, the revision that was published last. */
export function lastPublished(known: readonly KnownRevision[], release: string): KnownRevision | undefined {
  return known
    .filter((one) => one.release === release && one.isPublished)
    .reduce<KnownRevision | undefined>((last, one) => (last && last.revision > one.revision ? last : one), undefined);
}

const NO_FILES: Readonly<Record<NoFile, string>> = { link: ' (a link)', other: ' (no file)' };

/** A file by its path, and what stood in its place where that was none. */
export function fileInWords({ file, kind }: Pick<LostFiles, 'file' | 'kind'>): string {
  return `${printable(file)}${kind === undefined ? '' : NO_FILES[kind]}`;
}
