import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveInterview } from '../../../server/derivation/derive-interview.ts';
import { recordFrom, rowsOf } from '../../../server/derivation/derived-rows.ts';
import { countsFrom, countsText, keysFrom, keysText } from '../../../server/derivation/key-texts.ts';
import { bySize } from '../../support/size.ts';
import { instrument, toldSurvey } from './told-survey.ts';

const key = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,20}$/);

describe('a derived interview as rows', () => {
  it('comes back as it was, in whatever order its rows are read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const { interviews, codings } = toldSurvey(seed);
        for (const interview of interviews) {
          const record = deriveInterview(instrument, interview, codings);
          const rows = rowsOf(record);
          expect(recordFrom(rows)).toEqual(record);
          const { open, sealed } = rows;
          const reversed = { ...open, incidents: open.incidents.toReversed(), codeable: open.codeable.toReversed() };
          expect(recordFrom({ open: reversed, sealed })).toEqual(record);
        }
      }),
      { numRuns: bySize({ small: 10, full: 60 }) },
    );
  });

  it('is the same to the last byte when it is derived again', () => {
    const { interviews, codings } = toldSurvey(7);
    const bytes = () => JSON.stringify(interviews.map((one) => rowsOf(deriveInterview(instrument, one, codings))));
    expect(bytes()).toBe(bytes());
  });

  it('has texts, numbers and nothing else in its columns, and the same columns in both halves', () => {
    const { interviews, codings } = toldSurvey(11);
    const columns = new Set<string>();
    for (const interview of interviews) {
      const { open, sealed } = rowsOf(deriveInterview(instrument, interview, codings));
      expect(Object.keys(sealed.interview)).toEqual(Object.keys(open.interview));
      for (const { interview: row, incidents, codeable } of [open, sealed]) {
        columns.add(Object.keys(row).join(' '));
        for (const one of [...incidents, ...codeable]) columns.add(Object.keys(one).join(' '));
        for (const cell of [row, ...incidents, ...codeable].flatMap((one) => Object.values(one)))
          expect(['string', 'number'].includes(typeof cell) || cell === null).toBe(true);
      }
    }
    expect(columns.size).toBe(3);
  });

  it('has every incident once: case, crime of the screener and number of the form are its key', () => {
    const { interviews, codings } = toldSurvey(13);
    const incidents = interviews.flatMap((interview) => {
      const { open, sealed } = rowsOf(deriveInterview(instrument, interview, codings));
      return [...open.incidents, ...sealed.incidents].map((row) => `${row.case_id} ${row.crime_screened} ${row.n}`);
    });
    expect(incidents.length).toBeGreaterThan(10);
    expect(new Set(incidents).size).toBe(incidents.length);
  });
});

describe('a set as one text', () => {
  it('is its keys with a space between two', () => {
    expect(keysText(['bribery', 'vehicle_theft'])).toBe('bribery vehicle_theft');
    expect(keysText([])).toBe('');
    fc.assert(
      fc.property(fc.array(key), (keys) => {
        expect(keysFrom(keysText(keys))).toEqual(keys);
      }),
    );
  });

  it('with numbers is key, colon and number, and keeps them to the last bit', () => {
    expect(
      countsText(
        new Map([
          ['homicide', 1],
          ['kidnapping', 2.5],
        ]),
      ),
    ).toBe('homicide:1 kidnapping:2.5');
    const counts = fc.array(
      fc.tuple(
        key,
        fc.double({ noNaN: true }).filter((count) => !Object.is(count, -0)),
      ),
    );
    fc.assert(
      fc.property(counts, (pairs) => {
        expect(countsFrom(countsText(new Map(pairs)))).toEqual(new Map(pairs));
      }),
    );
  });
});
