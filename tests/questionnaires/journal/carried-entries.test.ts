import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  carriedEntries,
  fold,
  type Instrument,
  type JournalEntry,
  parseInstrument,
  walkInterview,
} from '#questionnaires';
import { openPartOfJournal } from '../../../server/secrecy/open-journal.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { randomRespondent } from '../../support/random-respondent.ts';
import { bySize } from '../../support/size.ts';

const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));
const BEFORE = '2026-11-24T10:05:00-05:00';
const NOW = '2026-12-02T09:00:00-05:00';
const SIZE = { numRuns: bySize({ small: 12, full: 100 }) };

const walked = (instrument: Instrument, seed: number) => {
  const context = { caseId: `case-${seed}`, seed: `seed-${seed}` };
  const { events } = walkInterview(instrument, { ...context, startedAt: BEFORE }, randomRespondent(seed));
  return { context, events };
};

const numbered = (entries: readonly Omit<JournalEntry, 'seq'>[]): JournalEntry[] =>
  entries.map((entry, place) => ({ ...entry, seq: place + 1 }));

/** The journal that begins with what is carried over from another one. */
const begun = (entries: readonly JournalEntry[]) =>
  numbered(carriedEntries(lacsi, entries).map((entry) => ({ ...entry, at: NOW })));

const IS_OF_ONE = /consent|^(visit|household|person)_result$/;

/** Consents and results, as they are in some answers: who is asked gives them again. */
const givenAgain = (answers: ReturnType<typeof fold>): Omit<JournalEntry, 'seq'>[] =>
  Object.entries(answers).flatMap(([form, values]) =>
    Object.entries(values)
      .filter(([name]) => IS_OF_ONE.test(name))
      .map(([name, value]) => ({ form, name, value, at: NOW, kind: 'answer' as const })),
  );

describe('what another interview of a case begins with', () => {
  it('has no consent and no result: they are asked again', () => {
    const { events } = walked(lacsi, 3);
    const answered = new Set(events.map(({ name }) => name));
    for (const name of ['consent_roster', 'visit_result']) expect(answered).toContain(name);
    expect(carriedEntries(lacsi, events).filter(({ name }) => IS_OF_ONE.test(name))).toEqual([]);
  });

  it('folds to what the earlier one folds to once consents are given, whatever was changed and taken back in it', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const { context, events } = walked(lacsi, seed);
        const taken = events.filter((_, place) => place % 7 === seed % 7);
        const cleared = taken.map((entry) => ({ ...entry, kind: 'clear' as const, value: null }));
        const { events: second } = walked(lacsi, seed + 1);
        for (const journal of [
          events,
          numbered([...events, ...cleared]),
          numbered([...events, ...cleared, ...second]),
        ]) {
          const answers = fold(lacsi, journal, context);
          const again = numbered([...begun(journal), ...givenAgain(answers)]);
          expect(fold(lacsi, again, context)).toEqual(answers);
        }
      }),
      SIZE,
    );
  });

  it('gives the whole interview again once what is not open was asked again', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const { context, events } = walked(lacsi, seed);
        const open = openPartOfJournal(lacsi, events);
        const isOpen = new Set(open.map(({ form, name }) => `${form} ${name}`));
        const asked = events.filter(({ form, name }) => !isOpen.has(`${form} ${name}`));
        const answers = fold(lacsi, open, context);
        const agreed = [...begun(open), ...givenAgain(answers)];
        expect(fold(lacsi, numbered(agreed), context)).toEqual(answers);
        expect(fold(lacsi, numbered([...agreed, ...asked]), context)).toEqual(fold(lacsi, events, context));
      }),
      SIZE,
    );
  });

  it('says that the program recorded it, once each: nobody answered, changed or confirmed it now', () => {
    const { events } = walked(lacsi, 3);
    const carried = carriedEntries(lacsi, [...events, ...numbered(events)]);
    expect(new Set(carried.map(({ kind }) => kind))).toEqual(new Set(['start', 'selection']));
    expect(new Set(carried.map(({ form, name }) => `${form} ${name}`)).size).toBe(carried.length);
    const line = carried.filter(({ name }) => name === 'selected_line');
    expect(line.every(({ kind }) => kind === 'selection')).toBe(true);
  });

  it('passes over what is no entry', () => {
    expect(carriedEntries(lacsi, [null, 7, { form: 'control' }])).toEqual([]);
  });
});
