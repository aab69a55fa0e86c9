import type { Coding, CodingResult } from '../coding-model.ts';
import { type Rounds, roundsOf, sameDecision } from './settle-codings.ts';

/**
 * Whether a coding may be added to those that an incident has. The first coder may correct it until a second
 * person has coded; the second coding and the one that settles are made by somebody else. The same coding
 * again, as a key pressed twice sends it, changes nothing.
 *
 * @param codings all of the incident, in their order
 */
export function mayCode(codings: readonly Coding[], coding: Coding): CodingResult {
  const rounds = roundsOf(codings, coding.basis);
  const earlier = rounds[coding.round];
  const isSame = earlier?.coder === coding.coder && sameDecision(earlier, coding) && earlier.note === coding.note;
  return isSame ? 'again' : RULES[coding.round](rounds, coding.coder);
}

const RULES: Record<Coding['round'], (rounds: Rounds, coder: string) => CodingResult> = {
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
