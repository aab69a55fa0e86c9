import { type CodingList, codingList } from '#contract';

/** Which incidents are listed, and where a coder goes on to. */
export interface CodingView {
  list: CodingList;
  crime?: string | undefined;
  page: number;
}

export function readCodingView(search: string): CodingView {
  const inAddress = new URLSearchParams(search);
  const page = Number(inAddress.get('page') ?? 1);
  return {
    list: codingList.safeParse(inAddress.get('list')).data ?? 'to_code',
    crime: inAddress.get('crime')?.slice(0, 100) || undefined,
    page: Number.isInteger(page) && page > 0 && page <= 100_000 ? page : 1,
  };
}

export function writeCodingView({ list, crime, page }: CodingView): string {
  const written = new URLSearchParams();
  if (list !== 'to_code') written.set('list', list);
  if (crime) written.set('crime', crime);
  if (page > 1) written.set('page', String(page));
  const search = written.toString();
  return search === '' ? '' : `?${search}`;
}
