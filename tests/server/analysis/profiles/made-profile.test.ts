import { describe, expect, it } from 'vitest';
import { type MadeProfile, type MakeProfileReply, madeProfile, makeProfile, STANDARDS } from '#contract';
import { adjustedPValues } from '#estimation';
import type { AnalysisFile } from '../../../../server/analysis/analysis-file.ts';
import { profileOfEdition } from '../../../../server/analysis/profiles/profile-of-edition.ts';
import { profileFile } from './profile-study.ts';

const SEX = { variable: 'sex', reference: 'male' };
const AGE = { variable: 'age_group' };
const VICTIMS = { profile: 'p', outcome: { indicator: 'victims' }, terms: [SEX, AGE] };

async function replyOf(spec: object | string, file?: AnalysisFile): Promise<MakeProfileReply> {
  const read = { file: file ?? (await profileFile()), interviews: 400, answered: [] };
  const text = typeof spec === 'string' ? spec : JSON.stringify(spec, null, 2);
  const reply = await profileOfEdition(
    { now: () => new Date('2026-08-01') } as never,
    { survey: 'models', text },
    () => {},
    async () => read as never,
  );
  expect(makeProfile.reply.safeParse(reply).error).toBeUndefined();
  return reply;
}

async function made(spec: object, file?: AnalysisFile): Promise<MadeProfile & { csv: string }> {
  const reply = await replyOf(spec, file);
  if (!('made' in reply)) throw new Error(JSON.stringify(reply));
  return { ...madeProfile.parse(JSON.parse(reply.made.json)), csv: reply.made.csv };
}

async function findings(spec: object | string) {
  const reply = await replyOf(spec);
  return 'findings' in reply ? reply.findings : [];
}

describe('a profile that a page asks for', () => {
  it('says of every record that is not in the model why it is not, and which levels nobody has', async () => {
    const file = await profileFile();
    const { rows, domains } = file.persons;
    const unknown = (name: string) => [...domains.get(name)!.codes].filter((code) => code === -1).length;
    const { n, leftOut } = await made({ ...VICTIMS, among: { sex: ['female', 'male'] } }, file);
    expect(leftOut.outsideBase + leftOut.notAmong + leftOut.unknown + leftOut.noWeight + n).toBe(rows);
    expect(leftOut.unknownOf.map(({ variable }) => variable)).toEqual(['age_group']);
    expect(leftOut.unknownOf[0]!.n).toBeGreaterThan(0);
    expect(leftOut.unknownOf[0]!.n).toBeLessThanOrEqual(unknown('age_group'));
    expect(leftOut.levels).toEqual([]);
    const young = await made({ ...VICTIMS, among: { age_group: ['18-29', '60+'] } }, file);
    expect(young.leftOut.levels).toEqual([{ variable: 'age_group', level: '30-59' }]);
    expect(young.leftOut.notAmong).toBeGreaterThan(0);
  });

  it('adjusts the p values of all ratios together where asked, the intercept apart', async () => {
    const plain = await made(VICTIMS);
    expect(plain.ratios.map(({ pAdjusted }) => pAdjusted)).toEqual(plain.ratios.map(() => null));
    for (const adjust of ['holm', 'BH', 'BY'] as const) {
      const { ratios } = await made({ ...VICTIMS, adjust });
      const family = ratios.filter(({ isReference, level }) => !isReference && level !== '');
      expect(family.map(({ pAdjusted }) => pAdjusted)).toEqual(
        adjustedPValues(
          family.map(({ p }) => p!),
          adjust,
        ),
      );
      for (const one of ratios) if (!family.includes(one)) expect(one.pAdjusted).toBeNull();
    }
  });

  it('labels each margin by the standard, and flags levels that rest on fewer records than asked', async () => {
    for (const standard of STANDARDS) {
      const { margins, ratios } = await made({ ...VICTIMS, standard, minimumN: 150 });
      for (const { label, flag, n } of margins.flatMap(({ values }) => values)) {
        expect(label).not.toBe('');
        expect(flag.split(' ').includes('below-minimum-n')).toBe(n < 150);
      }
      for (const { flag, n } of ratios) expect(flag).toBe(n < 150 ? 'below-minimum-n' : '');
    }
    const { margins } = await made(VICTIMS);
    // INEGI judges by the coefficient of variation: up to 15 %, up to 30 %, above.
    for (const { value, se, label } of margins.flatMap(({ values }) => values)) {
      const cv = se! / value!;
      expect(label).toBe(cv < 0.15 ? 'high' : cv < 0.3 ? 'moderate' : 'low');
    }
  });

  it('has every number of its JSON in its CSV', async () => {
    const { csv, ratios, tests, margins } = await made({
      ...VICTIMS,
      adjust: 'holm',
      interactions: [['sex', 'age_group']],
    });
    const [head, ...lines] = csv
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(','));
    const parts = lines.map((line) => Object.fromEntries(head!.map((column, place) => [column, line[place]!])));
    const of = (part: string) => parts.filter((line) => line.part === part);
    expect(of('adjusted').map(({ estimate }) => Number(estimate))).toEqual(
      ratios.map(({ adjusted }) => adjusted.value),
    );
    expect(of('test').map(({ p }) => Number(p))).toEqual(tests.map(({ p }) => p));
    const values = margins.flatMap((one) => one.values);
    expect(of('margin').map(({ estimate }) => Number(estimate))).toEqual(values.map(({ value }) => value));
    expect(of('margin').map(({ label }) => label)).toEqual(values.map(({ label }) => label));
    expect(of('difference')).toHaveLength(margins.flatMap(({ comparisons }) => comparisons).length);
  });

  it('takes its levels and its reference from the records of the model, and says where there are too few', async () => {
    const file = await profileFile();
    const young = await made({ ...VICTIMS, among: { age_group: ['30-59', '60+'] } }, file);
    // Nobody in the model has the first value.
    expect(young.ratios.find(({ term, isReference }) => term === 'age_group' && isReference)?.level).toBe('30-59');
    expect(young.margins.map(({ values }) => values.length)).toEqual([2, 2]);
    const said = async (spec: object) => (await findings(spec)).map(({ path, said: one }) => [path, one?.sentence]);
    const old = { among: { age_group: ['30-59', '60+'] }, terms: [SEX, { variable: 'age_group', reference: '18-29' }] };
    expect(await said({ ...VICTIMS, ...old })).toEqual([[['terms', 1, 'reference'], 'unknownValue']]);
    expect(await said({ ...VICTIMS, among: { sex: ['male'] } })).toEqual([[['terms', 0, 'variable'], 'oneLevel']]);
    const nobody = new Float64Array(file.persons.rows).fill(Number.NaN);
    const victims = file.indicators!.find(({ id }) => id === 'victims')!;
    const without = { ...victims, columns: [{ category: '', values: nobody }] };
    expect(await replyOf(VICTIMS, { ...file, indicators: [without] })).toMatchObject({
      findings: [{ code: 'no-estimate', path: ['terms'], said: { sentence: 'noRecords' } }],
    });
  });

  it('says at the place of each part what is wrong, and which level keeps a model from an estimate', async () => {
    const wrong = await findings({ ...VICTIMS, terms: [{ ...SEX, reference: 'men' }, { variable: 'income' }] });
    expect(wrong.map(({ path, said }) => [path, said?.sentence])).toEqual([
      [['terms', 0, 'reference'], 'unknownValue'],
      [['terms', 1, 'variable'], 'unknownVariable'],
    ]);
    expect(await findings({ ...VICTIMS, terms: [] })).toMatchObject([{ code: 'table-shape', path: ['terms'] }]);
    const both = await findings({ ...VICTIMS, terms: [{ variable: 'income' }], level: 95 });
    expect(both.map(({ path }) => path)).toEqual([['terms', 0, 'variable'], ['level']]);
    expect((await findings('{'))[0]).toMatchObject({ code: 'table-not-json' });
    const file = await profileFile();
    const { codes, names } = file.persons.domains.get('age_group')!;
    const victims = file.indicators!.find(({ id }) => id === 'victims')!;
    const old = names.indexOf('60+');
    const values = victims.columns[0]!.values.map((value, row) => (codes[row] === old ? 0 : value));
    const without = { ...victims, columns: [{ category: '', values }] };
    const reply = await replyOf(VICTIMS, { ...file, indicators: [without] });
    expect(reply).toMatchObject({
      findings: [
        {
          code: 'no-estimate',
          path: ['terms', 1, 'variable'],
          said: { sentence: 'notFitted', about: [{ code: 'separation' }, ['age_group'], ['60+']] },
        },
      ],
    });
  });
});
