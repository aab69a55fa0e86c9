import { describe, expect, it } from 'vitest';
import {
  diffInstruments,
  fold,
  type Instrument,
  type JournalEntry,
  parseInstrument,
  previewMove,
  syntheticInterview,
} from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { eachText, list, question } from '../../support/mutations/judging.ts';
import type { Json } from '../../support/mutations/mutation.ts';

const INTERVIEWS = 12;
const AT = '2026-11-25T09:00:00-05:00';
const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));

const files: Json = structuredClone(instrumentFiles('lacsi-2018-r1'));
list(files, 'ethnicity').splice(0, 2, 'merged');
eachText(files, (texts) => {
  for (const code of lacsi.lists.ethnicity!.slice(0, 2)) delete texts.choices.ethnicity[code];
  texts.choices.ethnicity.merged = 'Merged';
  texts.questions.home_tenure = texts.questions.tenure;
  delete texts.questions.tenure;
  texts.questions.home_years = { text: 'How many years?' };
});
question(files, 'household', 'tenure').name = 'home_tenure';
files['modules/household.json'].screens.at(-1).questions.push({ name: 'home_years', type: 'number', min: 0, max: 99 });
const next = parseInstrument(files);
const changes = diffInstruments(lacsi, next);
const [first] = lacsi.lists.ethnicity as [string];
const mapping = { variables: { tenure: 'home_tenure' }, codes: { m_ethnicity: { [first]: 'merged' } } };

function* interviews(instrument: Instrument) {
  for (let number = 1; number <= INTERVIEWS; number++) {
    const made = syntheticInterview(instrument, { seed: 3, number, startedAt: '2026-11-24T10:05:00-05:00' });
    if ('walked' in made) yield { journal: made.walked.events, context: made.context };
  }
}

const counted = (answers: ReturnType<typeof fold>) =>
  Object.values(answers).flatMap((form) => Object.keys(form)).length;

describe('a draft that goes on with another version', () => {
  it('is unchanged when the version is the same', () => {
    for (const { journal, context } of interviews(lacsi)) {
      const moved = previewMove(journal, { from: lacsi, to: lacsi }, { context, changes: [], at: AT });
      expect(moved.journal).toBe(journal);
      expect(moved.kept).toHaveLength(counted(fold(lacsi, journal, context)));
      expect([moved.mapped, moved.nowhere, moved.newly, moved.changed]).toEqual([[], [], [], []]);
    }
  });

  it('loses nothing: every answer is kept, mapped or named as going nowhere, and the journal only grows', () => {
    for (const { journal, context } of interviews(lacsi)) {
      const moved = previewMove(journal, { from: lacsi, to: next, mapping }, { context, changes, at: AT });
      expect(moved.journal.slice(0, journal.length)).toEqual(journal);
      const before = counted(fold(lacsi, journal, context));
      expect(moved.kept.length + moved.mapped.length + moved.nowhere.length).toBe(before);
      expect(moved.journal.length - journal.length).toBeGreaterThanOrEqual(moved.mapped.length);
      const after = fold(next, moved.journal, context);
      for (const { to } of moved.mapped) expect(after[to.form]?.[to.name]).toEqual(to.value);
      for (const { form, name, value } of moved.kept) expect(after[form]?.[name]).toEqual(value);
      for (const { name } of moved.nowhere) expect(journal.some((entry) => entry.name === name)).toBe(true);
      expect(new Set(moved.journal.map(({ seq }) => seq)).size).toBe(moved.journal.length);
    }
  });

  it('says which answers a mapping moved, which go nowhere, and what is asked newly', () => {
    const all = [...interviews(lacsi)].map(({ journal, context }) => ({
      stated: previewMove(journal, { from: lacsi, to: next, mapping }, { context, changes, at: AT }),
      unstated: previewMove(journal, { from: lacsi, to: next }, { context, changes, at: AT }),
    }));
    const names = (moved: readonly { name: string }[]) => new Set(moved.map(({ name }) => name));
    expect(names(all.flatMap(({ stated }) => stated.mapped))).toContain('tenure');
    expect(names(all.flatMap(({ unstated }) => unstated.nowhere))).toContain('tenure');
    expect(names(all.flatMap(({ stated }) => stated.nowhere))).not.toContain('tenure');
    expect(all.flatMap(({ unstated }) => unstated.mapped)).toEqual([]);
    expect(all.some(({ stated }) => stated.newly.some(({ name }) => name === 'home_years'))).toBe(true);
  });

  it('says what counts again where a later move comes to questions that were answered before an earlier one', () => {
    const back = diffInstruments(next, lacsi);
    for (const { journal, context } of interviews(lacsi)) {
      const there = previewMove(journal, { from: lacsi, to: next }, { context, changes, at: AT });
      const again = previewMove(there.journal, { from: next, to: lacsi }, { context, changes: back, at: AT });
      const tenure = there.nowhere.filter(({ name }) => name === 'tenure').map(({ why: _, ...answer }) => answer);
      expect(again.returning.filter(({ name }) => name === 'tenure')).toEqual(tenure);
      if (tenure.length > 0) expect(again.newly.map(({ name }) => name)).not.toContain('tenure');
      expect(there.returning).toEqual([]);
    }
  });

  it('names a question that both versions have and only the later one asks of this respondent', () => {
    const more: Json = structuredClone(instrumentFiles('lacsi-2018-r1'));
    delete question(more, 'household', 'n_vehicles').visibleIf;
    const asksMore = parseInstrument(more);
    const ownsNone = ({ journal: entries }: { journal: readonly JournalEntry[] }) =>
      entries.some(({ name, value }) => name === 'vehicles_owned' && value === 'no');
    const { journal, context } = [...interviews(lacsi)].find(ownsNone)!;
    const about = { context, changes: diffInstruments(lacsi, asksMore), at: AT };
    const moved = previewMove(journal, { from: lacsi, to: asksMore }, about);
    expect(moved.newly).toEqual([{ form: 'household', name: 'n_vehicles' }]);
  });

  /** LACSI with a question taken out of its form and put at the end of another one. */
  function withMoved(name: string, form: string, toForm: string): Instrument {
    const more: Json = structuredClone(instrumentFiles('lacsi-2018-r1'));
    const taken = question(more, form, name);
    for (const screen of more[`modules/${form}.json`].screens)
      screen.questions = screen.questions.filter((one: Json) => one !== taken);
    more[`modules/${toForm}.json`].screens.push({ name: 'moved_here', questions: [taken] });
    return parseInstrument(more);
  }

  function answersMoved(name: string, form: string, toForm: string) {
    const later = withMoved(name, form, toForm);
    const about = { changes: [], at: AT };
    return [...interviews(lacsi)]
      .filter(({ journal }) => journal.some((entry) => entry.name === name))
      .slice(0, 4)
      .flatMap(({ journal, context }) => {
        const moved = previewMove(journal, { from: lacsi, to: later }, { ...about, context });
        const had = Object.entries(fold(lacsi, journal, context)).filter(([, values]) => values[name] !== undefined);
        const has = fold(later, moved.journal, context);
        return had.map(([key, values]) => ({ key, value: values[name]!, moved, has }));
      });
  }

  it.each([
    ['of the household', 'tenure', 'household', 'roster'],
    ['of the person', 'top_concerns', 'perception', 'habits'],
    ['of an incident', 'ev_time', 'incident', 'incident_details'],
  ])('keeps the answer to a question %s that moved to another form', (_, name, form, toForm) => {
    const answered = answersMoved(name, form, toForm);
    expect(answered.length).toBeGreaterThan(0);
    for (const { key, value, moved, has } of answered) {
      const now = key.replace(form, toForm);
      expect(has[now]?.[name]).toEqual(value);
      expect(moved.kept).toContainEqual({ form: now, name, value });
      expect(moved.nowhere.filter((one) => one.name === name)).toEqual([]);
      expect(moved.newly.filter((one) => one.name === name)).toEqual([]);
    }
  });

  it('says that a question is asked of another unit, or in private, where its answer cannot go along', () => {
    for (const [why, name, form, toForm] of [
      ['another-unit', 'tenure', 'household', 'perception'],
      ['in-private', 'top_concerns', 'perception', 'screeners_sensitive'],
    ] as const) {
      const answered = answersMoved(name, form, toForm);
      expect(answered.length).toBeGreaterThan(0);
      for (const { key, value, moved } of answered)
        expect(moved.nowhere).toContainEqual({ form: key, name, value, why });
    }
  });

  it('has the answer ready where a question is asked further on than the interview has come', () => {
    const later = withMoved('dwelling_class', 'control', 'household');
    const whole = [...interviews(lacsi)][0]!;
    const { context } = whole;
    const journal = whole.journal.slice(0, whole.journal.findIndex(({ name }) => name === 'dwelling_class') + 1);
    const moved = previewMove(journal, { from: lacsi, to: later }, { context, changes: [], at: AT });
    const { value } = journal.at(-1)!;
    expect(moved.nowhere).toEqual([{ form: 'control', name: 'dwelling_class', value, why: 'later' }]);
    const further = [...moved.journal, ...whole.journal.slice(journal.length)].map((entry, place) => ({
      ...entry,
      seq: place + 1,
    }));
    expect(fold(later, further, context).household).toMatchObject({ dwelling_class: value });
  });

  it('keeps the day of the interview where another form is the first one now', () => {
    const more: Json = structuredClone(instrumentFiles('lacsi-2018-r1'));
    more['modules/control.json'].form = 'door';
    more['modules/door.json'] = more['modules/control.json'];
    delete more['modules/control.json'];
    more['manifest.json'].chain[0] = 'door';
    eachText(more, (texts) => {
      texts.forms.door = texts.forms.control;
      delete texts.forms.control;
    });
    const later = parseInstrument(more);
    for (const { journal, context } of [...interviews(lacsi)].slice(0, 4)) {
      const before = fold(lacsi, journal, context);
      const about = { context, changes: [], at: AT };
      const moved = previewMove(journal, { from: lacsi, to: later }, about);
      const { control, ...others } = before;
      expect(fold(later, moved.journal, context)).toEqual({ door: control, ...others });
      expect(moved.nowhere).toEqual([]);
    }
  });
});
