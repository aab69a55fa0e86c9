import type { IccsNames } from '#contract';

/** A code of the book: two digits for each level, the last two levels one. Sections 01 to 11. */
const CODE = /^(0[1-9]|1[01])\d{0,4}$/;

/**
 * Codes of ICCS that begin with what is sought, or whose names have all its words. The catalogue names the categories
 * that victimization surveys use; a code of the book that has no name in it is found when it is typed as a whole.
 */
export function iccsFound(names: IccsNames, sought: string): readonly string[] {
  const typed = sought.trim();
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const found = Object.entries(names)
    .filter(([code, name]) => code.startsWith(typed) || words.every((word) => plain(name).includes(word)))
    .map(([code]) => code);
  const codes = CODE.test(typed) && !Object.hasOwn(names, typed) ? [...found, typed] : found;
  return codes.toSorted();
}

const plain = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
