import { expect, it } from 'vitest';
import {
  dueForms,
  fold,
  formProgress,
  type JournalEntry,
  parseInstrument,
  remarksOf,
  WHOLE_INTERVIEW,
  walkInterview,
} from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { randomRespondent } from '../../support/random-respondent.ts';

const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));
const AT = '2026-11-24T10:05:00-05:00';

let seq = 0;
const entry = (kind: JournalEntry['kind'], form: string, name: string, value: JournalEntry['value']): JournalEntry => ({
  seq: ++seq,
  form,
  name,
  value,
  at: AT,
  kind,
});

it('the last comment and the last flag of each place stand, until they are taken away', () => {
  const entries = [
    entry('comment', 'control', 'visit_contact', 'The bell'),
    entry('flag', 'household', 'n_residents', 'Is this right?'),
    entry('comment', 'control', 'visit_contact', 'The bell does not work'),
    entry('flag', WHOLE_INTERVIEW.form, WHOLE_INTERVIEW.name, 'Interrupted twice'),
    entry('comment', 'household', 'n_residents', 'They disagree'),
    entry('comment', 'perception', 'walk_alone_night', 'Laughs'),
    entry('comment', 'perception', 'walk_alone_night', null),
  ];
  const remarks = [
    { form: 'control', name: 'visit_contact', comment: 'The bell does not work' },
    { form: 'household', name: 'n_residents', comment: 'They disagree', flag: 'Is this right?' },
    { ...WHOLE_INTERVIEW, flag: 'Interrupted twice' },
  ];
  expect(remarksOf(lacsi, entries)).toEqual(remarks);
  expect(remarksOf(lacsi, [...entries].reverse().concat(entries))).toEqual(remarks);
});

it('what is said of another adult who was drawn before is set aside, and comes back with that adult', () => {
  const walked = walkInterview(lacsi, { caseId: 'c', seed: 's', startedAt: AT }, randomRespondent(3)).events;
  const drawForm = walked.find(({ name }) => name === 'selected_line')!.form;
  const drawn = (line: number) => entry('selection', drawForm, 'selected_line', line);
  const first = [
    drawn(1),
    entry('comment', 'household', 'n_residents', 'Of the household'),
    entry('comment', 'perception', 'walk_alone_night', 'Of the first'),
  ];
  const at = (entries: JournalEntry[]) => remarksOf(lacsi, entries).map(({ comment }) => comment);
  const second = [...first, drawn(2)];
  expect(at(first)).toEqual(['Of the household', 'Of the first']);
  expect(at(second)).toEqual(['Of the household']);
  expect(at([...second, drawn(1)])).toEqual(['Of the household', 'Of the first']);
});

it('comments and flags are no answers: an interview folds to the same with and without them', () => {
  for (const seed of [3, 17, 40]) {
    const context = { caseId: `case-${seed}`, seed: `seed-${seed}` };
    const { events } = walkInterview(lacsi, { ...context, startedAt: AT }, randomRespondent(seed));
    const remarked = events.flatMap((line) => [
      line,
      { ...line, kind: 'comment' as const, value: 'no' },
      { ...line, kind: 'flag' as const, value: '1' },
    ]);
    const numbered = remarked.map((line, place) => ({ ...line, seq: place + 1 }));
    expect(fold(lacsi, numbered, context)).toEqual(fold(lacsi, events, context));
  }
});

it('the progress of a form is complete exactly when the form is done', () => {
  for (const seed of [5, 23]) {
    const context = { caseId: `case-${seed}`, seed: `seed-${seed}` };
    const { events } = walkInterview(lacsi, { ...context, startedAt: AT }, randomRespondent(seed));
    for (const share of [0.1, 0.4, 0.7, 1]) {
      const answers = fold(lacsi, events.slice(0, Math.ceil(events.length * share)), context);
      const progress = formProgress(lacsi, answers, context);
      const due = dueForms(lacsi, answers, context);
      expect([...progress.keys()]).toEqual(due.map(({ key }) => key));
      for (const { key, status } of due) {
        const { answered, due: asked } = progress.get(key)!;
        expect(answered === asked).toBe(status === 'done');
      }
    }
  }
});
