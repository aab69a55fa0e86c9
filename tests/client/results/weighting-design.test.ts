import { expect, it } from 'vitest';
import { weightingSchema } from '#contract';
import {
  LONELY_PSUS,
  newCorrection,
  newReplicates,
  REPLICATE_METHODS,
  withFpc,
  withFpcType,
  withLaterStages,
  withLonelyPsu,
  withOtherReplicates,
  withStratumOfStage,
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
  const corrected = withLaterStages(
    withFpcType(withFpc(spec, newCorrection('totals', 'stratum', 'u.csv')), 'population'),
    [withStratumOfStage({ cluster: 'dwelling', fpc: newCorrection('expression', 'psu', undefined) }, 'area')],
  );
  expect(judgeWeighting(JSON.stringify(corrected))).toEqual({ weighting: 'w' });
  expect(weightingSchema.parse(corrected).design.laterStages).toEqual([
    { stratum: 'area', cluster: 'dwelling', fpc: '{p2}' },
  ]);
  expect(withFpcType(withLaterStages(corrected, []), undefined)).toEqual(
    withFpc(spec, newCorrection('totals', 'stratum', 'u.csv')),
  );
  // Without the correction of the first stage there is none of later ones.
  expect(withFpc(corrected, undefined)).toEqual(spec);
  // What the schema says by itself is not written.
  expect(withLonelyPsu(withLonelyPsu(spec, 'average'), 'fail')).toEqual(spec);
});
