import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOf, INCIDENT_HEADER, smallStudy } from '../small-survey.ts';
import { comparedBy } from './small-comparisons.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/reference');
const rowsOf = (name: string) => readFileSync(join(FOLDER, name), 'utf8').trim().split('\n').slice(1);

describe('two studies that define a figure otherwise', () => {
  const fear = {
    id: 'fear',
    title: 'Fear',
    unit: 'person',
    statistic: 'share',
    numerator: "{OWNS} = '1'",
    denominator: "{OWNS} anyof ['1', '2']",
  };
  type Changes = (study: ReturnType<typeof smallStudy>) => void;
  const edition = (change: Changes = () => {}) => {
    const study = { ...smallStudy(), indicators: [structuredClone(fear)] };
    study.incidents.weight = { column: 'WE', times: '{TIMES}', cap: 5 };
    change(study);
    return fileOf(rowsOf('tables-persons.csv'), timesOnce(rowsOf('tables-incidents.csv')), study);
  };
  /** Every incident counts once. */
  const timesOnce = (rows: string[]) =>
    rows.map((row) => row.split(',').with(INCIDENT_HEADER.split(',').indexOf('TIMES'), '1').join(','));
  const statuses = async (change: Changes, spec: object) =>
    comparedBy(spec, await edition(), [await edition(change)]).comparisons.map(
      ({ indicator, domain, status, explanation }) => [
        [indicator, ...Object.values(domain)].join(' '),
        status === 'break' ? explanation.en : status,
      ],
    );
  const FIGURES = {
    figures: [
      { indicator: 'incidence_person', crimes: ['robbery'] },
      { indicator: 'prevalence_person', crimes: ['any_person'] },
      { indicator: 'adults' },
      { indicator: 'fear' },
    ],
  };

  it('are not tested as if it were the same: the base of a share, the condition of a crime, its cap', async () => {
    const said = 'The two studies define it otherwise: ';
    const others = (spec: Changes) => statuses(spec, FIGURES);
    expect(await others(() => {})).toEqual([
      ['incidence_person', 'tested'],
      ['prevalence_person', 'tested'],
      ['adults', 'tested'],
      ['fear', 'tested'],
    ]);
    const base: Changes = (study) =>
      Object.assign((study as unknown as { indicators: object[] }).indicators[0]!, { denominator: '{OWNS} notempty' });
    expect((await others(base)).map(([, status]) => status)).toEqual([
      ...['tested', 'tested', 'tested'],
      `${said}fear (denominator).`,
    ]);
    const cap: Changes = (study) => Object.assign(study.incidents.weight, { cap: 10 });
    // Whoever was a victim is one, however often.
    expect((await others(cap)).map(([, status]) => status)).toEqual([
      `${said}robbery (cap).`,
      ...['tested', 'tested', 'tested'],
    ]);
    const when: Changes = (study) => {
      study.incidents.crimes[2]!.when = "{CRIME} = 'R' and {WE} > 0";
      study.incidents.crimes[3]!.when = "{CRIME} = 'T' and {WE} > 0";
    };
    expect((await others(when)).map(([, status]) => status)).toEqual([
      `${said}robbery (when).`,
      `${said}robbery (when), threats (when).`,
      ...['tested', 'tested'],
    ]);
  });

  it('in the limits of a group alone, are compared of everybody', async () => {
    const old = { '18-59': '{AGE} >= 18 and {AGE} < 65', '60+': '{AGE} >= 65 and {AGE} <= 97' };
    const limits: Changes = (study) => Object.assign(study.persons.domains.age_group.categories, old);
    const spec = { figures: [{ indicator: 'adults' }, { indicator: 'crimes' }], by: [{ variable: 'age_group' }] };
    expect(await statuses(limits, spec)).toEqual(
      ['adults', 'crimes'].flatMap((id) => [
        [id, 'tested'],
        [`${id} 18-59`, 'The two studies define it otherwise: age_group = 18-59.'],
        [`${id} 60+`, 'The two studies define it otherwise: age_group = 60+.'],
      ]),
    );
  });

  it('are compared where columns are only called otherwise, and over a bridge', async () => {
    const own = await edition();
    const { definitions } = own;
    const renamed = (text: string) => text.replaceAll('{CRIME}', '{P5}').replaceAll('{OWNS}', '{P9}');
    const others = {
      ...own,
      definitions: {
        ...definitions!,
        columns: new Set([...definitions!.columns].map((name) => renamed(`{${name}}`).slice(1, -1))),
        crimes: new Map(Array.from(definitions!.crimes, ([key, one]) => [key, { ...one, when: renamed(one.when!) }])),
        figures: new Map(
          Array.from(definitions!.figures, ([key, one]) => [
            key,
            { ...one, numerator: renamed(one.numerator!), denominator: renamed(one.denominator!) },
          ]),
        ),
      },
    };
    expect(new Set(comparedBy(FIGURES, own, [others]).comparisons.map(({ status }) => status))).toEqual(
      new Set(['tested']),
    );
    const cap = await edition((study) => Object.assign(study.incidents.weight, { cap: 10 }));
    const bridges = [{ crimes: ['robbery'], factor: 1.1, se: 0.02, source: 'parallel run' }];
    const [incidence] = comparedBy({ ...FIGURES, compare: { bridges } }, own, [cap]).comparisons;
    expect(incidence).toMatchObject({ status: 'tested', notes: ['bridged'] });
  });
});
