import type { IccsNames } from '#contract';
import { isIccs2015 } from '#questionnaires';

/**
 * Codes of ICCS that begin with what is sought, or whose names have all its words. The catalogue names the categories
 * that victimization surveys use; another code that the book can have is found when it is typed as a whole.
 */
export function iccsFound(names: IccsNames, sought: string): readonly string[] {
  const typed = sought.trim();
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const found = Object.entries(names)
    .filter(([code, name]) => code.startsWith(typed) || words.every((word) => plain(name).includes(word)))
    .map(([code]) => code);
  const codes = isIccs2015(typed) && !Object.hasOwn(names, typed) ? [...found, typed] : found;
  return codes.toSorted();
}

const plain = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
