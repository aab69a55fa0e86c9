import { afterEach, expect, it } from 'vitest';
import { aSubmission } from '../a-submission.ts';
import { type Api, startApi } from '../api.ts';

let api: Api;
afterEach(() => api.close());

it('an interview of six megabytes waits for a person, unless the office takes longer ones', async () => {
  const megabyte = 1024 * 1024;
  for (const [megabytes, status, reasons] of [
    [5, 'quarantined', ['over-size']],
    [7, 'accepted', []],
  ] as const) {
    api = await startApi({ ordinaryInterview: megabytes * megabyte });
    const interview = aSubmission();
    const body = JSON.stringify(interview) + ' '.repeat(6 * megabyte);
    const receipt = await (await api.ask('ana', 'PUT', `/api/submissions/${interview.id}`, { body })).json();
    expect(receipt).toMatchObject({ status, reasons });
    if (megabytes === 5) await api.close();
  }
});
