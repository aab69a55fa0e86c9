import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type CommandResult, cifra } from '../../support/command-line.ts';

export const SAMPLE_HEADER = 'unit,stratum,psu,p,area,result,adults,sex';

/** Eight dwellings in two strata of two PSUs each; six were interviewed. */
export const SAMPLE_LINES = [
  'a,s1,p1,0.1,urban,I,1,male',
  'b,s1,p1,0.1,urban,I,2,female',
  'c,s1,p2,0.1,rural,I,2,male',
  'd,s1,p2,0.1,rural,R,,',
  'e,s2,p3,0.2,urban,I,3,female',
  'f,s2,p3,0.2,urban,UH,,',
  'g,s2,p4,0.2,rural,I,1,female',
  'h,s2,p4,0.2,rural,I,2,male',
];

/** A specification of the weights of those dwellings. */
export function smallWeighting() {
  return {
    weighting: 'small',
    sample: {
      file: {
        path: 'sample.csv',
        columns: {
          unit: 'text',
          stratum: 'text',
          psu: 'text',
          p: 'number',
          area: 'text',
          result: 'text',
          adults: 'number',
          sex: 'text',
        } as Record<string, string>,
      },
      case: 'unit',
      stratum: 'stratum',
      psu: 'psu',
    },
    design: {},
    variables: {} as Record<string, Record<string, string>>,
    weights: {
      dwelling: [
        { step: 'design', weight: '1 / {p}' },
        { step: 'eligibility', known: "{result} <> 'UH'" },
        { step: 'nonresponse', responded: "{result} = 'I'", classes: ['stratum'] },
      ],
      person: [
        { step: 'multiply', by: '{adults}', reason: 'one adult was selected' },
        {
          step: 'rake',
          margins: [
            { by: ['sex'], totals: { path: 'sex.csv' } },
            { by: ['area'], totals: { path: 'area.csv' } },
          ],
        },
      ],
    } as Record<string, object[]>,
  };
}

const TOTALS = { 'sex.csv': 'sex,total\nmale,60\nfemale,80\n', 'area.csv': 'area,total\nurban,70\nrural,70\n' };

/** What is run, and where it writes. */
export interface SmallRun {
  readonly folder: string;
  readonly out: string;
  readonly run: (...more: string[]) => Promise<CommandResult>;
}

/** The files in a folder that is removed after the test, and `cifra weight` on them. */
export function smallRun(spec: unknown = smallWeighting(), files: Readonly<Record<string, string>> = {}): SmallRun {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-weighting-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const all = {
    ...TOTALS,
    'sample.csv': `${[SAMPLE_HEADER, ...SAMPLE_LINES].join('\n')}\n`,
    'weighting.json': typeof spec === 'string' ? spec : JSON.stringify(spec, null, 2),
    ...files,
  };
  for (const [name, content] of Object.entries(all)) writeFileSync(join(folder, name), content);
  const out = join(folder, 'out');
  const words = ['--spec', join(folder, 'weighting.json'), '--data', folder, '--out', out];
  return { folder, out, run: (...more) => cifra('weight', ...words, ...more) };
}
