import type { ComparedTable, MadeCell } from '#contract';

type Comparison = Pick<
  ComparedTable['comparisons'][number],
  keyof Figure | 'between' | 'by' | 'of' | 'minus' | 'status'
>;
type Figure = Pick<MadeCell, 'indicator' | 'crime' | 'outcome' | 'category' | 'domain'>;

/** Whether the difference of two cells of a table is tested in what is compared beside it. */
export type IsTestedPair = (one: Figure, other: Figure) => boolean;

/** @param comparisons as the page shows them; none, and nothing is tested */
export function testedPairs(comparisons: readonly Comparison[]): IsTestedPair {
  const pairs = new Set(
    comparisons
      .filter(({ between, status }) => between === 'groups' && status === 'tested')
      .flatMap((comparison) => {
        const { by, domain, of, minus } = comparison;
        const [one, other] = [of, minus].map(({ name }) =>
          nameOf({ ...comparison, domain: { ...domain, [by]: name } }),
        );
        return [`${one} ${other}`, `${other} ${one}`];
      }),
  );
  return (one, other) => pairs.has(`${nameOf(one)} ${nameOf(other)}`);
}

function nameOf({ indicator, crime, outcome, category, domain }: Figure): string {
  const values = Object.entries(domain)
    .filter(([, value]) => value !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([indicator, crime, outcome, category, values]);
}
