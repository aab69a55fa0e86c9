import type { SurveyReply } from '#contract';
import { type Address, hrefOf } from '../use-address.ts';

/** The edition of an address that names none: the newest in the field, else the newest. */
export function defaultEdition(newestFirst: readonly SurveyReply[]): SurveyReply | undefined {
  return newestFirst.find(({ state }) => state === 'field') ?? newestFirst[0];
}

/** What is open there is of every edition. */
const OF_ALL_EDITIONS = ['tables', 'weights'];

/**
 * The same page in another edition. What is open on it and the page of a list belong to the edition that is left;
 * filters go along.
 */
export function hrefInEdition({ path, search }: Address, edition: string): string {
  const [page] = path;
  const filters = new URLSearchParams(search);
  filters.delete('page');
  const kept = filters.toString();
  const same = page === undefined ? [] : OF_ALL_EDITIONS.includes(page) ? path : [page];
  return hrefOf(same, kept === '' ? '' : `?${kept}`, edition);
}
