import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInterview, fold, type JournalEntry, parseInstrument, walkInterview } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { randomRespondent } from '../../support/random-respondent.ts';
import { bySize } from '../../support/size.ts';
import { tinyInstrument } from '../../support/tiny-instrument.ts';

const tiny = tinyInstrument();
const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));
const seeds = fc.nat(1_000_000);
const walk = (seed: number, instrument = tiny) => {
  const context = { caseId: `case-${seed}`, seed: `seed-${seed}`, startedAt: '2026-11-24T10:05:00-05:00' };
  return { context, ...walkInterview(instrument, context, randomRespondent(seed)) };
};

describe('the journal and its answers', () => {
  it('the fold of an interview is its answers, and passes the check but for the edits that it breaks', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(tiny, lacsi), (seed, instrument) => {
        const { context, answers, events } = walk(seed, instrument);
        expect(fold(instrument, events, context)).toEqual(answers);
        const violations = checkInterview(instrument, { answers, events }, context);
        expect(violations.filter(({ code, severity }) => !code.startsWith('edit:') || severity === 'soft')).toEqual([]);
      }),
      { numRuns: bySize({ small: 50, full: 200 }) },
    );
  });

  it('events that arrive twice or in another order change nothing', () => {
    fc.assert(
      fc.property(seeds, fc.infiniteStream(fc.nat(100)), (seed, keys) => {
        const { context, answers, events } = walk(seed);
        const twice = [...events, ...events.filter((_, index) => index % 3 === 0)];
        const shuffled = twice
          .map((event) => ({ event, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event);
        expect(fold(tiny, shuffled, context)).toEqual(answers);
      }),
      { numRuns: bySize({ small: 25, full: 100 }) },
    );
  });

  it('folding the answers of a fold again changes nothing', () => {
    fc.assert(
      fc.property(seeds, fc.nat(200), (seed, at) => {
        const { context, events } = walk(seed);
        // An answer changed in the middle leaves others behind that are no longer reached.
        const gates: JournalEntry[] = ['consent_selected', 'vehicles_owned', 'robbery_ref'].map((name, index) => ({
          seq: 10_000 + index,
          name,
          value: 'no',
          at: '2026-11-24T12:00:00-05:00',
          kind: 'answer' as const,
          form: { consent_selected: 'selection', vehicles_owned: 'household' }[name] ?? 'screeners_person',
        }));
        const once = fold(tiny, [...events, ...gates.slice(at % 3)], context);
        let seq = 0;
        const again = Object.entries(once).flatMap(([form, answers]) =>
          Object.entries(answers).map(
            ([name, value]): JournalEntry => ({ seq: ++seq, form, name, value, at: '', kind: 'answer' }),
          ),
        );
        expect(fold(tiny, again, context)).toEqual(once);
      }),
      { numRuns: bySize({ small: 25, full: 100 }) },
    );
  });

  it('an answer that is taken back is no answer, and what hung on it comes back with it', () => {
    const { context, events, answers } = walk(3);
    const gate = events.find(({ name }) => name === 'consent_roster') as JournalEntry;
    const cleared = [...events, { ...gate, seq: 9000, kind: 'clear' as const, value: null }];
    expect(Object.keys(fold(tiny, cleared, context))).toEqual(['control', 'close']);
    expect(fold(tiny, [...cleared, { ...gate, seq: 9001 }], context)).toEqual(answers);
  });

  it('no JSON whatever makes the check throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (answers, events) => {
        const { context } = walk(1);
        expect(Array.isArray(checkInterview(tiny, { answers, events }, context))).toBe(true);
        expect(
          Array.isArray(
            checkInterview(tiny, { answers: { control: answers, 'member.1': answers }, events: [events] }, context),
          ),
        ).toBe(true);
      }),
      { numRuns: bySize({ small: 75, full: 300 }) },
    );
  });
});
