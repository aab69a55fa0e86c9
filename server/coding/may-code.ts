import type { Coding, CodingAnswer } from '../model.ts';
import { type Rounds, roundsOf, sameDecision } from './settle-codings.ts';

/**
 * Whether a coding may be added to those that an event has. The first coder may correct it until a second person has coded; a second coding
 * and one that settles are by somebody else. The same again, as a key pressed twice sends it, changes nothing.
 *
 * @param codings all of the event, in their order
 */
export function mayCode(codings: readonly Coding[], coding: Coding): CodingAnswer {
  const rounds = roundsOf(codings, coding.basis);
  const before = rounds[coding.round];
  if (before && before.coder === coding.coder && sameDecision(before, coding) && before.note === coding.note)
    return 'again';
  return RULES[coding.round](rounds, coding.coder);
}

const RULES: Record<Coding['round'], (rounds: Rounds, coder: string) => CodingAnswer> = {
  first({ first, second }, coder) {
    if (first && first.coder !== coder) return 'coded-meanwhile';
    return second ? 'coding-closed' : 'coded';
  },
  second({ first, second }, coder) {
    if (!first) return 'coding-closed';
    if (first.coder === coder) return 'another-coder';
    if (second) return second.coder === coder ? 'coding-closed' : 'coded-meanwhile';
    return 'coded';
  },
  adjudication({ first, second, adjudication }, coder) {
    if (!first || !second || sameDecision(first, second)) return 'coding-closed';
    if ([first.coder, second.coder].includes(coder)) return 'another-coder';
    return adjudication && adjudication.coder !== coder ? 'coded-meanwhile' : 'coded';
  },
};
