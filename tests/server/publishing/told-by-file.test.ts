import { describe, expect, it } from 'vitest';
import { toldByFile, toldInWords } from '../../../server/publishing/attached/told-by-file.ts';

type Beside = Parameters<typeof toldByFile>;

const codes = (...all: string[]) => all.map((code) => ({ code, label: {} }));

/** A public-use file by state and sex that shows two crimes. */
const FILE = {
  stated: { name: 'everybody', k: 5, l: 2, areas: ['state'], keys: ['sex'], sensitive: [] },
  described: {
    files: [
      {
        columns: [
          { name: 'state', codes: codes('01', '02') },
          { name: 'sex', codes: codes('male', 'female') },
        ],
      },
      { columns: [{ name: 'crime', codes: codes('theft', 'rare') }] },
    ],
  },
} as unknown as Beside[1];

/** A table with a cell for each of these groups and crimes, hidden where it is said so. */
function tableOf(
  table: string,
  by: string[],
  cells: readonly [domain: Record<string, string>, crime: string, hidden: boolean][],
) {
  return {
    spec: { table, by: by.map((variable) => ({ variable })) },
    cells: cells.map(([domain, crime, hidden]) => ({ domain, crime, suppressed: hidden ? 'confidential' : '' })),
  } as unknown as Beside[0][number];
}

describe('A public-use file beside tables by its own areas', () => {
  it('tells hidden cells of areas, keys and crimes that it shows, and no others', () => {
    const told = toldByFile(
      [
        tableOf(
          'by-state',
          ['state'],
          [
            [{ state: '01' }, 'theft', true],
            [{ state: '02' }, 'theft', false],
            [{ state: '03' }, 'theft', true],
            [{ state: '01' }, 'fraud', true],
            [{ state: '' }, 'theft', true],
          ],
        ),
        tableOf(
          'by-sex',
          ['state', 'sex'],
          [
            [{ state: '01', sex: 'male' }, 'theft', true],
            [{ state: '01', sex: '' }, 'rare', true],
          ],
        ),
        tableOf('by-district', ['district'], [[{ district: '7' }, 'theft', true]]),
        tableOf('all-shown', ['state'], [[{ state: '01' }, 'theft', false]]),
      ],
      FILE,
    );
    expect(told).toEqual([
      { table: 'by-state', cells: 1 },
      { table: 'by-sex', cells: 2 },
    ]);
    expect(toldInWords('everybody', told)).toEqual([
      expect.stringMatching(/^DO NOT PUBLISH BOTH: .*by-state \(hidden cells: 1\), by-sex \(hidden cells: 2\)\./),
    ]);
  });

  it('says nothing where it has other areas than the tables', () => {
    const told = toldByFile([tableOf('by-state', ['state'], [[{ state: 'north' }, 'theft', true]])], FILE);
    expect([told, toldInWords('everybody', told)]).toEqual([[], []]);
  });
});
