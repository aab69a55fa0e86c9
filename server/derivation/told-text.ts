import type { FlatInterview } from '../interviews/flatten.ts';
import type { ToldFamily } from './told-families.ts';

const FIRST_SIGN = '0'.charCodeAt(0);
const NOT_ASKED = '-';

/**
 * What was answered to a question, a sign a row: the place of the code among those of the version with which the
 * interview was made, counted from the sign 0. Null where nothing of it was asked.
 */
export function toldText({ rows, codes, answer }: ToldFamily, interview: FlatInterview): string | null {
  const signs = rows.map((row) => {
    const place = codes.indexOf(answer(interview, row) ?? '');
    return place === -1 ? NOT_ASKED : String.fromCharCode(FIRST_SIGN + place);
  });
  return signs.every((sign) => sign === NOT_ASKED) ? null : signs.join('');
}

/** The place of the code of a row in such a text; -1 where it was not asked. */
export function toldPlace(text: string, row: number): number {
  return row < text.length ? Math.max(-1, text.charCodeAt(row) - FIRST_SIGN) : -1;
}
