import type { Value } from '../../instrument/answers.ts';

/**
 * Whether a member of the roster may be drawn. An age that nobody knows is an adult's when the informant says so.
 *
 * @param age answer to `m_age`, in completed years or a code such as `dk`
 * @param saidAdult answer to `m_adult`
 * @param minimumAge in completed years
 */
export function isAdult(age: Value | undefined, saidAdult: Value | undefined, minimumAge: number): boolean {
  return typeof age === 'number' ? age >= minimumAge : saidAdult === 'yes';
}
