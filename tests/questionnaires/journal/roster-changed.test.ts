import { describe, expect, it } from 'vitest';
import {
  type Answers,
  checkInterview,
  dueForms,
  fold,
  type JournalEntry,
  programEntries,
  type Value,
} from '#questionnaires';
import { scenario } from '../../support/scenario.ts';
import { tinyInstrument } from '../../support/tiny-instrument.ts';

const tiny = tinyInstrument();
const context = { caseId: 'case-1', seed: 'seed-1' };
const NOW = '2026-11-24T10:05:00-05:00';

/** An interview of a household whose three adults have three ages. */
function ofThree(): JournalEntry[] {
  const { events } = scenario(tiny)
    .answers({ n_residents: 3 })
    .answers({ 'member.1': { m_age: 30 }, 'member.2': { m_age: 40 }, 'member.3': { m_age: 50 } })
    .interview();
  return events;
}

function corrected(events: readonly JournalEntry[], ...changes: [string, string, Value, JournalEntry['kind']?][]) {
  const all = [...events];
  const add = (form: string, name: string, value: Value, kind: JournalEntry['kind']) =>
    all.push({ seq: all.length + 1, form, name, value, at: NOW, kind });
  for (const [form, name, value, kind = 'answer'] of changes) {
    add(form, name, value, kind);
    for (const entry of programEntries(tiny, fold(tiny, all, context), context, NOW))
      add(entry.form, entry.name, entry.value, entry.kind);
  }
  return fold(tiny, all, context);
}

const ages = (answers: Answers) =>
  Object.entries(answers)
    .filter(([key]) => key.startsWith('member.'))
    .map(([key, form]) => `${key} ${form.m_age}`);

describe('a roster that changes', () => {
  it('puts whoever heads the household first, and draws the same adult', () => {
    const events = ofThree();
    const before = fold(tiny, events, context);
    const answers = corrected(events, ['household', 'head_line', 3, 'selection']);
    const due = dueForms(tiny, answers, context).filter(({ form }) => form === 'member');
    expect(due.map(({ key }) => key)).toEqual(['member.3', 'member.1', 'member.2']);
    expect(answers.selection?.selected_line).toBe(before.selection?.selected_line);
  });

  it('is refused when what is recorded of it has another type', () => {
    const answers = fold(tiny, ofThree(), context);
    const household = { ...answers.household!, head_line: '3', lines_left: 2 };
    expect(checkInterview(tiny, { answers: { ...answers, household } }, context)).toMatchObject([
      { code: 'wrong-type', form: 'household', name: 'lines_left' },
      { code: 'wrong-type', form: 'household', name: 'head_line' },
    ]);
  });

  it('keeps the answers with the person when somebody above leaves it', () => {
    const events = ofThree();
    expect(ages(fold(tiny, events, context))).toEqual(['member.1 30', 'member.2 40', 'member.3 50']);
    const answers = corrected(events, ['household', 'lines_left', ['2'], 'selection'], ['household', 'n_residents', 2]);
    expect(ages(answers)).toEqual(['member.1 30', 'member.3 50']);
    expect(dueForms(tiny, answers, context).filter(({ form }) => form === 'member')).toMatchObject([
      { key: 'member.1', index: 1, of: 2 },
      { key: 'member.3', index: 2, of: 2 },
    ]);
  });

  it('gives whoever is added a line of their own', () => {
    const events = ofThree();
    const changes: Parameters<typeof corrected>[1][] = [
      ['household', 'lines_left', ['2'], 'selection'],
      ['household', 'n_residents', 3],
    ];
    const answers = corrected(events, ...changes, ['member.4', 'm_age', 60]);
    expect(ages(answers)).toEqual(['member.1 30', 'member.3 50', 'member.4 60']);
  });

  it('brings the answers of somebody back who was taken out by mistake', () => {
    const events = ofThree();
    const answers = corrected(
      events,
      ['household', 'lines_left', ['1'], 'selection'],
      ['household', 'n_residents', 2],
      ['household', 'lines_left', [], 'selection'],
      ['household', 'n_residents', 3],
    );
    expect(ages(answers)).toEqual(['member.1 30', 'member.2 40', 'member.3 50']);
  });
});
