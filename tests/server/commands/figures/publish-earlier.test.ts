import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishingOffice, WHY } from '../../../support/published-release.ts';
import { INCIDENT_HEADER } from '../../analysis/small-survey.ts';
import { INCIDENTS, SEX_AND_AGE } from './few-robbed.ts';

const office = publishingOffice();
const LAX = { 'rules.json': '{"minimumCases":2,"protection":0}' };
const ALL = { table: 'all', figures: [{ indicator: 'adults' }] };
/** Two tables without the cells that the rules hide. */
const WITHOUT = { 'a.json': JSON.stringify(ALL), 'b.json': JSON.stringify({ ...ALL, table: 'everybody' }) };

const SHARES = [{ indicator: 'prevalence_person', crimes: ['robbery'] }];
const VICTIMS = { ...SEX_AND_AGE, figures: [{ indicator: 'victims_person', crimes: ['robbery'] }] };

/** Of the women three were robbed. */
const FEW_WOMEN = { 'incidents.csv': [INCIDENT_HEADER, ...robbedBut(3), ''].join('\n') };

/** The incidents with so many of women. */
function robbedBut(women: number): string[] {
  const isOfWoman = (line: string) => Number(/p(\d+)/.exec(line)![1]) % 2 === 1;
  return [...INCIDENTS.filter((line) => !isOfWoman(line)), ...INCIDENTS.filter(isOfWoman).slice(0, women)];
}

/** Prepares, checks and publishes a revision, and gives what was said. */
async function published(tables: string, out: string, about?: object) {
  const more = about === undefined ? [] : ['--site', office.place('site')];
  const prepared = await office.prepare(tables, { out, more, ...(about && { about }) });
  if (prepared.code !== 0) return prepared;
  await office.check('mateo', out);
  return office.publish(out);
}

describe('the earlier revisions of a release', () => {
  it.each([
    ['the same tables', {}],
    ['a table of another name', { 'a.json': JSON.stringify({ ...SEX_AND_AGE, table: 'renamed' }) }],
  ])('are withdrawn where one of them tells what is hidden now, though the last one does not: %s', async (_, files) => {
    await published(await office.tables(LAX), 'first');
    expect(await published(await office.tables(WITHOUT), 'second', { why: WHY })).toMatchObject({ code: 0 });
    expect(readdirSync(join(office.place('site'), 'robbery-2026', 'revisions'))).toEqual(['1']);
    const third = await office.tables(files);
    const told = await published(third, 'third', { why: WHY });
    expect(told).toMatchObject({
      code: 1,
      err: expect.stringContaining('cells that can be read now would be hidden ('),
    });
    expect(await published(third, 'third', { why: WHY, withdraws: true })).toMatchObject({ code: 0 });
    expect(readdirSync(join(office.place('site'), 'robbery-2026'))).not.toContain('revisions');
    // What was withdrawn before is read by nobody.
    expect(await published(third, 'fourth', { why: WHY })).toMatchObject({ code: 0 });
  });

  it.each([
    ['other prices', { a: { ...SEX_AND_AGE, money: { prices: { factor: 1.1, of: '2020' } } }, first: SEX_AND_AGE }],
    [
      'adults, who are the base of a share',
      { a: { ...SEX_AND_AGE, figures: [{ indicator: 'adults' }] }, first: { ...SEX_AND_AGE, figures: SHARES } },
    ],
    ['the share of the victims that were told', { a: { ...SEX_AND_AGE, figures: SHARES }, first: VICTIMS }],
  ])('are withdrawn where the last one tells of what is hidden now in other words: %s', async (_, { a, first }) => {
    await published(await office.tables({ ...LAX, ...WITHOUT, 'a.json': JSON.stringify(first) }), 'first');
    const second = await office.tables({
      ...WITHOUT,
      'a.json': JSON.stringify(a),
      'rules.json': '{"minimumCases":45}',
    });
    const told = await published(second, 'second', { why: WHY });
    expect(told).toMatchObject({
      code: 1,
      err: expect.stringContaining('cells that can be read now would be hidden ('),
    });
  });

  it('are withdrawn where one of them tells what the report beside the tables hides now', async () => {
    const bySex = {
      ...ALL,
      figures: [{ indicator: 'prevalence_person', crimes: ['any_person'] }],
      by: [{ variable: 'sex' }],
    };
    await published(
      await office.tables({ ...FEW_WOMEN, ...LAX, ...WITHOUT, 'a.json': JSON.stringify(bySex) }),
      'first',
    );
    const without = { ...FEW_WOMEN, ...WITHOUT };
    const told = await published(await office.tables(without, '--with-report'), 'second', { why: WHY });
    expect(told).toMatchObject({
      code: 1,
      err: expect.stringContaining('cells that can be read now would be hidden ('),
    });
    expect(await published(await office.tables(without), 'third', { why: WHY })).toMatchObject({ code: 0 });
  });

  it('of another release of the survey are named to who prepares and checks one that hides more', async () => {
    await published(await office.tables(LAX), 'first');
    const site = ['--site', office.place('site')];
    const about = { release: 'robbery-again' };
    const told = await office.prepare(await office.tables(), { out: 'second', about, more: site });
    const named = 'LOOK AT BOTH TOGETHER: robbery-2026, revision 1, of the same survey is published.';
    expect(told).toMatchObject({ code: 0, err: expect.stringContaining(named) });
    expect((await office.check('mateo', 'second', site)).out).toContain(named);
    const alike = await office.prepare(await office.tables(LAX), {
      out: 'third',
      about: { release: 'as-lax' },
      more: site,
    });
    expect(alike).toMatchObject({ code: 0, err: '' });
  });

  it('are not corrected while one of them is gone that may come back', async () => {
    const tables = await office.tables();
    await published(tables, 'first');
    await published(tables, 'second', { why: WHY });
    const first = join(office.place('site'), 'robbery-2026', 'revisions', '1');
    rmSync(join(first, 'data', 'age.json'));
    const told = await published(tables, 'third', { why: WHY });
    expect(told).toMatchObject({
      code: 1,
      err: expect.stringContaining('revision 1 of robbery-2026 is not under --site'),
    });
    expect(await published(tables, 'third', { why: WHY, withdraws: true })).toMatchObject({ code: 0 });
  });

  it('are as they were published where a file is the same in several', async () => {
    const tables = await office.tables();
    await published(tables, 'first');
    for (const out of ['second', 'third']) {
      const said = await published(tables, out, { why: WHY });
      expect(said).toMatchObject({ code: 0, err: '' });
      expect(`${said.out}${said.err}`).not.toContain('was not as it was published');
    }
    const text = readFileSync(join(office.place('site'), 'robbery-2026', 'revisions', '1', 'data', 'age.json'), 'utf8');
    expect(JSON.parse(text).cells.length).toBeGreaterThan(0);
  });
});
