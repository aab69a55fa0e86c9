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
      for (const { form, to } of moved.mapped) expect(after[form]?.[to.name]).toEqual(to.value);
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
});
