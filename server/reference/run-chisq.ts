import { independenceTest, isDefined, type Quantity } from '#estimation';
import type { ReferenceContext } from './case-context.ts';
import type { BuiltStatistic, ResultRow } from './gold-format.ts';
import { makeGroups } from './make-groups.ts';

type Chisq = Extract<BuiltStatistic, { kind: 'chisq' }>;

/** A test that rows and columns of a table are independent. */
export function runChisq(statistic: Chisq, { data, design, domain }: ReferenceContext): ResultRow[] {
  const [rows, columns] = [statistic.rows, statistic.columns].map((name) => makeGroups([name], data, domain));
  const test = independenceTest(rows!, columns!, design, { domain, method: statistic.test });
  const plain = (quantity: Quantity) => (isDefined(quantity) ? quantity : null);
  const { ndf, ddf, pValue } = test;
  return [{ group: {}, statistic: plain(test.statistic), ndf: plain(ndf), ddf: plain(ddf), pValue: plain(pValue) }];
}
