import { describe, expect, it } from 'vitest';
import { estimatesOf, rowOf, smallStudy } from './small-survey.ts';

const PERSONS = ['a,1,25,s1,p1,1,1,1,2', 'b,2,65,s1,p2,1,1,1,2'];
/** Burglaries of weight 1 with the given answers: self, other, process, file, reason. */
const burglaries = (...answers: string[]) => answers.map((given, n) => `i${n},${n % 2 ? 'a' : 'b'},B,1,${given},,,,`);

describe('dark figures and reporting', () => {
  it('what nobody reported is dark in both definitions', async () => {
    const rows = await estimatesOf(PERSONS, burglaries('2,2,,,03', '1,,,1,'));
    expect(rowOf(rows, 'dark_figure_unreported', 'burglary')?.estimate).toBeCloseTo(0.5, 12);
    expect(rowOf(rows, 'dark_figure_no_file', 'burglary')?.estimate).toBeCloseTo(0.5, 12);
    expect(rowOf(rows, 'reporting_rate', 'burglary')?.estimate).toBeCloseTo(0.5, 12);
  });

  it('a report without a file, or with a file that nobody knows of, is dark in D2 and not in D1', async () => {
    const rows = await estimatesOf(PERSONS, burglaries('1,,,2,', '1,,,9,', '1,,,1,', '1,,,1,'));
    expect(rowOf(rows, 'dark_figure_unreported', 'burglary')?.estimate).toBe(0);
    expect(rowOf(rows, 'dark_figure_no_file', 'burglary')?.estimate).toBeCloseTo(0.5, 12);
    expect(rowOf(rows, 'file_rate', 'burglary')?.estimate).toBeCloseTo(0.5, 12);
  });

  it('a complaint of another member whose process is not known is reported, dark in D2, and has no file', async () => {
    const rows = await estimatesOf(PERSONS, burglaries('2,1,2,,', '1,,,1,'));
    expect(rowOf(rows, 'reporting_rate', 'burglary')?.estimate).toBe(1);
    expect(rowOf(rows, 'dark_figure_no_file', 'burglary')?.estimate).toBeCloseTo(0.5, 12);
    expect(rowOf(rows, 'file_rate', 'burglary')?.estimate).toBeCloseTo(0.5, 12);
  });

  it('not knowing whether it was reported is outside D1, dark in D2, and asked for its reason', async () => {
    const rows = await estimatesOf(PERSONS, burglaries('2,9,,,03', '2,2,,,06', '1,,,1,', '1,,,1,'));
    expect(rowOf(rows, 'dark_figure_unreported', 'burglary')).toMatchObject({ estimate: 1 / 3, n: 3 });
    expect(rowOf(rows, 'dark_figure_no_file', 'burglary')).toMatchObject({ estimate: 0.5, n: 4 });
    expect(rowOf(rows, 'reporting_rate', 'burglary')).toMatchObject({ estimate: 0.5, n: 4 });
    expect(rowOf(rows, 'nonreporting_reason', 'burglary', { category: 'minor' })).toMatchObject({
      estimate: 0.5,
      n: 2,
    });
  });

  it('the reasons of those who did not report add up to one, with the unknown ones apart', async () => {
    const rows = await estimatesOf(PERSONS, burglaries('2,2,,,03', '2,2,,,06', '2,2,,,99', '1,,,1,'));
    const reasons = rows.filter(
      (row) => row.indicator === 'nonreporting_reason' && row.crime === 'any' && row.variance_frame === 'all_psus',
    );
    const everyone = reasons.filter((row) => Object.keys(row.domain).length === 0);
    expect(everyone.map((row) => row.category)).toEqual(['minor', 'distrust', 'unknown']);
    expect(everyone.reduce((sum, row) => sum + (row.estimate ?? 0), 0)).toBeCloseTo(1, 12);
  });

  it('where the survey does not ask about a file, D2 and the file rate are not defined instead of dark', async () => {
    const study = smallStudy();
    delete study.incidents.answers.rep_file_opened;
    const rows = await estimatesOf(PERSONS, burglaries('2,2,,,03', '1,,,,'), study);
    expect(rowOf(rows, 'dark_figure_no_file', 'burglary')).toMatchObject({ estimate: null, label: 'none', n: 0 });
    expect(rowOf(rows, 'file_rate', 'burglary')?.estimate).toBeNull();
    expect(rowOf(rows, 'dark_figure_unreported', 'burglary')?.estimate).toBeCloseTo(0.5, 12);
  });

  it('a report whose file question was skipped is outside D2, never dark', async () => {
    const rows = await estimatesOf(PERSONS, burglaries('1,,,,', '1,,,1,', '2,2,,,03'));
    expect(rowOf(rows, 'dark_figure_no_file', 'burglary')).toMatchObject({ estimate: 0.5, n: 2 });
  });

  it('the police are a competent authority where the survey says so, though no formal complaint was made', async () => {
    const study = smallStudy();
    study.incidents.answers.rep_competent_other = { yes: "{PROC} = '7'", no: "{PROC} = '8'" };
    const rows = await estimatesOf(PERSONS, burglaries('2,2,7,,03', '2,2,8,,03'), study);
    expect(rowOf(rows, 'dark_figure_unreported', 'burglary')?.estimate).toBeCloseTo(0.5, 12);
    expect(rowOf(rows, 'reporting_rate', 'burglary')?.estimate).toBe(0);
  });

  it('a share of one has the exact limits of its two crimes, and no class of precision', async () => {
    const rows = await estimatesOf(PERSONS, burglaries('2,2,,,03', '2,2,,,03'));
    expect(rowOf(rows, 'dark_figure_unreported', 'burglary')).toMatchObject({
      estimate: 1,
      lower: expect.closeTo(Math.sqrt(0.025), 14),
      upper: 1,
      label: 'none',
      flag: 'wide-limits',
    });
  });
});
