import { describe, expect, it } from 'vitest';
import { type Answers, checkInterview, type JournalEntry } from '#questionnaires';
import { codes, scenario } from '../../support/scenario.ts';
import { tinyInstrument } from '../../support/tiny-instrument.ts';

const tiny = tinyInstrument();
const robbed = scenario(tiny).answers({
  robbery_ref: 'yes',
  robbery_times: 1,
  ev_weapon: 'yes',
  ev_weapon_type: ['firearm', 'blade'],
});
const context = { caseId: 'case-1', seed: 'seed-1' };
const ROBBERY = 'incident.robbery.1';

/** Codes after setting one answer of the robbed person's interview; undefined removes it. */
function afterSetting(form: string, name: string, value: unknown): string[] {
  return codes(
    robbed.violations((answers) => {
      const sent = answers[form] as Record<string, unknown>;
      if (value === undefined) delete sent[name];
      else sent[name] = value;
    }),
  );
}

describe('checking an interview', () => {
  it('a proper interview has no violations, with and without its journal', () => {
    expect(robbed.violations()).toEqual([]);
    expect(robbed.violations(() => {})).toEqual([]);
  });

  const improper: [string, string, string, unknown, string[]][] = [
    ['a name that the instrument lacks', 'control', 'pets', 3, ['unknown-name']],
    ['an answer that is missing', 'perception', 'walk_alone_night', undefined, ['missing-answer']],
    ['a code that is not on the list', 'perception', 'walk_alone_night', 'maybe', ['not-a-choice']],
    [
      'a way of not answering that the question does not offer',
      'perception',
      'walk_alone_night',
      'refused',
      ['not-a-choice'],
    ],
    ['a code given as a number', 'perception', 'walk_alone_night', 1, ['wrong-type']],
    ['a number given as text', ROBBERY, 'loss_amount', '5', ['wrong-type']],
    ['a list for a single choice', ROBBERY, 'ev_place', ['home'], ['wrong-type']],
    ['a number above its maximum', ROBBERY, 'loss_amount', 1e9, ['out-of-range']],
    ['a negative amount of money', ROBBERY, 'loss_amount', -1, ['out-of-range']],
    ['half a person', 'member.1', 'm_age', 40.5, ['not-an-integer']],
    ['a text that is too long', 'member.1', 'm_name', 'x'.repeat(61), ['too-long']],
    ['a blank text', 'member.1', 'm_name', '  ', ['missing-answer']],
    ['a code twice', ROBBERY, 'ev_weapon_type', ['blade', 'blade'], ['duplicate-choice']],
    ['more codes than may be chosen', ROBBERY, 'ev_weapon_type', ['firearm', 'blade', 'none'], ['too-many']],
    ['a code that stands alone beside another', ROBBERY, 'ev_weapon_type', ['blade', 'none'], ['exclusive-choice']],
    ['a choice of nothing', ROBBERY, 'ev_weapon_type', [], ['missing-answer']],
    ['a month before the window', ROBBERY, 'ev_month', '2025-10', ['date-outside-window']],
    ['a month after the window', ROBBERY, 'ev_month', '2026-12', ['date-outside-window']],
    ['a month that does not exist', ROBBERY, 'ev_month', '2026-13', ['not-a-choice']],
    ['a day after the window', ROBBERY, 'ev_day', '2026-11-24', ['date-outside-window']],
    ['a day that does not exist', ROBBERY, 'ev_day', '2026-02-30', ['wrong-type']],
    ['another adult than the one drawn', 'selection', 'selected_line', 2, ['selection-mismatch']],
    ['no draw at all', 'selection', 'selected_line', undefined, ['missing-answer']],
    ['no start of the interview', 'control', 'interview_started_at', undefined, ['missing-answer']],
    ['a start that is no instant', 'control', 'interview_started_at', 'yesterday', ['wrong-type']],
    ['another answer than the rule gives', ROBBERY, 'ev_present', 'no', ['not-asked']],
    ['a note on a loss of nothing', ROBBERY, 'loss_note', 'none', ['not-asked']],
  ];
  it.each(improper)('%s is reported', (_, form, name, value, expected) => {
    expect(afterSetting(form, name, value)).toEqual(expected);
  });

  it('a value that routing would not have asked for is reported, never dropped', () => {
    const unarmed = scenario(tiny).answers({ robbery_ref: 'yes', robbery_times: 1, ev_weapon: 'no' });
    const violations = unarmed.violations((answers) => {
      Object.assign(answers[ROBBERY] ?? {}, { ev_weapon_type: ['blade'] });
    });
    expect(violations).toEqual([
      { code: 'not-asked', severity: 'hard', form: ROBBERY, name: 'ev_weapon_type', params: {} },
    ]);
  });

  it('a choice that is not offered for this crime is reported', () => {
    const stolen = scenario(tiny).answers({ vehicle_theft_ref: 'yes', vehicle_theft_times: 1 });
    const violations = stolen.violations((answers) =>
      Object.assign(answers['incident.vehicle_theft.1'] ?? {}, { ev_place: 'online' }),
    );
    expect(codes(violations)).toEqual(['not-a-choice']);
  });

  it('incident forms beyond the count, of other crimes and of no form at all are reported', () => {
    const extra = robbed.violations((answers) => {
      answers['incident.robbery.2'] = answers[ROBBERY] ?? {};
      answers['incident.threats.1'] = {};
      answers['member.2'] = {};
      answers.nonsense = {};
    });
    expect(codes(extra)).toEqual(['form-not-due', 'form-not-due', 'form-not-due', 'unknown-form']);
  });

  it('HTML in a text is text', () => {
    expect(afterSetting('member.1', 'm_name', '<script>alert(1)</script>')).toEqual([]);
  });

  it('a hard edit is reported by its name, a soft edit until it is confirmed', () => {
    const lost = scenario(tiny).answers({ robbery_ref: 'yes', robbery_times: 7, loss_amount: 5, loss_note: 'nothing' });
    expect(lost.violations().map(({ code, severity }) => `${code} ${severity}`)).toEqual(
      Array(3).fill('edit:loss_without_theft hard'),
    );
    const { answers, events } = lost.interview();
    const unconfirmed = events.filter(({ kind }) => kind !== 'confirm');
    const codesOf = (journal: JournalEntry[]) => codes(checkInterview(tiny, { answers, events: journal }, context));
    expect(codesOf(unconfirmed)).toContain('edit:many');
    const confirmation = events.find(({ kind }) => kind === 'confirm');
    const changedLater = events.find(({ name }) => name === 'robbery_times');
    const again = [...events, { ...(changedLater as JournalEntry), seq: (confirmation?.seq ?? 0) + 1000 }];
    expect(codesOf(again)).toContain('edit:many');
  });

  it('answers that the journal does not support are reported', () => {
    const { answers, events } = robbed.interview();
    const changed = { ...answers, perception: { walk_alone_night: 'unsafe' } };
    expect(checkInterview(tiny, { answers: changed, events }, context)).toEqual([
      {
        code: 'answers-differ-from-events',
        severity: 'hard',
        form: 'perception',
        name: 'walk_alone_night',
        params: {},
      },
    ]);
    expect(codes(checkInterview(tiny, { answers, events: 'none' }, context))).toContain('wrong-type');
  });

  it('violations never carry an answer', () => {
    const secret = 'my-secret-answer';
    const violations = robbed.violations((answers) => {
      for (const form of Object.values(answers)) for (const name of Object.keys(form)) form[name] = secret;
    });
    expect(violations.length).toBeGreaterThan(5);
    expect(JSON.stringify(violations)).not.toContain(secret);
  });
});

describe('hostile submissions', () => {
  const check = (answers: unknown, events?: unknown) => checkInterview(tiny, { answers, events }, context);

  it.each([null, 1, 'x', [], [[]], { control: null }, { control: [] }, { control: { consent_roster: { a: 1 } } }])(
    'answers of the wrong shape are reported: %j',
    (answers) => {
      expect(check(answers).length).toBeGreaterThan(0);
      expect(check(answers, [null, 1, { seq: 'a' }, { seq: 1, form: 2 }]).length).toBeGreaterThan(0);
    },
  );

  it('names that reach into objects are unknown names and do nothing', () => {
    const { answers } = robbed.interview();
    const hostile = JSON.parse(
      JSON.stringify(answers)
        .replace('{', '{"__proto__":{"polluted":1},"constructor":{"x":1},')
        .replace('"control":{', '"control":{"__proto__":"x","toString":"y",'),
    );
    const violations = check(hostile);
    expect(violations.map(({ code, form, name }) => `${code} ${form} ${name}`)).toEqual([
      'unknown-name control __proto__',
      'unknown-name control toString',
      'unknown-form __proto__ ',
      'unknown-form constructor ',
    ]);
    const events = [{ seq: 1, form: '__proto__', name: '__proto__', value: 'x', at: '', kind: 'answer' }];
    check(answers, events);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('a value nested a hundred thousand deep is judged like any other', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
    const { answers } = robbed.interview();
    const sent = { ...answers, control: { ...answers.control, consent_roster: deep }, perception: deep };
    const event = { seq: 1, form: 'control', name: 'consent_roster', value: deep, at: deep, kind: 'answer' };
    expect(codes(check(sent, [event, event, deep]))).toContain('wrong-type');
  });

  it('a hundred thousand events of one number cost far less than comparing each with each', () => {
    const events = Array.from({ length: 100_000 }, (_, n) => ({
      seq: 1,
      form: 'x',
      name: `q${n % 77}`,
      value: `${n}`,
      at: '',
      kind: 'answer',
    }));
    const before = process.cpuUsage();
    check({}, events);
    expect(secondsSince(before)).toBeLessThan(SQUARE_TIME);
  });

  it('a hundred thousand forms, a text of 20 MB and a list of a million codes are judged without comparing each with each', () => {
    const { answers } = robbed.interview();
    const many: Record<string, unknown> = structuredClone(answers);
    for (let n = 0; n < 100_000; n++) many[`incident.robbery.${n + 2}`] = {};
    Object.assign(many['member.1'] as Answers, { m_name: 'x'.repeat(20_000_000) });
    Object.assign(many[ROBBERY] as Answers, { ev_weapon_type: Array(1_000_000).fill('blade') });
    const before = process.cpuUsage();
    const violations = check(many);
    expect(secondsSince(before)).toBeLessThan(SQUARE_TIME);
    expect(violations).toHaveLength(501);
    expect(violations.at(-1)?.code).toBe('too-many-violations');
    expect(codes(violations)).toEqual(expect.arrayContaining(['too-long', 'too-many', 'form-not-due']));
  });
});

/**
 * Ten thousand million comparisons take at least this many seconds; a walk through the list takes hundredths
 * of one.
 */
const SQUARE_TIME = 10;

/** Seconds of processor time, so that other work on the machine does not count. */
function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
