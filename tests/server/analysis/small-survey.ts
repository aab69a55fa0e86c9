import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { EstimateRow } from '#contract';
import type { AnalysisFile } from '../../../server/analysis/analysis-file.ts';
import { analysisFileFromStudy } from '../../../server/analysis/from-study/analysis-file-from-study.ts';
import { estimateIndicators } from '../../../server/analysis/indicators/estimate-indicators.ts';

/**
 * A person row: id, sex (1, 2), age, stratum, psu, household weight, person weight, owns a vehicle, other
 * member a victim.
 */
export const PERSON_HEADER = 'ID,SEX,AGE,STRATUM,PSU,WH,WP,OWNS,MEMBER';
/**
 * An incident row: id, person, crime (B burglary, V vandalism, R robbery, T threats), weight, self, other,
 * process, file, reason.
 */
export const INCIDENT_HEADER = 'IID,ID,CRIME,WE,SELF,OTHER,PROC,FILE,REASON,LOSS,TIMES,FORMS,ABROAD';

const yesNo = (column: string) => ({ yes: `{${column}} = '1'`, no: `{${column}} = '2'`, dk: `{${column}} = '9'` });

/** A study of two small files, with the four crimes that the definitions need. */
export function smallStudy() {
  const sampled = { file: 'persons', key: 'ID', stratum: 'STRATUM', psu: 'PSU' };
  return {
    study: 'small',
    title: 'A small survey',
    source: 'made by hand',
    files: {
      persons: {
        path: 'persons.csv',
        columns: {
          ID: 'text',
          SEX: 'text',
          AGE: 'number',
          STRATUM: 'text',
          PSU: 'text',
          WH: 'number',
          WP: 'number',
          OWNS: 'text',
          MEMBER: 'text',
        } as Record<string, string>,
      },
      incidents: {
        path: 'incidents.csv',
        columns: {
          IID: 'text',
          ID: 'text',
          CRIME: 'text',
          WE: 'number',
          SELF: 'text',
          OTHER: 'text',
          PROC: 'text',
          FILE: 'text',
          REASON: 'text',
          LOSS: 'number',
          TIMES: 'number',
          FORMS: 'number',
          ABROAD: 'text',
        } as Record<string, string>,
      },
    },
    design: { nested: false, lonelyPsu: { all_psus: 'adjust', incident_psus: 'adjust' } },
    households: {
      ...sampled,
      weight: 'WH',
      domains: {},
      atRisk: { burglary: "{OWNS} = '1'" },
      memberVictim: "{MEMBER} = '1'" as string | undefined,
    },
    persons: {
      ...sampled,
      weight: 'WP',
      household: 'ID',
      domains: {
        sex: { categories: { male: "{SEX} = '1'", female: "{SEX} = '2'" } } as Record<string, unknown>,
        age_group: { categories: { '18-59': '{AGE} >= 18 and {AGE} < 60', '60+': '{AGE} >= 60 and {AGE} <= 97' } },
      },
      atRisk: {},
      profile: ['sex', 'age_group'],
    },
    incidents: {
      file: 'incidents',
      key: 'IID',
      person: 'ID',
      inScope: "{ABROAD} <> '1'",
      weight: { column: 'WE' } as Record<string, unknown>,
      domains: {},
      crimes: [
        { key: 'burglary', level: 'household', when: "{CRIME} = 'B'" },
        { key: 'vandalism', level: 'household', when: "{CRIME} = 'V'" },
        { key: 'robbery', level: 'person', when: "{CRIME} = 'R'" },
        { key: 'threats', level: 'person', when: "{CRIME} = 'T'" },
      ],
      sets: {
        any: ['burglary', 'robbery', 'threats'],
        any_person: ['robbery', 'threats'],
        any_household: ['burglary'],
      },
      answers: {
        rep_formal_self: yesNo('SELF'),
        rep_formal_other: yesNo('OTHER'),
        rep_knows_process: yesNo('PROC'),
        rep_file_opened: yesNo('FILE'),
        notrep_reason_main: { minor: "{REASON} = '03'", distrust: "{REASON} = '06'", dk: "{REASON} = '99'" },
      } as Record<string, unknown>,
    },
  };
}

export type SmallStudy = ReturnType<typeof smallStudy>;

/** Writes files into a new folder, removed after the test, and returns its path. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-analysis-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** Reads hand-written rows through a study file, as the command does. */
export async function fileOf(
  persons: string[],
  incidents: string[],
  study: SmallStudy = smallStudy(),
): Promise<AnalysisFile> {
  const folder = folderWith({
    'study.json': JSON.stringify(study, null, 2),
    'persons.csv': [PERSON_HEADER, ...persons, ''].join('\n'),
    'incidents.csv': [INCIDENT_HEADER, ...incidents, ''].join('\n'),
  });
  return analysisFileFromStudy(join(folder, 'study.json'), folder);
}

export async function estimatesOf(persons: string[], incidents: string[], study?: SmallStudy): Promise<EstimateRow[]> {
  return estimateIndicators(await fileOf(persons, incidents, study), { standard: 'inegi' });
}

/**
 * The row of an indicator: of everyone, in the frame of all PSUs and without category, unless the test asks
 * for another.
 */
export function rowOf(
  rows: readonly EstimateRow[],
  indicator: string,
  crime: string,
  {
    domain = {},
    category = '',
    frame = 'all_psus',
    outcome = 'both',
  }: { domain?: object; category?: string; frame?: string; outcome?: string } = {},
): EstimateRow | undefined {
  return rows.find(
    (row) =>
      row.indicator === indicator &&
      row.crime === crime &&
      row.outcome === outcome &&
      row.category === category &&
      row.variance_frame === frame &&
      JSON.stringify(row.domain) === JSON.stringify(domain),
  );
}
