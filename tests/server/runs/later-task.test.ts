import { describe, expect, it } from 'vitest';
import { laterTask } from '../../../server/runs/later-task.ts';
import type { Task, TaskServices } from '../../../server/runs/task.ts';

const services = {} as TaskServices;

const DOUBLE: Task<number, number> = {
  name: 'double',
  lane: 'reading',
  async run(_services, input, report) {
    report(1);
    return input * 2;
  },
};

describe('a task that is loaded where it runs', () => {
  it('is known by its name before, is loaded when it runs here, and does what the task does', async () => {
    let loads = 0;
    const later = laterTask({ name: 'double', lane: 'reading' }, async () => {
      loads += 1;
      return DOUBLE;
    });
    expect(later).toMatchObject({ name: 'double', lane: 'reading' });
    expect(loads).toBe(0);
    const shares: number[] = [];
    expect(await later.run(services, 21, (share) => shares.push(share))).toBe(42);
    expect({ loads, shares }).toEqual({ loads: 1, shares: [1] });
  });

  it('is not run under the name or in the lane of another one', async () => {
    for (const of of [{ name: 'halve', lane: 'reading' as const }, { name: 'double' }])
      await expect(laterTask(of, async () => DOUBLE).run(services, 21, () => {})).rejects.toThrow('is not the task');
  });
});
