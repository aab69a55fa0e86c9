import { describe, expect, it } from 'vitest';
import {
  checkInterview,
  dueForms,
  fold,
  type JournalEntry,
  parseInstrument,
  programEntries,
  type SelectionMethod,
  type Value,
  walkInterview,
} from '#questionnaires';
import { instrumentFiles } from '../../../support/instrument-files.ts';

const STARTED = '2026-11-24T10:05:00-05:00';

function instrumentDrawing(method: SelectionMethod) {
  const files = instrumentFiles('lacsi-2018-r1');
  const manifest = files['manifest.json'] as { selection: object };
  manifest.selection = { ...manifest.selection, method };
  return parseInstrument(files);
}

const instrument = instrumentDrawing('seeded_random');

/** An interview of a household of three adults up to the draw, and what is needed to go on with it. */
function interview(of = instrument, caseId = 'case-4') {
  const context = { caseId, seed: `seed-${caseId}` };
  const adults: Record<string, Value> = {
    n_residents: 3,
    m_age: 40,
    m_sex: 'woman',
    m_birth_month: '6',
    m_birth_day: 3,
    robbery_5y: 'yes',
    robbery_ref: 'yes',
  };
  const walked = walkInterview(of, { ...context, startedAt: STARTED }, ({ name }) => adults[name]);
  const events: JournalEntry[] = [...walked.events];
  const answers = () => fold(of, events, context);
  const write = (form: string, name: string, value: Value, kind: JournalEntry['kind'] = 'answer') =>
    events.push({ seq: events.length + 1, form, name, value, at: STARTED, kind });
  const answer = (form: string, name: string, value: Value) => {
    write(form, name, value);
    for (const event of programEntries(of, answers(), context, STARTED))
      write(event.form, event.name, event.value, event.kind);
  };
  const violations = () =>
    checkInterview(of, { answers: answers() }, context).filter(({ severity }) => severity === 'hard');
  const selection = () => answers().selection ?? {};
  const check = () =>
    checkInterview(of, { answers: answers(), events }, context).filter(({ severity }) => severity === 'hard');
  return { answer, answers, check, context, selection, violations, due: () => dueForms(of, answers(), context) };
}

describe('the draw of an adult', () => {
  it.each<SelectionMethod>(['seeded_random', 'next_birthday', 'last_birthday', 'kish_grid'])(
    'by %s is recorded with what it was drawn from and its probability, and the server repeats it',
    (method) => {
      const { answers, context, selection } = interview(instrumentDrawing(method));
      expect(selection()).toMatchObject({ selected_probability: 1 / 3, selected_from: expect.stringContaining(';') });
      const other = structuredClone(answers());
      Object.assign(other.selection ?? {}, { selected_line: ((selection().selected_line as number) % 3) + 1 });
      const codes = checkInterview(instrumentDrawing(method), { answers: other }, context).map(({ code }) => code);
      expect(codes).toContain('selection-mismatch');
    },
  );

  it('is locked once shown: a corrected age asks whether to draw again, and "no" keeps the person', () => {
    const { answer, due, selection, violations } = interview();
    const drawn = selection().selected_line;
    const other = ((drawn as number) % 3) + 1;
    answer(`member.${other}`, 'm_age', 12);
    expect(due().at(-1)).toMatchObject({ key: 'selection', status: 'partial' });
    expect(violations().map(({ name }) => name)).toContain('redraw');
    answer('selection', 'redraw', 'no');
    expect(selection()).toMatchObject({ selected_line: drawn, selected_probability: 1 / 3, redraw: 'no' });
    expect(violations().filter(({ form }) => form === 'selection')).toEqual([]);
  });

  it('is made again from the corrected list only with a reason, and both are kept', () => {
    const { answer, selection, violations } = interview();
    const drawn = selection().selected_line as number;
    answer(`member.${(drawn % 3) + 1}`, 'm_age', 12);
    answer('selection', 'redraw', 'yes');
    expect(selection().selected_probability).toBe(1 / 3);
    answer('selection', 'redraw_reason', 'wrong_age');
    expect(selection()).toMatchObject({ redraw: 'yes', redraw_reason: 'wrong_age', selected_probability: 1 / 2 });
    expect(violations().filter(({ form }) => form === 'selection')).toEqual([]);
  });

  it('is made again when the person is no adult after all', () => {
    const { answer, selection } = interview();
    const drawn = selection().selected_line as number;
    answer(`member.${drawn}`, 'm_age', 12);
    expect(selection().redraw).toBe('yes');
    answer('selection', 'redraw_reason', 'wrong_age');
    expect(selection().selected_line).not.toBe(drawn);
    expect(selection()).toMatchObject({ redraw: 'yes', redraw_reason: 'wrong_age', selected_probability: 1 / 2 });
    expect(selection().first_drawn_from).toContain(';');
  });

  it('leaves nothing of the person drawn before among the answers of the one drawn now', () => {
    const { answer, answers, check, due, selection } = interview();
    const drawn = selection().selected_line as number;
    const before = answers();
    expect(before.perception).toBeDefined();
    answer(`member.${drawn}`, 'm_age', 12);
    answer('selection', 'redraw_reason', 'wrong_age');
    const forms = Object.keys(answers());
    expect(forms.filter((form) => !/^(control|household|roster|member\.\d|selection)$/.test(form))).toEqual([]);
    expect(selection()).not.toHaveProperty('consent_selected');
    expect(selection()).not.toHaveProperty('selected_present');
    expect(due().at(-1)).toMatchObject({ key: 'selection', status: 'partial' });
    answer('selection', 'selected_present', 'yes');
    answer('selection', 'consent_selected', 'yes');
    expect(due().at(-1)).toMatchObject({ key: 'profile', status: 'new' });
    expect(check().map(({ code }) => code)).not.toContain('selection-mismatch');
    expect(check().map(({ code }) => code)).not.toContain('answers-differ-from-events');
  });

  it.each(['the reason to draw again is taken back', 'the correction of the roster is taken back'])(
    'stands again, with all that the person told, when %s',
    (what) => {
      const { answer, answers, check, selection } = interview(instrument, 'case-6');
      const drawn = selection().selected_line as number;
      const other = (drawn % 3) + 1;
      const told = answers();
      answer(`member.${other}`, 'm_age', 12);
      answer('selection', 'redraw', 'yes');
      answer('selection', 'redraw_reason', 'wrong_age');
      expect(selection().selected_line).not.toBe(drawn);
      expect(answers().perception).toBeUndefined();
      if (what.startsWith('the reason')) answer('selection', 'redraw', 'no');
      else answer(`member.${other}`, 'm_age', 40);
      expect(selection()).toMatchObject({ selected_line: drawn, selected_probability: 1 / 3 });
      const { close: _, selection: __, ...same } = told;
      expect(answers()).toMatchObject({ ...same, [`member.${other}`]: expect.anything() });
      // The made-up household gives two persons one name.
      expect(check().filter(({ code }) => code !== 'edit:same_name_twice')).toEqual([]);
    },
  );

  it('that was made up is refused, whatever it says it was drawn from', () => {
    const { answers, context } = interview();
    for (const made of [
      { selected_from: '1 - - - -', selected_line: 1, selected_probability: 1 },
      { selected_from: 'not a list', selected_line: 1 },
      { selected_probability: 1 },
      { first_drawn_from: 'not a list' },
      { first_drawn_from: 3 },
    ]) {
      const sent = structuredClone(answers());
      Object.assign(sent.selection ?? {}, made);
      const found = checkInterview(instrument, { answers: sent }, context).map(({ code }) => code);
      expect(found.some((code) => code === 'selection-mismatch' || code === 'missing-answer')).toBe(true);
    }
  });
});
