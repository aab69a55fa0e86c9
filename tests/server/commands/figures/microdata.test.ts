import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../../../server/config.ts';
import { instrumentsWithFolder } from '../../../../server/instruments/import-folder.ts';
import { parquetFile } from '../../../../server/microdata/parquet-file.ts';
import { writeRecords } from '../../../../server/microdata/write-records.ts';
import { openServerStore } from '../../../../server/start/open-server-store.ts';
import { cifra } from '../../../support/command-line.ts';

const FIXTURE = join(import.meta.dirname, '../../../fixtures/databases/ledger-2.sqlite.gz');
const FILES = ['household.parquet', 'incident.parquet', 'member.parquet', 'microdata.json', 'person.parquet'];
const AT = '2026-11-24T12:00:00.000Z';

type Row = Record<string, string | number | null>;

describe('cifra microdata', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-microdata-'));
  const at = (name: string, file = '') => join(folder, name, file);
  const rowsOf = async (name: string, unit: string) =>
    (await parquetReadObjects({ file: await asyncBufferFromFile(at(name, `${unit}.parquet`)) })) as Row[];

  beforeAll(async () => {
    writeFileSync(at('cifra.sqlite'), gunzipSync(readFileSync(FIXTURE)));
    vi.stubEnv('CIFRA_DB', at('cifra.sqlite'));
    expect(await cifra('microdata', '--out', at('first'))).toMatchObject({ code: 0 });
  }, 60_000);
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it('writes the records of the interviews that count, for the eyes of who called it', async () => {
    expect(readdirSync(at('first')).sort()).toEqual(FILES);
    for (const file of FILES) expect(statSync(at('first', file)).mode & 0o077).toBe(0);
    const [households, persons, members, incidents] = await Promise.all(
      ['household', 'person', 'member', 'incident'].map((unit) => rowsOf('first', unit)),
    );
    expect([households!.length, persons!.length]).toEqual([31, 31]);
    expect(new Set(members!.map(({ household }) => household))).toEqual(
      new Set(households!.map(({ household }) => household)),
    );
    for (const { person, household } of incidents!)
      expect(persons!.find((one) => one.person === person)?.household).toBe(household);
  });

  it('writes the same bytes again', async () => {
    expect(await cifra('microdata', '--survey', 'first-edition', '--out', at('again'))).toMatchObject({ code: 0 });
    for (const file of FILES)
      expect(readFileSync(at('again', file)).equals(readFileSync(at('first', file)))).toBe(true);
  });

  it('tells neither case, place nor order of the sample, nor a word that somebody wrote', async () => {
    const { store } = await openServerStore(readConfig());
    const cases = (await store.acceptedInterviews('first-edition')).map(({ caseId, unit, answers }) => ({
      caseId,
      unit,
      told: [
        caseId,
        ...Object.values(answers).flatMap((form) => [form.m_name, form.ev_narrative, form.interviewer_notes]),
      ],
      age: Object.values(answers).find(({ m_age }) => typeof m_age === 'number')?.m_age,
    }));
    await store.close();
    const units = await Promise.all(['household', 'person', 'member', 'incident'].map((unit) => rowsOf('first', unit)));
    const written = new Set(units.flat().flatMap((row) => Object.values(row)));
    const words = cases.flatMap(({ told }) => told).filter((word): word is string => typeof word === 'string');
    expect(words.length).toBeGreaterThan(31);
    expect(words.filter((word) => written.has(word))).toEqual([]);
    const codes = new Set(cases.flatMap(({ unit }) => [unit.stratum, unit.psu]));
    for (const { stratum, psu } of units.flat())
      expect([codes.has(String(stratum)), codes.has(String(psu))]).toEqual([false, false]);
    // The first line of each roster is in another order than the cases.
    const heads = (await rowsOf('first', 'member')).filter(
      (row, place, all) => row.household !== all[place - 1]?.household,
    );
    expect(heads.map(({ m_age }) => m_age)).not.toEqual(cases.map(({ age }) => age));
  });

  it('has approved interviews alone where they are wanted, and says how many are left out', async () => {
    const said = await cifra('microdata', '--out', at('approved'), '--approved');
    expect(said.out).toContain('Left out: 30 not approved');
    expect(await rowsOf('approved', 'person')).toHaveLength(1);
    expect(JSON.parse(readFileSync(at('approved', 'microdata.json'), 'utf8'))).toMatchObject({
      interviews: 'approved',
      leftOut: { notApproved: 30 },
    });
  });

  it('stops where an interview is returned while it is written', async () => {
    const config = readConfig();
    const { store, keys } = await openServerStore(config);
    const instruments = await instrumentsWithFolder(store, config.instruments, AT);
    const changing = {
      ...store,
      acceptedInterviews: async (survey: string, caseIds?: readonly string[]) =>
        (await store.acceptedInterviews(survey, caseIds)).slice(1),
    };
    const plan = {
      survey: 'first-edition',
      questionnaire: 'lacsi-2018-r1',
      isApprovedOnly: false,
      placeOf: (unit: string) => ({ path: at('', `${unit}.part`) }),
    };
    await expect(writeRecords({ store: changing, instruments, keys }, plan)).rejects.toMatchObject({
      code: 'interviews-changed',
    });
    await store.close();
  });

  it('gives a file a number, and the same file the same number', async () => {
    const { out } = await cifra('microdata', 'list');
    const { sha256 } = JSON.parse(readFileSync(at('first', 'microdata.json'), 'utf8'));
    const numbers = out.split('\n').filter((line) => /^\d/.test(line));
    expect(numbers).toHaveLength(2);
    expect(out).toContain(`1  first-edition, made `);
    expect(out).toContain(`sha256 ${sha256}\n   31 accepted interviews (`);
    expect(out).toContain('\n   1 approved interviews (');
    const database = readFileSync(at('cifra.sqlite'));
    for (const word of [sha256, 'accepted interviews']) expect(database.includes(word)).toBe(false);
  });

  it('finds a folder and a number as they were made, and names a digit that was changed', async () => {
    for (const what of [at('first'), '1'])
      expect(await cifra('microdata', 'verify', what)).toMatchObject({
        code: 0,
        out: expect.stringContaining('Everything is as it was made'),
      });
    cpSync(at('first'), at('changed'), { recursive: true });
    const rows = await rowsOf('changed', 'person');
    const { columns } = JSON.parse(readFileSync(at('changed', 'microdata.json'), 'utf8')).files[1];
    rmSync(at('changed', 'person.parquet'));
    const file = parquetFile({ path: at('changed', 'person.parquet') }, columns);
    const weight = rows[6]!.weight_person;
    rows[6]!.weight_person = 812;
    file.add(columns.map(({ name }: { name: string }) => rows.map((row) => row[name])));
    file.finish();
    const { code, out } = await cifra('microdata', 'verify', at('changed'));
    expect(code).toBe(1);
    expect(out).toContain('person.parquet: its bytes are not those that were made\n');
    expect(out).toContain(`person.parquet, row 7, weight_person: 812 stands there, ${weight} was made\n`);
    expect(readdirSync(at('changed')).sort()).toEqual(FILES);
    writeFileSync(at('changed', 'microdata.json'), '{}');
    expect(await cifra('microdata', 'verify', at('changed'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('not the description that cifra microdata writes'),
    });
    expect(await cifra('microdata', 'verify', '7')).toMatchObject({
      code: 1,
      err: expect.stringContaining('no analysis file 7'),
    });
  });

  it('says that interviews changed since, where one was returned', async () => {
    const { store } = await openServerStore(readConfig());
    const counting = await store.countingInterviews('first-edition');
    const { submission } = counting.find(({ isApproved }) => !isApproved)!;
    await store.review({ key: submission, decision: 'reject', reason: 'ask again' }, { by: 'supervisor', at: AT });
    await store.close();
    const { code, out } = await cifra('microdata', 'verify', '1');
    expect([code, out]).toEqual([1, expect.stringContaining('The interviews are others now: 31 then, 30 now')]);
  });

  it('imputes beside what was said, as a table of the same specification does, and is verified with it', async () => {
    const variables = [
      { variable: 'loss_amount', within: ['crime', 'area'] },
      { variable: 'rep_formal_self', within: ['crime'] },
      { variable: 'measures_cost_total' },
    ];
    const imputation = { seed: 5, mostUses: 4, variables };
    writeFileSync(at('imputation.json'), JSON.stringify(imputation));
    const asked = ['microdata', '--out', at('imputed'), '--imputation', at('imputation.json')];
    for (const args of [asked, ['microdata', '--out', at('now')]])
      expect(await cifra(...args)).toMatchObject({ code: 0 });
    const [before, incidents] = await Promise.all(['now', 'imputed'].map((name) => rowsOf(name, 'incident')));
    const own = Object.keys(before![0]!);
    expect(incidents!.map((row) => own.map((name) => row[name]))).toEqual(before!.map((row) => Object.values(row)));
    let lent = 0;
    for (const row of incidents!) {
      const isLent = row.loss_amount_imputed_flag === 1;
      lent += isLent ? 1 : 0;
      if (isLent) expect([row.loss_amount, row.loss_amount__missing]).toEqual([null, expect.any(String)]);
      else expect(row.loss_amount_imputed).toBe(row.in_scope === 1 ? row.loss_amount : null);
    }
    const described = JSON.parse(readFileSync(at('imputed', 'microdata.json'), 'utf8')).imputation;
    expect(lent).toBeGreaterThan(0);
    expect(described.variables[0]).toMatchObject({ variable: 'loss_amount', imputed: lent });
    const table = { table: 'costs', figures: [{ indicator: 'loss_total', crimes: 'all' }], imputation };
    writeFileSync(at('costs.json'), JSON.stringify(table));
    const made = await cifra('table', '--spec', at('costs.json'), '--survey', 'first-edition', '--out', at('tables'));
    expect(made).toMatchObject({ code: 0 });
    const { cells } = JSON.parse(readFileSync(at('tables', 'costs.json'), 'utf8'));
    const totals = cells.filter((cell: { category: string }) => cell.category === 'imputed');
    for (const { crime, estimate } of totals.filter((cell: { crime: string }) => !cell.crime.startsWith('any'))) {
      const ofCrime = incidents!.filter((row) => row.crime === crime);
      const sum = ofCrime.reduce((all, row) => all + Number(row.weight_incident) * Number(row.loss_amount_imputed), 0);
      expect(estimate).toBeCloseTo(sum, 4);
    }
    expect(await cifra('microdata', 'verify', at('imputed'))).toMatchObject({ code: 0 });
    writeFileSync(at('wrong.json'), JSON.stringify({ seed: 5, variables: [{ variable: 'loss', within: [] }] }));
    const refused = await cifra('microdata', '--out', at('no'), '--imputation', at('wrong.json'));
    expect(refused).toMatchObject({
      code: 1,
      err: expect.stringContaining('wrong.json, line 1, column 25: loss is no'),
    });
  });

  it('leaves the files of before where nothing can be written', async () => {
    const before = readFileSync(at('first', 'microdata.json'));
    expect(await cifra('microdata', '--survey', 'nothing', '--out', at('first'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('No such edition'),
    });
    expect(readFileSync(at('first', 'microdata.json')).equals(before)).toBe(true);
    expect(await cifra('microdata', '--out', at('cifra.sqlite', 'below'))).toMatchObject({ code: 2 });
    expect(readdirSync(at('first')).sort()).toEqual(FILES);
  });

  // The last one: with a second edition the others would have to name theirs.
  it('warns of an edition in which no interview counts, and of which none is approved', async () => {
    expect(await cifra('survey', 'add', '--survey', 'next', '--title', 'es=Siguiente')).toMatchObject({ code: 0 });
    const made = (...more: string[]) => cifra('microdata', '--survey', 'next', '--out', at('none'), ...more);
    expect(await made()).toMatchObject({ code: 0, err: expect.stringContaining('Warning: the files have no record') });
    expect((await made('--approved')).err).toContain('nobody has approved an interview yet; without --approved');
  });
});
