import type { AgreementRow } from '#contract';
import type { Coding } from '../model.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { type Rounds, sameDecision } from './settle-codings.ts';

/**
 * How far the two coders of events agree, in all and by the crime of the screener: the whole decision, with its ICCS code, as each made it
 * without knowing of the other.
 */
export function agreementOf(events: readonly { crime: string; rounds: Rounds }[]): AgreementRow[] {
  const pairs = events.flatMap(({ crime, rounds: { first, second } }) =>
    first && second ? [{ crime, first, second }] : [],
  );
  const crimes = [...new Set(pairs.map(({ crime }) => crime))];
  return [rowOf(pairs), ...crimes.map((crime) => ({ crime, ...rowOf(pairs.filter((pair) => pair.crime === crime)) }))];
}

function rowOf(pairs: readonly { first: Coding; second: Coding }[]): AgreementRow {
  const kappa = cohenKappa(pairs.map(({ first, second }) => [labelOf(first), labelOf(second)]));
  return {
    n: pairs.length,
    agreed: pairs.filter(({ first, second }) => sameDecision(first, second)).length,
    kappa: 'kappa' in kappa ? kappa.kappa : null,
    kappaSe: 'kappa' in kappa ? kappa.standardError : null,
  };
}

function labelOf({ outcome, crimeCoded = '', iccs = '', duplicateOf = '' }: Coding): string {
  return [outcome, crimeCoded, iccs, duplicateOf].join(' ');
}
