import { describe, expect, it } from 'vitest';
import {
  checkInterview,
  fold,
  type JournalEntry,
  parseInstrument,
  programEntries,
  type Value,
  walkInterview,
} from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';

const instrument = parseInstrument(instrumentFiles('lacsi-2018-r1'));
const AT = '2026-11-24T10:05:00-05:00';
const context = { caseId: 'case-9', seed: 'seed-9' };

/** A finished interview with two robberies, and what is needed to go back to it. */
function interview() {
  const told: Record<string, Value> = { m_age: 40, robbery_5y: 'yes', robbery_ref: 'yes', robbery_times: 2 };
  const respond = ({ name }: { name: string }) => told[name] ?? (/_(5y|ref)$/.test(name) ? 'no' : undefined);
  const events: JournalEntry[] = [...walkInterview(instrument, { ...context, startedAt: AT }, respond).events];
  const answers = () => fold(instrument, events, context);
  const answer = (form: string, name: string, value: Value) => {
    events.push({ seq: events.length + 1, form, name, value, at: AT, kind: 'answer' });
    for (const event of programEntries(instrument, answers(), context, AT))
      events.push({ ...event, seq: events.length + 1, at: AT });
  };
  const missing = () =>
    checkInterview(instrument, { answers: answers() }, context)
      .filter(({ code, form }) => code === 'missing-answer' && form === 'close')
      .map(({ name }) => name);
  return { answer, answers, missing };
}

describe('the list of events', () => {
  it('is recorded once the first of them is told, and asks for nothing while it stays as it is', () => {
    const { answer, answers, missing } = interview();
    answer('incident.robbery.1', 'ev_time', 'morning');
    expect(answers().close?.events_told).toBe('robbery 2');
    expect(missing()).not.toContain('events_change_reason');
  });

  it.each([
    ['added', 3],
    ['removed', 1],
  ])('asks for the reason when an event is %s later, and keeps it with the first list', (_, times) => {
    const { answer, answers, missing } = interview();
    answer('incident.robbery.1', 'ev_time', 'morning');
    answer('screeners_person', 'robbery_times', times);
    expect(missing()).toContain('events_change_reason');
    answer('close', 'events_change_reason', 'typing_error');
    expect(answers().close).toMatchObject({ events_told: 'robbery 2', events_change_reason: 'typing_error' });
    expect(missing()).not.toContain('events_change_reason');
  });

  it('asks for the reason too when only the number changes and the same events have forms', () => {
    const { answer, answers, missing } = interview();
    answer('screeners_person', 'robbery_times', 6);
    answer('screeners_person', 'robbery_series', 'no');
    answer('incident.robbery.1', 'ev_time', 'morning');
    expect(answers().close?.events_told).toMatch(/^robbery \d of 6$/);
    answer('screeners_person', 'robbery_times', 97);
    expect(missing()).toContain('events_change_reason');
  });

  it('may change freely until the first event is told', () => {
    const { answer, answers } = interview();
    answer('screeners_person', 'robbery_times', 1);
    answer('incident.robbery.1', 'ev_time', 'morning');
    expect(answers().close?.events_change_reason).toBeUndefined();
  });
});
