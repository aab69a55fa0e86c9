import { describe, expect, it } from 'vitest';
import { COUNTS_PROBLEM_CODES } from '#contract';
import type { CountsError } from '../../../server/administrative/counts-error.ts';
import { COUNTS, csvOf, KNOWN, MAPPING, problemsOf, readCounts, WHOLE, wrongWith } from './example-counts.ts';

const text = (csv: string) => new TextEncoder().encode(csv);
const seen = new Set<string>();
const wrong = (...of: Parameters<typeof wrongWith>) => {
  for (const { code } of problemsOf(of[0], of[1] ?? MAPPING, of[2] ?? KNOWN)) seen.add(code);
  return wrongWith(...of);
};
const mappingWith = (changes: object) => ({ ...MAPPING, ...changes });

describe('administrative counts', () => {
  it('are read by offence, area and period', () => {
    const { cells } = readCounts();
    expect(cells).toHaveLength(4);
    expect(cells[1]).toEqual({ offence: 0, area: '02', months: { from: '2025-01', to: '2025-12' }, count: 60 });
  });

  it('of a country that writes semicolons, its own headings, areas and a line for all of them are read too', () => {
    const mapping = mappingWith({
      columns: { offence: 'delito', area: 'entidad', period: 'trimestre', count: 'total' },
      areas: { Norte: '01', Sur: '02' },
      allAreas: 'País',
    });
    const rows = ['Norte', 'Sur', 'País'].flatMap((area) =>
      ['Robbery', 'Burglary of homes'].map((offence) => `${offence};${area};2025-Q1;${area === 'País' ? 14 : 7}`),
    );
    const { cells } = readCounts(text(`\uFEFFdelito;entidad;trimestre;total\r\n${rows.join('\r\n')}\r\n`), mapping);
    expect(cells.map(({ area }) => area)).toEqual(['01', '01', '02', '02', '', '']);
    expect(cells[0]!.months).toEqual({ from: '2025-01', to: '2025-03' });
  });

  it('of all areas are no less than one of them, nor than all of them together', () => {
    const mapping = mappingWith({ allAreas: 'all' });
    const burglary = ['Burglary of homes,01,2025,10', 'Burglary of homes,02,2025,0', 'Burglary of homes,all,2025,10'];
    const told = (whole: number, of: object = mapping) =>
      wrong(csvOf(`Robbery,all,2025,${whole}`, 'Robbery,01,2025,40', 'Robbery,02,2025,60', ...burglary), of);
    expect(told(59)).toEqual(['counts 2 - whole-below-part']);
    expect(told(99)).toEqual(['counts 2 - whole-below-sum']);
    expect(told(100)).toEqual([]);
    // Somebody who was robbed in two areas is one victim of all of them.
    const ofVictims = { ...mapping, definitions: { ...MAPPING.definitions, counts: 'victims' } };
    expect(told(99, ofVictims)).toEqual([]);
    expect(told(59, ofVictims)).toEqual(['counts 2 - whole-below-part']);
  });

  it('are never records: a name, an age, a row per case, a day, a one in a small cell are refused', () => {
    const withPerson = text('offence,area,period,count,victim,age\nRobbery,01,2025,1,María Pérez,34\n');
    expect(wrong(withPerson)).toEqual([
      'counts 1 5 column-of-more-than-counts',
      'counts 1 6 column-of-more-than-counts',
    ]);
    const cases = ['Robbery,01,2025,1', 'Robbery,01,2025,1', 'Robbery,01,2025,1'];
    expect(wrong(csvOf(...cases))).toEqual(['counts 3 - row-of-a-case', 'counts 4 - row-of-a-case']);
    for (const day of ['2025-03-07', '07/03/2025', '7 de marzo de 2025', '20250307', '2025-03-07 21:30', '7-Mar-25'])
      expect(wrong(csvOf(`Robbery,01,${day},12`)), day).toEqual(['counts 2 3 day-in-period']);
    expect(wrong(csvOf('Robbery,01,2025-03,1'))).toEqual(['counts 2 4 one-in-narrow-cell']);
    expect(wrong(csvOf('Robbery,Calle 5 No. 12,2025,12'))).toEqual(['counts 2 2 unknown-area']);
    const known = { ...KNOWN, areas: Array.from({ length: 20 }, (_, at) => `A${at}`) };
    const list = known.areas.map((area, at) => `Robbery,${area},2025,${at < 15 ? 1 : 4}`);
    expect(wrong(csvOf(...list), MAPPING, known)).toEqual(['counts 2 - mostly-ones']);
  });

  it('are refused without repeating what a cell holds', () => {
    const withPerson = csvOf('María Pérez,Calle 5,2025-03-07,treinta');
    const told = JSON.stringify(problemsOf(withPerson, MAPPING, KNOWN));
    expect(problemsOf(withPerson, MAPPING, KNOWN)).toHaveLength(4);
    expect(told).not.toMatch(/María|Calle|2025-03-07|treinta/);
  });

  it('are all told what is wrong with them at once, with line, column and remedy', () => {
    const counts = csvOf('Robbery,01,2025,-4', 'Robo,09,25,1.000', 'Robbery,02');
    const expected = [
      'counts 2 4 not-a-count',
      'counts 3 1 unknown-offence',
      'counts 3 2 unknown-area',
      'counts 3 3 not-a-period',
      'counts 3 4 not-a-count',
      'counts 4 - wrong-length',
    ];
    const offences = [...MAPPING.offences, { name: 'Robbery', iccs: ['9'], beside: ['piracy'] }];
    const ofMapping = ['mapping 29 9 name-repeated', 'mapping 31 11 not-iccs', 'mapping 34 11 unknown-crime'];
    const both = wrong(counts, mappingWith({ offences }));
    expect(both.slice(3)).toEqual(expected);
    expect(both.slice(0, 3).map((line) => line.replace(/\d+ \d+/, ''))).toEqual(
      ofMapping.map((line) => line.replace(/\d+ \d+/, '')),
    );
    const [first] = problemsOf(counts, MAPPING, KNOWN);
    expect(first!.message).toContain('correct it');
  });

  it('are of every offence, area and period, because a sum of less would be too small', () => {
    expect(wrong(csvOf(...WHOLE.slice(0, 3)))).toEqual(['counts - - count-absent']);
    const period = { from: '2025-01', to: '2026-12' };
    expect(wrong(COUNTS, mappingWith({ period }))).toEqual(['counts - - period-not-covered']);
    expect(wrong(COUNTS, mappingWith({ period: { from: '2025-01', to: '2025-06' } }))).toEqual([
      'counts - - period-not-covered',
    ]);
    expect(wrong(csvOf(...WHOLE, 'Robbery,01,2026-Q1,30'))).toEqual(['counts 6 - periods-mixed']);
  });

  it('need a mapping that fits the survey', () => {
    const both = { from: '2025-06', to: '2025-01' };
    expect(wrong(COUNTS, mappingWith({ survey: { period: both } }))).toHaveLength(1);
    const areas = { '01': '01', '02': '01', '03': '77' };
    expect(wrong(COUNTS, mappingWith({ areas })).map((line) => line.split(' ').at(-1))).toEqual([
      'area-not-of-survey',
      'area-repeated',
      'row-of-a-case',
      'row-of-a-case',
    ]);
    const alone = MAPPING.offences.map(({ name, iccs }) => ({ name, iccs }));
    expect(wrong(COUNTS, mappingWith({ offences: alone }))[0]).toMatch(/nothing-beside$/);
    const two = { ...MAPPING.columns, count: 'period' };
    expect(wrong(COUNTS, mappingWith({ columns: two }))[0]).toMatch(/^mapping .* name-repeated$/);
  });

  it('need a mapping of the right shape, told with line and column', () => {
    const { definitions: _, ...without } = MAPPING;
    try {
      readCounts(COUNTS, { ...without, definition: {} });
      expect.unreachable();
    } catch (error) {
      const { findings, message } = error as CountsError;
      expect(findings.length).toBeGreaterThan(1);
      expect(message).toMatch(/^mapping\.json, line \d+, column \d+: .*definitions/m);
    }
  });

  it('are of a CSV in UTF-8 with a heading', () => {
    expect(wrong(text('offence\tarea\tperiod\tcount\n'))).toEqual(['counts 1 - tabs']);
    expect(wrong(Buffer.from('offence,area,period,count\nAgresi\xf3n,01,2025,4\n', 'latin1'))).toEqual([
      'counts 2 - not-utf-8',
    ]);
    expect(wrong(Buffer.from('PK\x03\x04rest of a workbook'))).toEqual(['counts 1 - other-format']);
    expect(wrong(text('offence,area,period,count\n'))).toEqual(['counts 1 - empty-file']);
    expect(wrong(text('offence,period,count,count\nRobbery,2025,4,4\n'))).toEqual([
      'counts 1 4 column-repeated',
      'counts 1 - column-absent',
    ]);
    expect(wrong(text('offence,area,period,count\n"Robbery,01,2025,4\n'))).toEqual(['counts 2 - open-quotation-mark']);
    expect(wrong(text(`${'x'.repeat(100_001)}\n`))).toEqual(['counts 1 - endless-line']);
    const many = csvOf(...Array.from({ length: 50_001 }, (_, at) => `Robbery,01,2025,${at}`));
    expect(wrong(many)).toEqual(['counts 50002 - too-many-lines']);
  });

  it('have a test of everything that can be wrong', () => {
    expect(COUNTS_PROBLEM_CODES.filter((code) => !seen.has(code))).toEqual([]);
  });
});
