import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseWeighting } from '../../../server/weighting/read-weighting.ts';
import { WEIGHTING_ERROR_CODES, type WeightingError } from '../../../server/weighting/weighting-error.ts';
import { SAMPLE_HEADER, SAMPLE_LINES, smallRun, smallWeighting } from './small-sample.ts';

type Spec = ReturnType<typeof smallWeighting>;

const sampleWith = (line: string, changed: string) => ({
  'sample.csv': `${[SAMPLE_HEADER, ...SAMPLE_LINES.map((each) => (each === line ? changed : each))].join('\n')}\n`,
});

/** A specification, and files, with one thing wrong, and the line that says so. */
const WRONG: Record<
  (typeof WEIGHTING_ERROR_CODES)[number],
  { change?: (spec: Spec) => unknown; files?: Record<string, string>; says: string }
> = {
  'not-json': { change: () => '{', says: 'weighting.json, line 1, column 2: it is not JSON' },
  'wrong-shape': {
    change: (spec) => Object.assign(spec, { colour: 'red' }),
    says: 'colour: ',
  },
  'wrong-expression': {
    change: (spec) => Object.assign(spec.weights.dwelling![0]!, { weight: '1 / {q}' }),
    says: 'add it to the columns of the sample',
  },
  'unknown-name': {
    change: (spec) => Object.assign(spec.weights.dwelling![2]!, { classes: ['strata'] }),
    says: 'there is no variable or column strata; check the spelling',
  },
  'no-design': {
    change: (spec) => spec.weights.dwelling!.shift(),
    says: 'the weight of a dwelling does not begin with its design weight',
  },
  'wrong-weight': {
    files: sampleWith(SAMPLE_LINES[1]!, 'b,s1,p1,0,urban,I,2,female'),
    says: 'the design weight is not a number above 0 in 1 row (line 3); complete the selection probabilities',
  },
  'wrong-factor': {
    files: sampleWith(SAMPLE_LINES[1]!, 'b,s1,p1,0.1,urban,I,,female'),
    says: 'the factor is not a number above 0 in 1 row (line 3)',
  },
  'wrong-correction': {
    change: (spec) => Object.assign(spec.design, { fpc: '{p}', laterStages: [{ cluster: 'unit', fpc: '{adults}' }] }),
    says: 'the finite population correction cannot be what it is in 2 rows (line 5, 7); give the units of the population',
  },
  'no-category': {
    files: sampleWith(SAMPLE_LINES[1]!, 'b,s1,p1,0.1,urban,I,2,'),
    says: 'sex is not known in 1 row (line 3), which carry weight here; impute what is missing',
  },
  'class-without-response': {
    change: (spec) =>
      Object.assign(spec.weights.dwelling![2]!, {
        classes: ['area', 'psu'],
        responded: "{unit} <> 'c' and {unit} <> 'd'",
      }),
    says: 'none of the 2 units of the class area=rural, psu=p2 responded; merge the class',
  },
  'total-twice': {
    files: { 'sex.csv': 'sex,total\nmale,60\nfemale,80\nmale,60\n' },
    says: 'sex.csv, line 4: sex=male has a total on line 2 already; keep one of the two lines',
  },
  'wrong-total': {
    files: { 'sex.csv': 'sex,total\nmale,-60\nfemale,200\n' },
    says: 'sex.csv, line 2, column total: -60 is not a population total',
  },
  'totals-file-missing': {
    change: (spec) =>
      Object.assign(spec.weights.person![1]!, {
        margins: [
          { by: ['sex'], totals: { path: 'sex.csv' } },
          { by: ['area'], totals: { path: 'nope.csv' } },
        ],
      }),
    says: 'the file of totals nope.csv, which step 2 (rake) of person names, is not beside the specification; put it there',
  },
  'total-missing': {
    files: { 'sex.csv': 'sex,total\nmale,140\n' },
    says: 'sex.csv: there is no total of sex=female, in which 3 units of the sample are; add a line with its total',
  },
  'cell-empty': {
    files: { 'sex.csv': 'sex,total\nmale,60\nfemale,70\nother,10\n' },
    says: 'sex.csv, line 4: the total of sex=other is 10, but no unit that carries weight here is in it',
  },
  'margins-differ': {
    files: { 'area.csv': 'area,total\nurban,70\nrural,71\n' },
    says: 'area.csv: the totals of area add up to 141, and those of sex to 140; take all margins from one table',
  },
  'case-twice': {
    files: sampleWith(SAMPLE_LINES[1]!, 'a,s1,p1,0.1,urban,I,2,female'),
    says: 'sample.csv, line 3, column unit: the case a stands on line 2 already; give one line per sampled unit',
  },
  'step-impossible': {
    change: (spec) => spec.weights.person!.push({ step: 'trim', upper: 1 }),
    says: 'every weight was trimmed',
  },
};

describe('weights that cannot be made', () => {
  it.each(Object.entries(WRONG))('%s', async (code, { change, files, says }) => {
    const spec = smallWeighting();
    const changed = change?.(spec);
    const text = typeof changed === 'string' ? changed : JSON.stringify(spec, null, 2);
    const { run, out } = smallRun(text, files);
    const found = await run();
    expect(found.code).toBe(1);
    expect(found.err).toContain(says);
    expect(existsSync(out)).toBe(false);
    expect(WEIGHTING_ERROR_CODES).toContain(code);
  });

  it('says all of it at once, each with its place and what to do, and writes nothing', async () => {
    const spec = smallWeighting();
    spec.weights.household = [{ step: 'nonresponse', responded: "{area} = 'rural'", classes: ['area'] }];
    const { run, out } = smallRun(spec, {
      'sex.csv': 'sex,total\nmale,0\nfemale,80\nmale,1\nother,5\n',
      'area.csv': 'area,total\nrural,70\n,x\n',
    });
    const { code, err } = await run();
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(6);
    expect(err, 'of wrong lines no sum is told').not.toMatch(/add up to/);
    for (const line of err.trim().split('\n').slice(0, -1))
      expect(line).toMatch(/^[\w.]+(, line \d+)?(, column \w+)?: .+; .+/);
    expect(existsSync(out)).toBe(false);
  });

  it('says a faulty line of totals once, whichever steps name its file, and nothing false because of it', async () => {
    const spec = smallWeighting();
    spec.weights.person!.push({ step: 'poststratify', by: ['area'], totals: { path: 'area.csv' } });
    const said = async (area: string) => {
      const { err } = await smallRun(spec, { 'area.csv': area }).run();
      return err.trim().split('\n');
    };
    expect(await said('area,total\nurban,70\nrural,70\nurban,70\n')).toEqual([
      'area.csv, line 4: area=urban has a total on line 2 already; keep one of the two lines',
    ]);
    const blank = await said('area,total\nurban,\nother,-5\nthird,9\n');
    for (const part of ['area.csv, line 2, column total', 'line 3, column total: -5', 'area=rural', 'area=third'])
      expect(blank.filter((line) => line.includes(part))).toHaveLength(1);
  });

  it('says where a missing file of totals is named and looked for, whatever lies in --data', async () => {
    const spec = smallWeighting();
    Object.assign(spec.weights.person![1]!, { margins: [{ by: ['sex'], totals: { path: 'nope.csv' } }] });
    const { code, err } = await smallRun(spec).run();
    expect(code).toBe(1);
    expect(err).toMatch(/^weighting\.json, line \d+, column \d+: the file of totals nope\.csv.*not in --data/);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('says once that a condition holds of nobody, and nothing of what only follows from it', async () => {
    const said = async (step: object, files = {}) => {
      const spec = smallWeighting();
      spec.weights.dwelling!.splice(2, 1, step);
      const { code, err } = await smallRun(spec, files).run();
      expect(code).toBe(1);
      return err.trim().split('\n');
    };
    const response = { step: 'nonresponse', responded: "{result} = 'Interview'", classes: ['stratum', 'area'] };
    const once = [
      expect.stringMatching(
        /^weighting\.json, line \d+, column \d+: none of the 7 units that carry weight here responded/,
      ),
    ];
    expect(await said(response)).toEqual(once);
    expect(await said({ ...response, classes: undefined })).toEqual(once);
    const model = { step: 'propensity', responded: response.responded, categories: ['area'], adjustment: 'inverse' };
    expect(await said(model)).toEqual(once);
    const known = await said({ step: 'eligibility', known: "{result} = 'x'", classes: ['psu'] });
    expect(known).toEqual([
      expect.stringMatching(/none of the 7 units that carry weight here is of known eligibility/),
    ]);
    const eligible = await said({ ...response, responded: "{result} = 'I'", eligible: "{result} = 'x'" });
    expect(eligible).toEqual([expect.stringMatching(/none of the 7 units that carry weight here is eligible/)]);
    // What has nothing to do with it is still told.
    const more = await said(response, { 'area.csv': 'area,total\nurban,70\nrural,71\n' });
    expect(more).toEqual([...once, expect.stringMatching(/^area\.csv: the totals of area add up to 141/), '2 errors']);
  });

  it('a class without response does not empty the totals of later steps', async () => {
    const spec = smallWeighting();
    Object.assign(spec.weights.dwelling![2]!, { classes: ['area'], responded: "{result} = 'I' and {area} = 'urban'" });
    const { err } = await smallRun(spec).run();
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(/none of the 4 units of the class area=rural responded; merge the class/),
    ]);
  });

  it('a category without a total does not make margins differ too', async () => {
    const { err } = await smallRun(smallWeighting(), { 'sex.csv': 'sex,total\nmale,60\n' }).run();
    expect(err.trim().split('\n')).toEqual([expect.stringMatching(/there is no total of sex=female/)]);
  });

  it('says what is wrong with its shape and with what it names at once', () => {
    const spec = smallWeighting();
    Object.assign(spec, { colour: 'red' });
    Object.assign(spec.weights.dwelling![2]!, { classes: ['strata'] });
    expect(() => parseWeighting(JSON.stringify(spec, null, 2), 'weighting.json')).toThrow(/colour[\s\S]*strata/);
  });

  it('a setting of another step, limits that are none and totals without any are refused with their line', () => {
    const spec = smallWeighting();
    spec.weights.person!.push(
      { step: 'calibrate', method: 'logit' },
      { step: 'trim', lower: 3, upper: 2 },
      { step: 'design', weight: '1' },
    );
    let error: WeightingError | undefined;
    try {
      parseWeighting(JSON.stringify(spec, null, 2), 'weighting.json');
    } catch (thrown) {
      error = thrown as WeightingError;
    }
    expect(error?.findings.map(({ problem }) => problem)).toEqual([
      'it has neither margins nor numbers',
      'the method logit needs bounds',
      'it has no limit, or a lower one that is not below the upper one',
      'a later step "design" would throw away what was done before',
    ]);
    expect(new Set(error?.findings.map(({ place }) => place.line)).size).toBe(3);
  });
});
