import { type CheckStatus, checkStatus, type ReviewStatus, reviewStatus } from '#contract';

/** Which submissions are listed. */
export interface ListView {
  status?: CheckStatus | undefined;
  review?: ReviewStatus | undefined;
  /** Only those that the interviewer asks to have looked at. */
  flagged?: 'yes' | undefined;
  page: number;
}

export function readListView(search: string): ListView {
  const inAddress = new URLSearchParams(search);
  const page = Number(inAddress.get('page') ?? 1);
  return {
    status: checkStatus.safeParse(inAddress.get('status')).data,
    review: reviewStatus.safeParse(inAddress.get('review')).data,
    flagged: inAddress.get('flagged') === 'yes' ? 'yes' : undefined,
    page: Number.isInteger(page) && page > 0 && page <= 100_000 ? page : 1,
  };
}

export function writeListView({ status, review, flagged, page }: ListView): string {
  const written = new URLSearchParams();
  if (status) written.set('status', status);
  if (review) written.set('review', review);
  if (flagged) written.set('flagged', flagged);
  if (page > 1) written.set('page', String(page));
  const search = written.toString();
  return search === '' ? '' : `?${search}`;
}
