import { hrefOf } from '../../shell/use-address.ts';

/** A revision of a release. */
export interface NamedRelease {
  readonly release: string;
  readonly revision: number;
}

const CORRECTS = 'corrects';
const AGAIN = 'again';

/** Where a form leads from: the edition is that of the release, whichever is shown. */
type OfEdition = NamedRelease & { readonly edition?: string | undefined };

/** The page of a revision: `#/…/releases/robbery-2026.1`. */
export function pathOfRevision({ release, revision }: NamedRelease): string[] {
  return ['releases', `${release}.${revision}`];
}

export function revisionOfItem(item: string): NamedRelease {
  const [release = '', revision] = item.split('.');
  return { release, revision: Number(revision) };
}

/** The form of a new release. */
export function hrefOfForm(): string {
  return hrefOf(['releases', 'new']);
}

/** The form that corrects what is published. */
export function hrefOfCorrection({ release, edition }: OfEdition): string {
  return hrefOf(['releases', 'new'], `?${CORRECTS}=${encodeURIComponent(release)}`, edition);
}

/** The form that replaces a revision which is not published. */
export function hrefOfAgain({ release, edition }: OfEdition): string {
  return hrefOf(['releases', 'new'], `?${AGAIN}=${encodeURIComponent(release)}`, edition);
}

/** The release with which the form begins; absent of a new one. */
export function begunIn(search: string): string | undefined {
  const asked = new URLSearchParams(search);
  return asked.get(AGAIN) ?? asked.get(CORRECTS) ?? undefined;
}

/** A page of a prepared release, as the server shows it. Pages name each other by the slashes of their addresses. */
export function hrefOfPage({ release, revision }: NamedRelease, page: string): string {
  return `/api/release-files/${encodeURIComponent(release)}/${revision}/${page}`;
}
