import { describe, expect, it } from 'vitest';
import { madeTable } from '#contract';
import { notedBases, publishedBases } from '../../../../server/analysis/tables/bases/noted-bases.ts';
import { planTables } from '../../../../server/analysis/tables/plan-table.ts';
import { tableCsvParts } from '../../../../server/analysis/tables/table-csv.ts';
import { tableJsonParts } from '../../../../server/analysis/tables/table-json.ts';
import { tabulateTable } from '../../../../server/analysis/tables/tabulate-table.ts';
import { fileOf } from '../small-survey.ts';
import { sourcesOf } from './small-tables.ts';

const PERSONS = ['a,1,25,s1,p1,10,20,1,2', 'b,2,65,s1,p2,10,30,1,2'];
/** Not reported with a reason, not reported without one, and not known whether it was reported, with a reason. */
const INCIDENTS = ['i1,a,R,10,2,2,,,03,,,,', 'i2,b,R,30,2,2,,,,,,,', 'i3,b,R,7,9,2,,,06,,,,'];

async function planned(...figures: string[]) {
  const file = await fileOf(PERSONS, INCIDENTS);
  const spec = { table: 't', figures: figures.map((indicator) => ({ indicator, crimes: ['robbery'] })) };
  const [plan] = planTables(sourcesOf(spec), file);
  return { file, plan: plan!, cells: tabulateTable(plan!, file) };
}

async function made(...figures: string[]) {
  const { file, plan, cells } = await planned(...figures);
  const text = [...tableJsonParts(file, plan.table, cells, { bases: notedBases(plan.bases) })].join('');
  return madeTable.parse(JSON.parse(text));
}

describe('shares beside a total', () => {
  it('that is not what they are of say so in four languages, with the crimes of each alone', async () => {
    const { bases } = await made('crimes_not_reported', 'nonreporting_reason', 'reason_other_causes');
    expect(bases).toHaveLength(1);
    expect(bases![0]).toMatchObject({
      shares: ['nonreporting_reason', 'reason_other_causes'],
      of: 'crimes_not_reported',
      base: 17,
      total: 40,
      outside: 7,
      notAsked: 30,
    });
    const { note } = bases![0]!;
    expect(Object.keys(note)).toEqual(['es', 'en', 'pt', 'fr']);
    expect(note.en).toMatch(
      /share of the 17 crimes with an answer, which are not the 40 of .* total: 7\. .* answer: 30\.$/,
    );
  });

  it('say so in the CSV too, beside the cells that are such shares and no others', async () => {
    const { file, plan, cells } = await planned('crimes_not_reported', 'nonreporting_reason');
    const text = [...tableCsvParts([], cells, file, notedBases(plan.bases))].join('');
    const [head, ...lines] = text.trim().split(/\r?\n/);
    expect(head).toMatch(/,base_note$/);
    for (const line of lines)
      expect(/share of the 17 crimes/.test(line), line).toBe(line.startsWith('nonreporting_reason'));
    expect([...tableCsvParts([], cells, file)][0]).not.toContain('base_note');
  });

  it('say so in a release in words alone, and only where they differ by as many cases as may be told', async () => {
    const { plan } = await planned('crimes_not_reported', 'nonreporting_reason', 'reason_other_causes');
    const [base] = publishedBases(plan.bases, 2);
    expect(base).toMatchObject({ shares: ['nonreporting_reason', 'reason_other_causes'], of: 'crimes_not_reported' });
    for (const note of Object.values(base!.note)) expect(note).not.toMatch(/\d/);
    expect(JSON.stringify(base)).not.toMatch(/"(base|total|outside|notAsked|cases)":/);
    expect(publishedBases(plan.bases, 3)).toEqual([]);
  });

  it('say nothing where they are of it, or where it is not in the table', async () => {
    expect((await made('crimes_reported', 'reporting_rate')).bases).toBeUndefined();
    expect((await made('nonreporting_reason')).bases).toBeUndefined();
  });
});
