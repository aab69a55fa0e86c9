import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { besideCounts } from '#contract';
import { besideCsvParts, besideJsonParts } from '../../../server/administrative/beside-csv.ts';
import { besideSurvey } from '../../../server/administrative/beside-survey.ts';
import { ratioTo } from '../../../server/administrative/ratio-to-count.ts';
import { knownOf } from '../../../server/administrative/survey-of-counts.ts';
import { fileOf, smallStudy } from '../analysis/small-survey.ts';
import { cellOf, cellsOf } from '../analysis/tables/small-tables.ts';
import { MAPPING, readCounts } from './example-counts.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/reference');
const rowsOf = (name: string) => readFileSync(join(FOLDER, name), 'utf8').trim().split('\n').slice(1);
const text = (lines: readonly string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`);

/** Relative difference of sums in another order: as tables beside R. */
const SAME = 1e-10;

const { area: _, ...COLUMNS } = MAPPING.columns;
const WITHOUT_AREAS = { ...MAPPING, columns: COLUMNS };
const RECORDED = 250;
const COUNTS = text(['offence,period,count', `Robbery,2025,${RECORDED}`, 'Burglary of homes,2025,0']);

/** A study whose states are two codes of the file. */
function studyWithStates() {
  const study = smallStudy();
  const state = { value: '{SEX}', codes: ['1', '2'] };
  (study.persons.domains as Record<string, unknown>).state = state;
  (study.households.domains as Record<string, unknown>).state = state;
  return study;
}

const surveyOf = async (study = smallStudy()) => ({
  file: await fileOf(rowsOf('tables-persons.csv'), rowsOf('tables-incidents.csv'), study),
});

async function beside(mapping: object = WITHOUT_AREAS, counts = COUNTS, study = smallStudy()) {
  const survey = await surveyOf(study);
  return besideSurvey(readCounts(counts, mapping, knownOf(survey)), survey, 'inegi');
}

describe('administrative counts beside a survey', () => {
  it('the estimate of what happened is that of R survey, and its ratio to the count that over a fixed number', async () => {
    const { cells } = JSON.parse(readFileSync(join(FOLDER, 'tables.json'), 'utf8'));
    const ofR = cells.find(
      ({ figure, frame, domain }: { figure: string; frame: string; domain: object }) =>
        figure === 'crimes' && frame === 'all_psus' && Object.keys(domain).length === 0,
    );
    const any = await beside({
      ...WITHOUT_AREAS,
      offences: [{ ...MAPPING.offences[0], beside: ['any'] }, MAPPING.offences[1]],
    });
    const [line] = any.lines.filter(({ crime }) => crime === 'any');
    const { happened, happened_ratio: ratio } = line!;
    for (const name of ['estimate', 'se'] as const)
      expect(Math.abs(happened[name]! / ofR[name] - 1)).toBeLessThan(SAME);
    expect(ratio).toEqual({
      ratio: happened.estimate! / RECORDED,
      se: happened.se! / RECORDED,
      lower: happened.lower! / RECORDED,
      upper: happened.upper! / RECORDED,
    });
  });

  it('both estimates are the cells of a table of the survey, number for number, with their labels', async () => {
    const { file } = await surveyOf();
    const cells = cellsOf(file, {
      figures: [
        { indicator: 'crimes', crimes: ['robbery'] },
        { indicator: 'crimes_reported', crimes: ['robbery'] },
      ],
    });
    const [line] = (await beside()).lines.filter(({ crime }) => crime === 'robbery');
    for (const [side, indicator] of [
      ['happened', 'crimes'],
      ['reported', 'crimes_reported'],
    ] as const)
      expect(cellOf(cells, {}, { indicator })).toMatchObject(line![side]);
    expect(line!.happened.label).not.toBe('');
    expect(line!.reported.estimate!).toBeLessThan(line!.happened.estimate!);
  });

  it('there is no ratio to nothing, to what was not counted, nor of what cannot be estimated', async () => {
    const [burglary] = (await beside()).lines.filter(({ crime }) => crime === 'burglary');
    expect(burglary!.happened_ratio).toMatchObject({ ratio: null, reason: 'nothing-recorded' });
    const figure = { estimate: 5, se: 1, lower: 3, upper: 7 };
    expect(ratioTo(null, figure).reason).toBe('count-absent');
    expect(ratioTo(10, { ...figure, estimate: null }).reason).toBe('estimate-absent');
    expect(ratioTo(10, { ...figure, se: null, lower: null, upper: null })).toEqual({
      ratio: 0.5,
      se: null,
      lower: null,
      upper: null,
    });
  });

  it('is written as JSON of the contract, and as CSV with a line a crime and area', async () => {
    const made = await beside();
    const json = JSON.parse([...besideJsonParts(made)].join(''));
    expect(besideCounts.parse(json)).toEqual(made);
    const lines = [...besideCsvParts(made)].join('').trim().split('\n');
    expect(lines).toHaveLength(1 + made.lines.length);
    const header = lines[0]!.split(',');
    const last = lines.at(-1)!.split(',');
    expect(last).toHaveLength(header.length);
    expect(made.lines.at(-1)!.crime).toBe('robbery');
    expect(Number(last[header.indexOf('happened_ratio')])).toBe(made.lines.at(-1)!.happened_ratio.ratio);
  });

  it('names offences that stand beside nothing', async () => {
    const offences = [MAPPING.offences[0], { ...MAPPING.offences[1], beside: [] }];
    expect((await beside({ ...WITHOUT_AREAS, offences })).not_compared).toEqual(['Burglary of homes']);
  });

  it('of areas stand beside those of the survey; all areas have the number of the file, else their sum, else none', async () => {
    const study = studyWithStates();
    const rows = (areas: readonly string[]) =>
      text([
        'offence,area,period,count',
        ...areas.flatMap((area, at) => [
          `Robbery,${area},2025,${area === 'all' ? 70 : 30 + at}`,
          `Burglary of homes,${area},2025,${area === 'all' ? 110 : 50 + at}`,
        ]),
      ]);
    const recorded = async (areas: readonly string[]) => {
      const made = await beside({ ...MAPPING, allAreas: 'all' }, rows(areas), study);
      const lines = made.lines.filter(({ crime }) => crime === 'robbery');
      return { made, lines, counts: lines.map((line) => [line.area, line.recorded]) };
    };
    const both = await recorded(['1', '2']);
    expect(both.counts).toEqual([
      ['', 61],
      ['1', 30],
      ['2', 31],
    ]);
    expect((await recorded(['1', '2', 'all'])).counts[0]).toEqual(['', 70]);
    const one = await recorded(['2']);
    expect(one.counts).toEqual([
      ['', null],
      ['2', 30],
    ]);
    expect([one.made.areas_absent, one.lines[0]!.happened_ratio.reason]).toEqual([['1'], 'count-absent']);
    // The survey knows where victims live alone: that is named, and both figures are the table's.
    expect(both.made.area_variable).toBe('state');
    expect(both.made.crimes[0]!.differences.map(({ id }) => id)).toContain('place-of-occurrence');
    const { file } = await surveyOf(study);
    const cells = cellsOf(file, {
      figures: [{ indicator: 'crimes', crimes: ['robbery'] }],
      by: [{ variable: 'state' }],
    });
    for (const { area, happened } of both.lines)
      expect(cellOf(cells, area === '' ? {} : { state: area })).toMatchObject(happened);
  });

  it('of an area in which nobody told of an incident stand beside no figure', async () => {
    const survey = { ...(await surveyOf(studyWithStates())), areas: ['1', '2', '3'] };
    const rows = survey.areas.flatMap((area) => [`Robbery,${area},2025,30`, `Burglary of homes,${area},2025,40`]);
    const counts = readCounts(text(['offence,area,period,count', ...rows]), MAPPING, knownOf(survey));
    const { lines, areas_absent: absent } = besideSurvey(counts, survey, 'inegi');
    expect([lines.length, absent]).toEqual([2 * 4, []]);
    const third = lines.filter(({ area }) => area === '3');
    for (const { happened, happened_ratio: ratio } of third)
      expect([happened.estimate, happened.n, ratio.reason]).toEqual([null, 0, 'estimate-absent']);
    expect(lines[0]).toMatchObject({ area: '', recorded: 120 });
  });

  it('are refused beside a questionnaire that lost a crime since they were imported', async () => {
    const survey = await surveyOf();
    const counts = readCounts(COUNTS, WITHOUT_AREAS);
    const file = { ...survey.file, crimes: survey.file.crimes.map((one) => ({ ...one, key: `new_${one.key}` })) };
    expect(() => besideSurvey(counts, { file }, 'inegi')).toThrow(/robbery/);
  });
});
