import { describe, expect, it } from 'vitest';
import { madeTable } from '#contract';
import { planTables } from '../../../../server/analysis/tables/plan-table.ts';
import { tableJsonParts } from '../../../../server/analysis/tables/table-json.ts';
import { tabulateTable } from '../../../../server/analysis/tables/tabulate-table.ts';
import { fileOf } from '../small-survey.ts';
import { sourcesOf } from './small-tables.ts';

const PERSONS = ['a,1,25,s1,p1,10,20,1,2', 'b,2,65,s1,p2,10,30,1,2'];
/** Not reported with a reason, not reported without one, and not known whether it was reported, with a reason. */
const INCIDENTS = ['i1,a,R,10,2,2,,,03,,,,', 'i2,b,R,30,2,2,,,,,,,', 'i3,b,R,7,9,2,,,06,,,,'];

async function made(...figures: string[]) {
  const file = await fileOf(PERSONS, INCIDENTS);
  const spec = { table: 't', figures: figures.map((indicator) => ({ indicator, crimes: ['robbery'] })) };
  const [plan] = planTables(sourcesOf(spec), file);
  const text = [...tableJsonParts(file, plan!.table, tabulateTable(plan!, file), plan)].join('');
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

  it('say nothing where they are of it, or where it is not in the table', async () => {
    expect((await made('crimes_reported', 'reporting_rate')).bases).toBeUndefined();
    expect((await made('nonreporting_reason')).bases).toBeUndefined();
  });
});
