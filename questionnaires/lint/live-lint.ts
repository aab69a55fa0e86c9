import type { Finding } from '../authoring/finding.ts';
import { InvalidInstrument, parseInstrument } from '../authoring/parse-instrument.ts';
import { type Memory, newMemory } from '../instrument/memory.ts';
import { lint } from './lint.ts';

/** Everything that is wrong with a draft: its errors, or the warnings of `lint` where it has none. */
export type FindInDraft = (files: Readonly<Record<string, unknown>>) => readonly Finding[];

/** After so many states of a draft what was kept of the first ones is let go. */
const MOST_STATES = 5000;

/**
 * The findings of a draft that somebody changes, after every change. What an answer was computed from is remembered,
 * so that the next one takes a fraction of the time; it is the same as for the files alone, in the same order.
 *
 * The files are never changed in place: a change makes new objects of what it changes, and leaves the others.
 *
 * @example
 * const find = liveLint();
 * find(files);
 * find(applyOperations(files, operations).files);
 */
export function liveLint(): FindInDraft {
  let memory: Memory = newMemory();
  let states = 0;
  return (files) => {
    states += 1;
    if (states % MOST_STATES === 0) memory = newMemory();
    return findingsOf(files, memory);
  };
}

function findingsOf(files: Readonly<Record<string, unknown>>, memory: Memory): readonly Finding[] {
  try {
    return lint(parseInstrument(files, memory));
  } catch (error) {
    if (!(error instanceof InvalidInstrument)) throw error;
    return error.findings;
  }
}
