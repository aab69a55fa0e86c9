import { beforeEach, describe, expect, it } from 'vitest';
import type { CheckInBody } from '#contract';
import {
  keepCheckIn,
  keptCheckIns,
  runningCheckIn,
  tellCheckIns,
} from '../../../../client/field/check-in/check-in-log.ts';
import type { Journal } from '../../../../client/field/journal/journal.ts';
import { emptyDevice, switchOn } from '../device.ts';

const state = (changes: Partial<CheckInBody> = {}): CheckInBody => ({
  survey: 's',
  caseId: 'CASE-0301',
  due: '2026-11-24T10:30:00-05:00',
  alarm: false,
  ended: false,
  ...changes,
});

describe('the clock of somebody in a dwelling', () => {
  let journal: Journal;
  let told: CheckInBody[];
  beforeEach(async () => {
    emptyDevice();
    journal = await switchOn();
    told = [];
  });
  const tell = async (_id: string, one: CheckInBody) => {
    told.push(one);
    return true;
  };

  it('runs on after the tablet was switched off', async () => {
    await keepCheckIn(journal, { id: 'c', state: state() });
    journal.db.close();
    journal = await switchOn();
    expect(runningCheckIn(await keptCheckIns(journal))?.state).toEqual(state());
  });

  it('tells the server each state once, and forgets what is over', async () => {
    await keepCheckIn(journal, { id: 'c', state: state() });
    await tellCheckIns(journal, tell);
    await tellCheckIns(journal, tell);
    const [kept] = await keptCheckIns(journal);
    await keepCheckIn(journal, { ...kept!, state: state({ ended: true }) });
    expect(runningCheckIn(await keptCheckIns(journal))).toBeUndefined();
    await tellCheckIns(journal, tell);
    expect(told).toEqual([state(), state({ ended: true })]);
    expect(await keptCheckIns(journal)).toEqual([]);
  });

  it('keeps what the server did not hear, a call for help too', async () => {
    await keepCheckIn(journal, { id: 'c', state: state({ alarm: true }) });
    await tellCheckIns(journal, async () => false);
    await keepCheckIn(journal, { id: 'c', state: state({ alarm: true, ended: true }) });
    await tellCheckIns(journal, tell);
    expect(told).toEqual([state({ alarm: true, ended: true })]);
  });
});
