import { expect, it } from 'vitest';
import {
  type Estimate,
  isDefined,
  jackknife,
  mean,
  meanBy,
  nchsLabel,
  type Options,
  proportion,
  qualityLabel,
  quantile,
  ratio,
  replicateDesign,
  taylorDesign,
  total,
  withReplicates,
} from '#estimation';

// The compiler is the test: each line below that it lets pass although it should not fails the build as an
// unused expectation.
const design = taylorDesign({ rows: 2, lonelyPsu: 'fail' });
const anyOptions: Options = {};
const wrongCalls = () => [
  // @ts-expect-error the policy for lonely PSUs has no default: the statistician chooses one
  taylorDesign({ rows: 2 }),
  // @ts-expect-error an unknown policy
  taylorDesign({ rows: 2, lonelyPsu: 'ignore' }),
  // @ts-expect-error a column of text
  total(['1', '2'], design),
  // @ts-expect-error one column where the ratio has two
  ratio([1, 2], design),
  // @ts-expect-error groups are codes with their number, not labels
  meanBy([1, 2], design, ['a', 'b']),
  // @ts-expect-error a misspelt option
  mean([1, 2], design, { confidence: 0.9 }),
  // @ts-expect-error limits that do not exist
  mean([1, 2], design, { limits: 'wilson' }),
  // @ts-expect-error a quantile without its share
  quantile([1, 2], design),
  // @ts-expect-error replicate weights without degrees of freedom
  replicateDesign({ weights: [1, 1], method: 'JK1', replicateWeights: [[1, 1]] }),
  // @ts-expect-error a label of an estimate with the degrees of freedom of the whole file
  qualityLabel(mean([1, 2], design), { standard: 'inegi', kind: 'other' }),
  // @ts-expect-error a label of an estimate whose degrees of freedom are known only when the program runs
  qualityLabel(mean([1, 2], design, anyOptions), { standard: 'inegi', kind: 'other' }),
  // @ts-expect-error the NCHS label of a share with logit limits
  nchsLabel(proportion([1, 0], design, { df: 'domain' })),
  // @ts-expect-error the NCHS label of a share with the degrees of freedom of the whole file
  nchsLabel(proportion([1, 0], design, { limits: 'beta-nchs' })),
  // @ts-expect-error the NCHS label of a quantile, whose limits are those of Woodruff
  nchsLabel(quantile([1, 2], 0.5, design, { df: 'domain', limits: 'beta-nchs' })),
  // @ts-expect-error replicates of a design that has replicates
  withReplicates(withReplicates(design, jackknife(design)), jackknife(design)),
];

it('a value is a number only after it was tested', () => {
  const { value }: Estimate = mean([1, 2], design);
  // @ts-expect-error it may be undefined
  const twice = () => value * 2;
  expect(isDefined(value) && value * 2).toBe(3);
  expect([twice, wrongCalls]).toHaveLength(2);
});
