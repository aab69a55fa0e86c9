import { describe, expect, it } from 'vitest';
import { rulesSchema, tableSchema } from '#contract';
import type { AnalysisFile } from '../../../server/analysis/analysis-file.ts';
import { TableError } from '../../../server/analysis/tables/table-error.ts';
import { makeRelease } from '../../../server/publishing/make-release.ts';
import { RELEASE_REPORT, releaseOf } from '../../../server/publishing/read-release.ts';
import { makeTables, NotOfRelease } from '../../../server/reports/made/make-tables.ts';
import { hashOfTables } from '../../../server/suppression/hash-of-tables.ts';
import { fileOf, smallStudy } from '../analysis/small-survey.ts';

const rules = rulesSchema.parse({});
/** Victims by age; of the oldest there are too few. */
const VICTIMS = [
  ['18-29', 20, 8],
  ['30-44', 35, 10],
  ['45-59', 50, 12],
  ['60+', 70, 2],
] as const;

function survey(more = 0): Promise<AnalysisFile> {
  const study = smallStudy();
  const age_group = {
    categories: {
      '18-29': '{AGE} < 30',
      '30-44': '{AGE} >= 30 and {AGE} < 45',
      '45-59': '{AGE} >= 45 and {AGE} < 60',
      '60+': '{AGE} >= 60',
    },
  };
  Object.assign(study.persons.domains, { age_group });
  const all = VICTIMS.flatMap(([, age, victims]) =>
    Array.from({ length: 60 }, (_, i) => ({ age, sex: 1 + (i % 2), isVictim: i < victims + more })),
  );
  const persons = all.map(({ age, sex }, i) => `p${i},${sex},${age},s${i % 4},s${i % 4}p${i % 5},10,20,1,2`);
  const incidents = all.flatMap(({ isVictim }, i) => (isVictim ? [`r${i},p${i},R,20,2,,,,,,,,`] : []));
  return fileOf(persons, incidents, study);
}

const figures = [{ indicator: 'prevalence_person', crimes: ['any_person'] }];
/** The youngest by sex besides: that makes another age the cheaper one to hide beside the oldest. */
const SPECS = [
  { table: 'age', figures, by: [{ variable: 'age_group' }] },
  { table: 'young', figures, by: [{ variable: 'age_group', values: ['18-29'] }, { variable: 'sex' }] },
];

const sourcesOf = (specs: readonly object[]) =>
  specs.map((spec) => {
    const table = tableSchema.parse(spec);
    return { table, file: `${table.table}.json`, place: () => ({ line: 1, column: 1 }) };
  });

async function released(file: AnalysisFile, isWithReport: boolean) {
  const { contents } = await makeRelease(sourcesOf(SPECS), { name: 'small', file }, { rules, isWithReport });
  const read = releaseOf((name) => [...contents[name]!()].join(''), `no ${RELEASE_REPORT}`);
  const [ages] = read.tables;
  return { ...read, hidden: ages!.cells.filter(isHidden).map(({ domain }) => domain.age_group) };
}

const isHidden = ({ suppressed }: { readonly suppressed: string }) => suppressed !== '';

function report(file: AnalysisFile, release?: { readonly hash?: string; readonly specs?: readonly object[] }) {
  const { hash, specs = SPECS } = release ?? {};
  const beside = release && { release: { sources: sourcesOf(specs), ...(hash !== undefined && { hash }) } };
  return makeTables({ own: { name: 'small', file }, specs: [], standard: 'inegi', rules, ...beside });
}

async function hiddenAges(file: AnalysisFile, release?: Parameters<typeof report>[1]) {
  const { tables } = await report(file, release);
  const { figures: made } = tables.find(({ key }) => key === 'age')!;
  const victims = made.find(({ cells }) => cells[0]!.cell.indicator === 'prevalence_person')!;
  return victims.cells.filter(({ cell }) => isHidden(cell)).map(({ cell }) => cell.domain.age_group);
}

describe('a report that is published with a release', () => {
  it('hides what the tables hide, where each alone would show what the other one hides', async () => {
    const file = await survey();
    const alone = await released(file, false);
    // Who has both takes the two that they show from all victims.
    expect([alone.hidden, await hiddenAges(file)]).toEqual([
      ['30-44', '60+'],
      ['18-29', '60+'],
    ]);
    const together = await released(file, true);
    expect(await hiddenAges(file, { hash: hashOfTables(together.tables) })).toEqual(together.hidden);
    expect((await report(file, {})).release).toBe(hashOfTables(together.tables));
  });

  it('is not made beside tables of other records', async () => {
    const file = await survey();
    const hash = hashOfTables((await released(await survey(5), true)).tables);
    await expect(report(file, { hash })).rejects.toThrow(NotOfRelease);
    await expect(report(file, { hash })).rejects.toThrow('make them again with cifra release --with-report');
  });

  it('takes no table of another name for its own', async () => {
    const file = await survey();
    const specs = [{ ...SPECS[0], table: 'report-age' }];
    await expect(report(file, { specs })).rejects.toThrow(TableError);
    const sources = sourcesOf(specs);
    const made = makeRelease(sources, { name: 'small', file }, { rules, isWithReport: true });
    await expect(made).rejects.toThrow('two tables are called report-age');
  });
});
