import { beforeEach, describe, expect, it } from 'vitest';
import { parseInstrument, type Value, walkInterview } from '#questionnaires';
import type { Draft } from '../../../client/field/journal/draft.ts';
import { InterviewSession } from '../../../client/field/session/interview-session.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { emptyDevice, openTheCase, switchOn } from './device.ts';

const context = { caseId: 'CASE-0301-12', seed: 'seed-1' };
const STARTED_AT = '2026-11-24T10:05:00-05:00';
const instrument = parseInstrument(instrumentFiles('lacsi-2018-r1'));

let draft: Draft;

beforeEach(async () => {
  emptyDevice();
  draft = await openTheCase(await switchOn());
});

/** A household of three adults, one of whom was drawn and has answered what comes first. */
function interviewed(): InterviewSession {
  const ages: Record<string, number> = { 'member.1': 60, 'member.2': 40, 'member.3': 30 };
  const respond = ({ name, key }: { name: string; key: string }): Value | undefined => {
    if (name === 'm_age') return ages[key];
    if (name === 'm_name') return `Persona de ${ages[key]}`;
    if (name === 'n_residents') return 3;
    return /_(5y|ref)$/.test(name) ? 'no' : undefined;
  };
  const { events } = walkInterview(instrument, { ...context, startedAt: STARTED_AT }, respond);
  const end = events.findIndex(({ form }) => form === 'habits');
  draft.append(events.slice(0, end).map(({ form, name, value, at, kind }) => ({ form, name, value, at, kind })));
  const now = () => new Date('2026-11-24T15:05:00Z');
  const session = new InterviewSession({ instrument, context, draft, language: 'es', now });
  session.goTo('household', 'n_residents');
  return session;
}

function form(session: InterviewSession) {
  if (session.view.kind !== 'form') throw new Error(`no form but ${session.view.kind}`);
  return session.view;
}

const give = (session: InterviewSession, name: string, value: Value) => form(session).form.model.setValue(name, value);

const agesIn = ({ answers }: InterviewSession) =>
  Object.fromEntries(
    Object.entries(answers)
      .filter(([key]) => key.startsWith('member.'))
      .map(([key, { m_age }]) => [key, m_age]),
  );

describe('the size of the household, corrected after the draw', () => {
  it('says who is on the list and what is set aside, and changes nothing before that', () => {
    const session = interviewed();
    const before = session.answers;
    give(session, 'n_residents', 2);
    session.next();
    expect(session.answers).toEqual(before);
    const { change } = form(session);
    expect(change).toMatchObject({ leaving: 1, draw: 'perhaps', asksReason: true });
    expect(change?.people.map(({ line, age }) => [line, age])).toEqual([
      ['1', '60'],
      ['2', '40'],
      ['3', '30'],
    ]);
    expect(change?.drawn).toBeGreaterThan(10);
    session.keepRoster();
    expect(form(session).form.model.getValue('n_residents')).toBe(3);
    expect(session.answers).toEqual(before);
  });

  it('keeps the answers of the others with them when somebody above leaves, and the reason in the journal', () => {
    const session = interviewed();
    give(session, 'n_residents', 2);
    session.next();
    session.changeRoster('miscounted', { left: ['2'] });
    expect(agesIn(session)).toEqual({ 'member.1': 60, 'member.3': 30 });
    expect(session.due.filter(({ unit }) => unit === 'member').map(({ key, index, of }) => [key, index, of])).toEqual([
      ['member.1', 1, 2],
      ['member.3', 2, 2],
    ]);
    const reasons = draft.entries.filter(({ name }) => name === 'roster_changed');
    expect(reasons).toMatchObject([{ kind: 'confirm', form: 'household', value: 'miscounted' }]);
    expect(session.violations().filter(({ form: key }) => /^(household|roster|member)/.test(key))).toEqual([]);
  });

  it('asks for a reason each time, and gives whoever is added a line of their own', () => {
    const session = interviewed();
    give(session, 'n_residents', 2);
    session.next();
    session.changeRoster('miscounted', { left: ['2'] });
    session.goTo('household', 'n_residents');
    give(session, 'n_residents', 3);
    session.next();
    expect(form(session).change).toMatchObject({ leaving: 0, asksReason: true });
    session.changeRoster('moved', {});
    const members = session.due.filter(({ unit }) => unit === 'member').map(({ key, status }) => [key, status]);
    expect(members).toEqual([
      ['member.1', 'done'],
      ['member.3', 'done'],
      ['member.4', 'new'],
    ]);
    expect(draft.entries.filter(({ name }) => name === 'roster_changed').map(({ value }) => value)).toEqual([
      'miscounted',
      'moved',
    ]);
  });
});

describe('somebody who was taken out of the list by mistake', () => {
  function without(line: string): InterviewSession {
    const session = interviewed();
    give(session, 'n_residents', 2);
    session.next();
    session.changeRoster('miscounted', { left: [line], ...(line === '1' && { head: '3' }) });
    session.goTo('household', 'n_residents');
    give(session, 'n_residents', 3);
    session.next();
    return session;
  }

  it('is named with what is known of them, and comes back with their answers and a reason', () => {
    const session = without('2');
    expect(form(session).change).toMatchObject({
      former: [{ line: '2', name: 'Persona de 40', age: '40' }],
      coming: 1,
    });
    session.changeRoster('mistake', { back: ['2'] });
    expect(agesIn(session)).toEqual({ 'member.1': 60, 'member.2': 40, 'member.3': 30 });
    const members = session.due.filter(({ unit }) => unit === 'member').map(({ key, status }) => [key, status]);
    expect(members).toEqual([
      ['member.1', 'done'],
      ['member.2', 'done'],
      ['member.3', 'done'],
    ]);
    expect(draft.entries.filter(({ name }) => name === 'roster_changed').map(({ value }) => value)).toEqual([
      'miscounted',
      'mistake',
    ]);
    expect(session.violations().filter(({ form: key }) => /^(household|roster|member)/.test(key))).toEqual([]);
  });

  it('stays out when another person is added, and can still come back later', () => {
    const session = without('2');
    session.changeRoster('miscounted', {});
    session.goTo('household', 'n_residents');
    give(session, 'n_residents', 4);
    session.next();
    expect(form(session).change).toMatchObject({ former: [{ line: '2' }], coming: 1 });
    session.changeRoster('mistake', { back: ['2'] });
    expect(Object.keys(agesIn(session))).toEqual(['member.1', 'member.2', 'member.3']);
    expect(session.due.find(({ unit, status }) => unit === 'member' && status === 'new')?.key).toBe('member.4');
  });
});

describe('the first line of the list, on which the wrong person was written down', () => {
  const relations = ({ answers }: InterviewSession) =>
    Object.fromEntries(
      Object.entries(answers)
        .filter(([key]) => /^member/.test(key))
        .map(([key, of]) => [key, of.m_relation]),
    );

  function headLeft(): InterviewSession {
    const session = interviewed();
    give(session, 'n_residents', 2);
    session.next();
    session.changeRoster('miscounted', { left: ['1'], head: '3' });
    return session;
  }

  it('can be taken out when it is said who heads the household: that person comes first', () => {
    const session = headLeft();
    const members = session.due.filter(({ unit }) => unit === 'member').map(({ key, index }) => [key, index]);
    expect(members).toEqual([
      ['member.3', 1],
      ['member.2', 2],
    ]);
    expect(agesIn(session)).toEqual({ 'member.2': 40, 'member.3': 30 });
  });

  it('is told in relation to the new head: every other relation is asked again', () => {
    const session = headLeft();
    expect(relations(session)).toEqual({ 'member.3': 'head', 'member.2': undefined });
    expect(session.due.find(({ key }) => key === 'member.2')).toMatchObject({ status: 'partial' });
  });

  it('comes back as somebody else than the head, with their answers', () => {
    const session = headLeft();
    session.goTo('member.2', 'm_relation');
    give(session, 'm_relation', 'other_relative');
    session.goTo('household', 'n_residents');
    give(session, 'n_residents', 3);
    session.next();
    session.changeRoster('mistake', { back: ['1'] });
    session.goTo('member.1', 'm_relation');
    expect(form(session).form.model.getQuestionByName('m_relation').isVisible).toBe(true);
    give(session, 'm_relation', 'parent');
    expect(agesIn(session)).toEqual({ 'member.1': 60, 'member.2': 40, 'member.3': 30 });
    expect(relations(session)).toEqual({ 'member.1': 'parent', 'member.2': 'other_relative', 'member.3': 'head' });
    expect(session.violations().filter(({ form: key }) => /^(household|roster|member)/.test(key))).toEqual([]);
  });

  it('does not change by itself who is drawn', () => {
    const session = interviewed();
    const line = session.answers.selection?.selected_line;
    give(session, 'n_residents', 2);
    session.next();
    const leaves = ['1', '2', '3'].find((other) => other !== String(line))!;
    session.changeRoster('moved', { left: [leaves], head: String(line) });
    session.goTo('selection');
    expect(session.answers.selection?.selected_line).toBe(line);
  });
});

describe('what the draw was made from, corrected after it', () => {
  it('asks for a reason; an answer that the draw does not look at needs none', () => {
    const session = interviewed();
    session.goTo('member.2', 'm_age');
    give(session, 'm_age', 17);
    session.next();
    expect(form(session).change).toMatchObject({ leaving: 0, draw: 'perhaps', asksReason: true });
    session.keepRoster();
    give(session, 'm_relation', 'other_relative');
    session.next();
    expect(session.view).not.toHaveProperty('change');
  });

  it('says what a second draw sets aside before it is made', () => {
    const session = interviewed();
    const line = session.answers.selection?.selected_line;
    give(session, 'n_residents', 2);
    session.next();
    const leaves = line === 1 ? '2' : String(line);
    session.changeRoster('moved', { left: [leaves] });
    session.goTo('selection');
    give(session, 'redraw', 'yes');
    give(session, 'redraw_reason', instrument.lists.redraw_reason![0]!);
    expect(session.answers.selection?.selected_line).toBe(line);
    session.next();
    expect(form(session).change).toMatchObject({ draw: 'other-person', asksReason: false });
    session.changeRoster(undefined, {});
    expect(session.answers.selection?.selected_line).not.toBe(line);
  });
});
