import type { AgreementRow } from '#contract';
import type { Coding } from '../coding-model.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { decisionText, type Rounds, sameDecision } from './settle-codings.ts';

interface CodedTwice {
  readonly crime: string;
  readonly first: Coding;
  readonly second: Coding;
}

/**
 * How far the two coders of incidents agree, in all and by the crime of the screener. Compares the whole
 * decision, with its ICCS code, as each made it without seeing the other's.
 */
export function agreementOf(incidents: readonly { crime: string; rounds: Rounds }[]): AgreementRow[] {
  const pairs: CodedTwice[] = [];
  for (const { crime, rounds } of incidents) {
    const { first, second } = rounds;
    if (first && second) pairs.push({ crime, first, second });
  }
  const byCrime = Map.groupBy(pairs, ({ crime }) => crime);
  return [rowOf(pairs), ...Array.from(byCrime, ([crime, pairsOfCrime]) => ({ crime, ...rowOf(pairsOfCrime) }))];
}

function rowOf(pairs: readonly CodedTwice[]): AgreementRow {
  const kappa = cohenKappa(pairs.map(({ first, second }) => [decisionText(first), decisionText(second)]));
  return {
    n: pairs.length,
    agreed: pairs.filter(({ first, second }) => sameDecision(first, second)).length,
    kappa: 'kappa' in kappa ? kappa.kappa : null,
    kappaSe: 'kappa' in kappa ? kappa.standardError : null,
  };
}
