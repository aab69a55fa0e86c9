import { describe, expect, it } from 'vitest';
import { TASKS_BY_NAME } from '../../../server/tasks/all-tasks.ts';

describe('what a thread can be asked for', () => {
  it.each(Object.entries(TASKS_BY_NAME))('%s stands under its own name', async (name, load) => {
    expect((await load()).name).toBe(name);
  });
});
