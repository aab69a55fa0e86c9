import { afterEach, expect, it } from 'vitest';
import { lockOtherTabs, onLockedElsewhere } from '../../../../client/field/start/lock-tabs.ts';

let locked: string[] = [];
const stops: (() => void)[] = [];
const openTab = (name: string) => stops.push(onLockedElsewhere(() => locked.push(name)));

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  locked = [];
});

it('who locks one tab of a tablet locks the others, and a tab that is closed hears of nothing', async () => {
  openTab('second');
  openTab('third');
  openTab('closed');
  stops.pop()!();
  lockOtherTabs();
  await expect.poll(() => [...locked].sort()).toEqual(['second', 'third']);
});
