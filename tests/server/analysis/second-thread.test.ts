import { expect, it } from 'vitest';
import { EstimationError } from '#estimation';
import type { AnalysisFile } from '../../../server/analysis/analysis-file.ts';
import { estimateIndicators } from '../../../server/analysis/indicators/estimate-indicators.ts';
import { startSecondThread } from '../../../server/analysis/threads/estimate-in-threads.ts';
import { fileOf } from './small-survey.ts';

// Two strata with two PSUs each; of the first only one has incidents.
const PERSONS = ['a,1,25,s1,p1,1,1,1,2', 'b,2,65,s1,p2,1,1,1,2', 'c,2,40,s2,q1,1,1,1,2', 'd,1,30,s2,q2,1,1,1,2'];
const INCIDENTS = ['i1,a,R,2,2,,,,03,,,,', 'i2,c,B,1,1,,1,1,,,,,', 'i3,d,R,5,2,,,,03,,,,'];

async function estimatedInThreads(file: AnalysisFile) {
  const thread = startSecondThread();
  try {
    return await thread.estimate(file, { standard: 'inegi' });
  } finally {
    await thread.close();
  }
}

it('two threads make the rows of one, in their order', async () => {
  const file = await fileOf(PERSONS, INCIDENTS);
  expect(await estimatedInThreads(file)).toEqual(estimateIndicators(file, { standard: 'inegi' }));
});

it('what the second thread cannot compute is the same error', async () => {
  const file = await fileOf(PERSONS, INCIDENTS);
  const design: AnalysisFile['design'] = { nested: false, lonelyPsu: { all_psus: 'fail', incident_psus: 'fail' } };
  const failing = estimatedInThreads({ ...file, design });
  await expect(failing).rejects.toThrow(EstimationError);
  await expect(failing).rejects.toMatchObject({ code: 'single-psu-stratum', message: expect.stringContaining('s1') });
});

it('a survey without persons has no rows', async () => {
  const file = await fileOf(PERSONS, INCIDENTS);
  expect(await estimatedInThreads({ ...file, persons: { ...file.persons, rows: 0 } })).toEqual([]);
});

it('a thread that is closed early is no error', async () => {
  await startSecondThread().close();
});
