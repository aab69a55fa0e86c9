import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnalysisFile } from '../../../server/analysis/analysis-file.ts';
import { analysisFileFromStudy } from '../../../server/analysis/from-study/analysis-file-from-study.ts';
import { writeNationalSurvey } from './write-national-survey.ts';

describe('the made survey of the benchmark', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-made-'));
  let file: AnalysisFile;
  beforeAll(async () => {
    const { study, data } = await writeNationalSurvey(10_000, folder);
    file = await analysisFileFromStudy(study, data);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('can be estimated: 10,000 persons in 500 strata and 10,000 PSUs, 15 crimes', () => {
    expect(file.persons.rows).toBe(10_000);
    expect([new Set(file.persons.stratum).size, new Set(file.persons.psu).size]).toEqual([500, 10_000]);
    expect(file.crimes).toHaveLength(15);
    expect(new Set(file.incidents.crime).size).toBe(15);
  });

  it('is the same at every run, and an incident has the weight of its person', () => {
    expect(file.incidents.rows).toBe(6179);
    const { weight, person } = file.incidents;
    expect(weight.every((each, row) => each === file.persons.weight[person[row]!])).toBe(true);
  });
});
