import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnalysisFile } from '../../../../server/analysis/analysis-file.ts';
import { analysisFileFromStudy } from '../../../../server/analysis/from-study/analysis-file-from-study.ts';
import { folderWith } from '../small-survey.ts';

export const REFERENCE = join(import.meta.dirname, '../../../fixtures/reference');

const amount = (column: string) => ({ value: `{${column}}`, unknown: `{${column}} = 9999` });

/** A study of persons and incidents with amounts: 9999 is not known, a blank was not asked. */
export function costStudy() {
  const sampled = { file: 'persons', key: 'ID', stratum: 'STRATUM', psu: 'PSU' };
  return {
    study: 'cost',
    title: 'A survey of costs',
    source: 'made by hand',
    figures: { currency: 'MXN' } as Record<string, unknown>,
    files: {
      persons: {
        path: 'persons.csv',
        columns: {
          ID: 'text',
          SEX: 'text',
          STRATUM: 'text',
          PSU: 'text',
          WH: 'number',
          WP: 'number',
          PROT: 'number',
        },
      },
      incidents: {
        path: 'incidents.csv',
        columns: { IID: 'text', ID: 'text', CRIME: 'text', WE: 'number', LOSS: 'number', HEALTH: 'number' },
      },
    },
    design: { nested: false, lonelyPsu: { all_psus: 'adjust', incident_psus: 'adjust' } },
    households: { ...sampled, weight: 'WH', amounts: { measures_cost_total: amount('PROT') } },
    persons: {
      ...sampled,
      weight: 'WP',
      household: 'ID',
      domains: { sex: { categories: { male: "{SEX} = '1'", female: "{SEX} = '2'" } } },
    },
    incidents: {
      file: 'incidents',
      key: 'IID',
      person: 'ID',
      weight: { column: 'WE' },
      crimes: [
        { key: 'burglary', level: 'household', when: "{CRIME} = 'B'" },
        { key: 'robbery', level: 'person', when: "{CRIME} = 'R'" },
        { key: 'threats', level: 'person', when: "{CRIME} = 'T'" },
      ],
      sets: {
        any: ['burglary', 'robbery', 'threats'],
        any_person: ['robbery', 'threats'],
        any_household: ['burglary'],
      },
      amounts: { loss_amount: amount('LOSS'), health_cost: amount('HEALTH') },
    },
  };
}

/** The file of the fixtures, or of other rows. */
export function costFile(
  rows: { persons?: string; incidents?: string } = {},
  study = costStudy(),
): Promise<AnalysisFile> {
  const text = (name: string) => readFileSync(join(REFERENCE, `cost-${name}.csv`), 'utf8');
  const folder = folderWith({
    'study.json': JSON.stringify(study, null, 2),
    'persons.csv': rows.persons ?? text('persons'),
    'incidents.csv': rows.incidents ?? text('incidents'),
  });
  return analysisFileFromStudy(join(folder, 'study.json'), folder);
}
