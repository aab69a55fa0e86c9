import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dueForms,
  fold,
  interviewMemory,
  type JournalEntry,
  openForm,
  parseInstrument,
  programEntries,
  walkInterview,
} from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { randomRespondent } from '../../support/random-respondent.ts';
import { bySize } from '../../support/size.ts';
import { tinyInstrument } from '../../support/tiny-instrument.ts';

const tiny = tinyInstrument();
const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));
const NOW = '2026-11-24T10:05:00-05:00';

/** A journal of two respondents in turn: every answer of the first may be taken back or be another one later. */
function changedJournal(seed: number, instrument: typeof lacsi) {
  const context = { caseId: `case-${seed}`, seed: `seed-${seed}` };
  const walk = (by: number) =>
    walkInterview(instrument, { ...context, startedAt: NOW }, randomRespondent(by)).events as JournalEntry[];
  const first = walk(seed);
  const second = walk(seed + 1);
  const taken = first.filter((_, place) => place % 7 === seed % 7).map((entry) => ({ ...entry, value: null }));
  const cleared = taken.map((entry) => ({ ...entry, kind: 'clear' as const }));
  const entries = [...first, ...cleared, ...second].map((entry, place) => ({ ...entry, seq: place + 1 }));
  return { context, entries };
}

describe('the memory of an interview', () => {
  it('changes nothing of what is worked out, after whatever entries', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.constantFrom(tiny, lacsi),
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 20, maxLength: 20 }),
        (seed, instrument, steps) => {
          const { context, entries } = changedJournal(seed, instrument);
          const memory = interviewMemory();
          let end = 0;
          for (const step of steps) {
            end += step;
            const soFar = entries.slice(0, end);
            const answers = fold(instrument, soFar, context);
            expect(fold(instrument, soFar, context, memory)).toEqual(answers);
            const remembered = fold(instrument, soFar, context, memory);
            const due = dueForms(instrument, answers, context);
            expect(dueForms(instrument, remembered, context, new Set(), memory)).toEqual(due);
            expect(programEntries(instrument, remembered, context, NOW, memory)).toEqual(
              programEntries(instrument, answers, context, NOW),
            );
          }
        },
      ),
      { numRuns: bySize({ small: 8, full: 60 }) },
    );
  }, 120_000);

  it('works out again only what follows from the answer', () => {
    const { context, entries } = changedJournal(1, lacsi);
    const memory = interviewMemory();
    const before = fold(lacsi, entries, context, memory);
    const last = Object.keys(before).at(-1)!;
    const name = Object.keys(before[last]!)[0]!;
    const at = entries.at(-1)!.at;
    const more = { seq: entries.length + 1, form: last, name, value: 'other', at, kind: 'answer' as const };
    const after = fold(lacsi, [...entries, more], context, memory);
    for (const key of Object.keys(before)) if (key !== last) expect(after[key]).toBe(before[key]);
  });

  it('opens a form as it is opened without', () => {
    const { context, entries } = changedJournal(2, lacsi);
    const memory = interviewMemory();
    const answers = fold(lacsi, entries, context, memory);
    for (const { key } of dueForms(lacsi, answers, context, new Set(), memory)) {
      const [one, other] = [undefined, memory].map((known) =>
        openForm(lacsi, key, answers, context, { language: 'es', ...(known && { memory: known }) }),
      );
      expect(other!.answers()).toEqual(one!.answers());
      one!.dispose();
      other!.dispose();
    }
  });
});
