import type { Adult, DrawOptions, Selection } from './draw-selection.ts';
import { seededNumber } from './seeded-number.ts';

const MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAYS = 366;

/**
 * The adult whose birthday is nearest to the interview's date in the direction of the method. A birthday on the
 * day itself counts as past: it is the last one, and the next is a year away. Birthdays that nobody knows are
 * drawn, so that everybody keeps the same chance.
 */
export function drawByBirthday(adults: readonly Adult[], { method, seed, date }: DrawOptions): Selection {
  const today = dayOfYear(Number(date.slice(5, 7)), Number(date.slice(8, 10)));
  const waits = adults.map((adult) => {
    const { day, isKnown } = birthday(adult, seed);
    const since = (today - day + DAYS) % DAYS;
    return { line: adult.line, isKnown, wait: method === 'last_birthday' ? since : DAYS - since };
  });
  const nearest = Math.min(...waits.map(({ wait }) => wait));
  const tied = waits.filter(({ wait }) => wait === nearest);
  const drawn = tied[Math.floor(seededNumber(`${seed}/tie`) * tied.length)]!;
  const decided = waits.some(({ isKnown }) => !isKnown) ? 'unknown_birthday' : tied.length > 1 ? 'tie' : undefined;
  return {
    line: drawn.line,
    probability: 1 / adults.length,
    method,
    ...(decided !== undefined && { decidedBySeed: decided }),
  };
}

/** Day of a year of 366 days, so that 29 February is a day like the others. */
function dayOfYear(month: number, day: number): number {
  return MONTHS.slice(0, month - 1).reduce((sum, length) => sum + length, 0) + day - 1;
}

function birthday({ line, birthMonth, birthDay }: Adult, seed: string): { day: number; isKnown: boolean } {
  const random = seededNumber(`${seed}/birthday/${line}`);
  if (birthMonth === undefined) return { day: Math.floor(random * DAYS), isKnown: false };
  if (birthDay !== undefined) return { day: dayOfYear(birthMonth, birthDay), isKnown: true };
  const length = MONTHS[birthMonth - 1]!;
  return { day: dayOfYear(birthMonth, 1 + Math.floor(random * length)), isKnown: false };
}
