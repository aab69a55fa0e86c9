import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutFormula } from '#questionnaires';
import { csvText } from '../../../server/exports/csv-text.ts';
import { estimatesCsv } from '../../../server/exports/estimates-csv.ts';
import { estimatesJson } from '../../../server/exports/estimates-json.ts';
import { estimatesOf, type SmallStudy, smallStudy } from '../analysis/small-survey.ts';

describe('a CSV of the platform', () => {
  it('holds no cell that a spreadsheet would run, and every number as it is', () => {
    expect(csvText([['=1+1', '+cmd|x', '-2+3', '@SUM(1)', '\t=1', '＝1', 'a=1', '60+']])).toBe(
      "'=1+1,'+cmd|x,'-2+3,'@SUM(1),'\t=1,'＝1,a=1,60+\n",
    );
    expect(csvText([[-1.5, 0, 1e21, -2e-9, null, undefined, '-1.5', '+7', '-1e-7', '']])).toBe(
      '-1.5,0,1e+21,-2e-9,,,-1.5,+7,-1e-7,\n',
    );
  });

  it('quotes a semicolon, at which other spreadsheets would begin a new cell', () => {
    expect(csvText([['sex=f;=1+1', 'a']])).toBe('"sex=f;=1+1",a\n');
  });

  it('gives every text back to a program that takes the apostrophe off', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (texts) => {
        const [cells] = parse(csvText([['first', ...texts]])) as string[][];
        expect(cells).toEqual(['first', ...texts.map(withoutFormula)]);
      }),
      { numRuns: 200, seed: 20261126 },
    );
  });

  it('shows a crime like a formula with an apostrophe, and the JSON shows it as it is', async () => {
    const study: SmallStudy = JSON.parse(JSON.stringify(smallStudy()).replaceAll('"robbery"', '"@robbery"'));
    study.persons.domains.sex = { categories: { '=1+1': "{SEX} = '1'", '@f': "{SEX} = '2'" } };
    const rows = await estimatesOf(
      ['a,1,25,s1,p1,10,20,1,2', 'b,2,65,s1,p2,10,30,1,2'],
      ['i1,a,R,20,2,2,,,03,,,,'],
      study,
    );
    const records = parse(estimatesCsv(rows), { columns: true }) as Record<string, string>[];
    const cells = new Set(records.flatMap((record) => Object.values(record)));
    expect([...cells].filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
    expect([...cells].filter((cell) => cell.startsWith('-') && Number.isNaN(Number(cell)))).toEqual([]);
    expect(cells).toContain('sex==1+1');
    expect(cells).toContain("'@robbery");
    expect(estimatesJson(rows, 'small')).toMatch(/"crime":"@robbery".*"sex":"=1\+1"/);
  });
});
