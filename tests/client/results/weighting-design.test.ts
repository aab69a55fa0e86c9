import { expect, it } from 'vitest';
import { weightingSchema } from '#contract';
import {
  LONELY_PSUS,
  newReplicates,
  REPLICATE_METHODS,
  withLonelyPsu,
  withOtherReplicates,
} from '../../../client/results/weights/model/design-choices.ts';
import { newWeighting } from '../../../client/results/weights/model/weighting-draft.ts';
import { judgeWeighting } from '../../../server/weighting/page/make-weights-task.ts';

it('the design and the replicates that a page offers are those that `cifra weight` takes', () => {
  const spec = newWeighting('w');
  for (const method of REPLICATE_METHODS) {
    const changed = withOtherReplicates(spec, newReplicates(method));
    expect(judgeWeighting(JSON.stringify(changed))).toEqual({ weighting: 'w' });
    expect(weightingSchema.parse(changed).replicates).toMatchObject({ method });
    expect(withOtherReplicates(changed, undefined)).toEqual(spec);
  }
  for (const policy of LONELY_PSUS)
    expect(weightingSchema.parse(withLonelyPsu(spec, policy)).design.lonelyPsu).toBe(policy);
  // What the schema says by itself is not written.
  expect(withLonelyPsu(withLonelyPsu(spec, 'average'), 'fail')).toEqual(spec);
});
