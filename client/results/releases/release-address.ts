import { hrefOf } from '../../shell/use-address.ts';

/** A revision of a release. */
export interface NamedRelease {
  readonly release: string;
  readonly revision: number;
}

const CORRECTS = 'corrects';

/** The page of a revision: `#/…/releases/robbery-2026.1`. */
export function pathOfRevision({ release, revision }: NamedRelease): string[] {
  return ['releases', `${release}.${revision}`];
}

export function revisionOfItem(item: string): NamedRelease {
  const [release = '', revision] = item.split('.');
  return { release, revision: Number(revision) };
}

/** The form, of a new release or of a correction. */
export function hrefOfForm(corrects?: string): string {
  return hrefOf(['releases', 'new'], corrects === undefined ? '' : `?${CORRECTS}=${encodeURIComponent(corrects)}`);
}

/** The release that the form corrects. */
export function correctedIn(search: string): string | undefined {
  return new URLSearchParams(search).get(CORRECTS) ?? undefined;
}

/** A page of a prepared release, as the server shows it. Pages name each other by the slashes of their addresses. */
export function hrefOfPage({ release, revision }: NamedRelease, page: string): string {
  return `/api/release-files/${encodeURIComponent(release)}/${revision}/${page}`;
}
