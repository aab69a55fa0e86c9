import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { besideSurvey } from '../../server/administrative/beside-survey.ts';
import { readAdministrativeCounts } from '../../server/administrative/read-administrative-counts.ts';
import { knownOf } from '../../server/administrative/survey-of-counts.ts';
import { analysisFileFromStudy } from '../../server/analysis/from-study/analysis-file-from-study.ts';
import { estimateIndicators } from '../../server/analysis/indicators/estimate-indicators.ts';

/** Relative. */
const SAME = 1e-10;

const root = resolve(import.meta.dirname, '../..');
const data = resolve(root, process.env.CIFRA_REFERENCE ?? '../shared', 'data');
const studies = resolve(root, 'questionnaires/studies');
const example = resolve(studies, 'administrative');

describe.runIf(existsSync(resolve(data, 'envipe2021_persons.csv.gz')))(
  'administrative counts beside ENVIPE 2021',
  () => {
    it('stand beside the figures that cifra estimate makes, in the country and in each state where it happened', async () => {
      const file = await analysisFileFromStudy(resolve(studies, 'envipe-2021.json'), data);
      const files = {
        mapping: readFileSync(resolve(example, 'example-mapping.json'), 'utf8'),
        counts: readFileSync(resolve(example, 'example-counts.csv')),
        names: { mapping: 'example-mapping.json', counts: 'example-counts.csv' },
      };
      const { lines, area_variable, not_compared } = besideSurvey(
        readAdministrativeCounts(files, knownOf({ file })),
        { file },
        'inegi',
      );
      expect([area_variable, not_compared]).toEqual(['state_of_event', ['Robo a negocio']]);
      expect(lines).toHaveLength(6 * 33);
      const rows = estimateIndicators(file, { standard: 'inegi' }).filter(
        ({ indicator, outcome, variance_frame: frame, domain }) =>
          indicator === 'crimes' &&
          outcome === 'both' &&
          frame === 'all_psus' &&
          Object.keys(domain).every((name) => name === 'state_of_event'),
      );
      for (const { crime, area, happened } of lines) {
        const row = rows.find((one) => one.crime === crime && (one.domain.state_of_event ?? '') === area)!;
        // Sums over the cells of another partition: the last digits can differ.
        for (const name of ['estimate', 'se', 'lower', 'upper'] as const)
          expect(Math.abs(happened[name]! - row[name]!), `${name} of ${crime} in ${area}`).toBeLessThanOrEqual(
            SAME * Math.abs(row[name]!),
          );
        expect([happened.label, happened.n]).toEqual([row.label, row.n]);
      }
      // Vehicle thefts of 2020 as INEGI publishes them: 473,640.
      expect(lines[0]!.happened.estimate).toBe(473_640);
    });
  },
);
