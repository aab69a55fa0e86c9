import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cifra } from '../../support/command-line.ts';
import { SAMPLE_HEADER, smallRun, smallWeighting } from '../weighting/small-sample.ts';

const textOf = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

describe('cifra weight', () => {
  it('writes the four weights of every sampled unit, a report, and hashes of what they were made from', async () => {
    const { run, out } = smallRun();
    const { code, out: said, err } = await run();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = textOf(out, 'weights.csv').trim().split('\n');
    expect(lines[0]).toBe('case,weight_dwelling,weight_household,weight_household_screener,weight_person');
    expect(lines).toHaveLength(9);
    // 60 of the 65 units of weight are known: 10 x 60/55; in s1 three of the four responded.
    const [, dwelling] = lines[1]!.split(',');
    expect(Number(dwelling)).toBeCloseTo(10 * (60 / 55) * (4 / 3), 12);
    expect(lines[4]).toBe('d,0,0,0,0');
    const sum = (column: number) => lines.slice(1).reduce((total, line) => total + Number(line.split(',')[column]), 0);
    expect(sum(4)).toBeCloseTo(140, 9);
    expect(said).toContain('weight of dwelling, step 3: nonresponse');
    expect(said).toContain('R-indicator of response');
    expect(said).toContain('stratum=s1: units 4 -> 3');
    const { hash, madeFrom, steps, weights } = JSON.parse(textOf(out, 'weights.json'));
    expect(madeFrom.map(({ name }: { name: string }) => name)).toEqual([
      'specification',
      'sample.csv',
      'sex.csv',
      'area.csv',
    ]);
    expect(steps).toHaveLength(5);
    expect(weights.sha256).toBe(createHash('sha256').update(textOf(out, 'weights.csv')).digest('hex'));
    expect(said).toContain(hash);
  });

  it('gives the same bytes again, and another hash when a total changes', async () => {
    const { run, out, folder } = smallRun();
    await run();
    const first = [textOf(out, 'weights.csv'), textOf(out, 'weights.json')];
    await run();
    expect([textOf(out, 'weights.csv'), textOf(out, 'weights.json')]).toEqual(first);
    writeFileSync(join(folder, 'sex.csv'), 'sex,total\nmale,61\nfemale,79\n');
    await run();
    expect(JSON.parse(textOf(out, 'weights.json')).hash).not.toBe(JSON.parse(first[1]!).hash);
  });

  it('takes every step again in each replicate', async () => {
    const spec = { ...smallWeighting(), replicates: { method: 'bootstrap', count: 4, seed: 7 } };
    // Half samples of this few may hold no woman, so that only the design and response are replicated.
    spec.weights.person!.pop();
    Object.assign(spec.weights.dwelling![2]!, { classes: undefined });
    const { run, out } = smallRun(spec);
    const { code, err } = await run();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [header, ...lines] = textOf(out, 'weights.csv').trim().split('\n');
    expect(header!.split(',').slice(5)).toEqual(['replicate_1', 'replicate_2', 'replicate_3', 'replicate_4']);
    expect(JSON.parse(textOf(out, 'weights.json')).replicates).toMatchObject({ method: 'bootstrap', scale: 1 / 3 });
    expect(lines[3]!.split(',').slice(5)).toEqual(['0', '0', '0', '0']);
  });

  it('makes replicates by successive differences, whose variance is half of the squares of neighbours that differ', async () => {
    // Seven PSUs of one stratum, in the order of the list that they were drawn from.
    const list = [12, 9, 15, 4, 22, 7, 10].flatMap((size, psu) =>
      Array.from({ length: size }, (_, unit) => `${psu}-${unit},s1,p${psu},0.1,urban,I,1,male`),
    );
    const spec = { ...smallWeighting(), weights: { dwelling: [{ step: 'design', weight: '1 / {p}' }] } };
    const { run, out } = smallRun(
      { ...spec, replicates: { method: 'SDR' } },
      { 'sample.csv': `${[SAMPLE_HEADER, ...list].join('\n')}\n` },
    );
    expect(await run()).toMatchObject({ code: 0, err: '' });
    const { replicates } = JSON.parse(textOf(out, 'weights.json'));
    expect(replicates).toMatchObject({ method: 'SDR', count: 8, scale: 0.5, degreesOfFreedom: 6 });
    const lines = textOf(out, 'weights.csv').trim().split('\n').slice(1);
    const totals = lines.reduce(
      (sums, line) => sums.map((sum, place) => sum + Number(line.split(',')[4 + place])),
      Array.from({ length: 9 }, () => 0),
    );
    const [total, ...ofReplicates] = totals;
    expect(total).toBeCloseTo(790, 9);
    const variance = replicates.scale * ofReplicates.reduce((sum, each) => sum + (each - total!) ** 2, 0);
    const ofPsus = [120, 90, 150, 40, 220, 70, 100];
    const neighbours = ofPsus.map((one, place) => (one - ofPsus[(place + 1) % ofPsus.length]!) ** 2);
    expect(variance).toBeCloseTo(neighbours.reduce((sum, square) => sum + square, 0) / 2, 6);
  });

  it('makes as many replicates by successive differences as are asked for, and refuses a lonely PSU that is adjusted', async () => {
    const replicates = { method: 'SDR', count: 13 };
    const spec = { ...smallWeighting(), weights: { dwelling: [{ step: 'design', weight: '1 / {p}' }] }, replicates };
    const { run, out } = smallRun(spec);
    expect(await run()).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(textOf(out, 'weights.json')).replicates).toMatchObject({ count: 16, scale: 1 / 4 });
    const lines = ['a,s1,p1,0.1,urban,I,1,male', 'b,s2,p2,0.1,rural,I,1,female', 'c,s2,p3,0.1,rural,I,1,male'];
    const lonely = smallRun(
      { ...spec, design: { lonelyPsu: 'adjust' } },
      { 'sample.csv': `${[SAMPLE_HEADER, ...lines].join('\n')}\n` },
    );
    const { code, err } = await lonely.run();
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/^weighting\.json, line \d+.*s1/) });
    expect(existsSync(lonely.out)).toBe(false);
  });

  it('says in which replicate a step cannot be taken', async () => {
    const spec = { ...smallWeighting(), replicates: { method: 'jackknife' } };
    spec.weights.person![1] = { step: 'poststratify', by: ['sex'], totals: { path: 'sex.csv' } };
    const lines = ['a,s1,p1,0.1,urban,I,1,male', 'b,s1,p2,0.1,rural,I,1,female', 'c,s1,p2,0.1,rural,I,1,male'];
    const { run, out } = smallRun(spec, { 'sample.csv': `${[SAMPLE_HEADER, ...lines].join('\n')}\n` });
    const { code, err } = await run();
    expect(code).toBe(1);
    expect(err).toMatch(/^weighting\.json, line \d+, column \d+: replicate 2, cell sex=female: /);
    expect(existsSync(out)).toBe(false);
  });

  it('wrong use ends with 2 and the usage', async () => {
    const { folder, run } = smallRun();
    expect(await cifra('weight', '--spec', join(folder, 'weighting.json'), '--out', folder)).toMatchObject({
      code: 2,
      err: expect.stringContaining('cifra weight --spec'),
    });
    expect(await run('--survey', 'x')).toMatchObject({ code: 2 });
    const missing = await cifra('weight', '--spec', join(folder, 'none.json'), '--data', folder, '--out', folder);
    expect(missing).toMatchObject({ code: 2, err: expect.stringContaining('there is no such specification') });
  });

  it('a result never takes the place of a file that is read', async () => {
    const spec = smallWeighting();
    spec.sample.file.path = 'weights.csv';
    const { folder } = smallRun(spec, { 'weights.csv': 'unit\n' });
    const words = ['--spec', join(folder, 'weighting.json'), '--data', folder, '--out', folder];
    expect(await cifra('weight', ...words)).toMatchObject({ code: 2 });
    expect(textOf(folder, 'weights.csv')).toBe('unit\n');
  });
});
