import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LARGEST_PACKAGE, PACKAGE_HASH_HEADER } from '#contract';
import type { Api } from '../../api.ts';
import { hostileZip } from '../../packages/hostile-zip.ts';
import { mended, opened } from '../../packages/repacked.ts';
import { swollen } from '../../packages/swollen-records.ts';
import { type NumberedEdition, numberedEdition } from './numbered-edition.ts';

const TABLE = JSON.stringify({
  table: 'robbed',
  title: { en: 'Robbed' },
  figures: [{ indicator: 'prevalence_person', crimes: ['robbery'] }],
  by: [{ variable: 'sex' }],
});

const WEIGHTING = {
  key: randomUUID(),
  weighting: 'adults',
  text: JSON.stringify({
    weighting: 'adults',
    sample: 'interviews',
    design: {},
    variables: { answers: { yes: "{answered} = 'yes'", no: "{answered} = 'no'" } },
    weights: {
      dwelling: [{ step: 'design', weight: '1 / {probability}' }],
      household: [{ step: 'nonresponse', responded: "{answered} = 'yes'", classes: ['stratum'] }],
      person: [{ step: 'poststratify', by: ['answers'], totals: { path: 'adults.csv' } }],
    },
  }),
  totals: [{ path: 'adults.csv', text: 'answers,total\nyes,500\n' }],
};

describe('a package of figures from the server', () => {
  let edition: NumberedEdition;
  let api: Api;
  const key = randomUUID();
  let withRecords: Buffer;
  let hashesAlone: Buffer;

  const send = (more: object, who: 'carla' | 'bruno' | 'ana' = 'carla') =>
    api.ask(who, 'POST', '/api/figure-packages', {
      body: { source: { file: edition.number }, language: 'en', ...more },
    });
  const taken = async () => (await api.store.audit()).filter(({ action }) => action === 'records-taken').length;
  const bytesOf = async (response: Response) => {
    if (!response.ok) throw new Error(await response.text());
    return Buffer.from(await response.arrayBuffer());
  };
  const verify = (bytes: Buffer, query = '') =>
    api.ask('carla', 'POST', `/api/package-verifications${query}`, { body: new Uint8Array(bytes) });

  beforeAll(async () => {
    edition = await numberedEdition(6);
    api = edition.api;
    const table = { key, table: 'robbed', title: { en: 'Robbed' }, text: TABLE, revision: 0 };
    await api.store.saveTable(table, { by: 'carla', at: '2026-11-24T15:00:00.000Z' });
    hashesAlone = await bytesOf(await send({ tables: [key] }));
    withRecords = await bytesOf(await send({ withRecords: true }));
  }, 60_000);
  afterAll(() => api.close());

  it('has the table, every estimate and no record, unless these are asked for: then who took them is noted', async () => {
    const { manifest, members } = await opened(hashesAlone);
    expect(manifest).toMatchObject({
      analysisFile: { number: edition.number, records: 'hashes' },
      tables: [{ table: 'robbed' }],
    });
    expect([...members.keys()].some((name) => name.endsWith('.parquet'))).toBe(false);
    const full = await opened(withRecords);
    expect([...full.members.keys()].filter((name) => name.endsWith('.parquet')).length).toBeGreaterThan(1);
    expect(await taken()).toBe(1);
    for (const bytes of full.members.values()) expect(bytes.toString('latin1')).not.toMatch(/P-1\b/);
  });

  it('is verified: of its records, or of those of the number, every number is the same', async () => {
    const verdict = await (await verify(withRecords)).json();
    expect(verdict).toMatchObject({ verdict: 'same', different: 0, findings: [], notVerified: [] });
    expect(verdict.numbers.made).toBeGreaterThan(100);
    expect(verdict.numbers.same).toBe(verdict.numbers.made);
    expect(await (await verify(hashesAlone)).json()).toMatchObject({
      verdict: 'not-verified',
      records: 'not-in-package',
      notVerified: [],
    });
    const ofNumber = await (await verify(hashesAlone, `?file=${edition.number}`)).json();
    expect(ofNumber).toMatchObject({ verdict: 'same', notVerified: [] });
    expect(ofNumber.records).toBeUndefined();
  });

  it('is named by the hash of its list of contents, which a release asks for; the bytes have another', async () => {
    const response = await send({ tables: [key] });
    const named = (await opened(hashesAlone)).manifest.sha256;
    expect(response.headers.get(PACKAGE_HASH_HEADER)).toBe(named);
    const sent = createHash('sha256').update(hashesAlone).digest('hex');
    expect(await (await verify(hashesAlone)).json()).toMatchObject({ package: named, file: sent });
  });

  it('has its saved weighting and totals, of which the weights are made again', async () => {
    const file = await edition.numberWeighted({ ...WEIGHTING, revision: 1 });
    const source = { file, weighting: WEIGHTING.key };
    const bytes = await bytesOf(await send({ source, withRecords: true }));
    expect((await opened(bytes)).manifest.weighting).toMatchObject({
      name: 'adults',
      totals: [{ path: 'adults.csv' }],
    });
    const verdict = await (await verify(bytes)).json();
    expect(verdict).toMatchObject({ verdict: 'same', notVerified: [], findings: [] });
    expect(verdict.weights.made).toBeGreaterThan(6);
    expect(verdict.weights.same).toBe(verdict.weights.made);
    expect(await (await send({ source: { file } })).json()).toMatchObject({ flaw: { code: 'file-has-weights' } });
    const ofAnother = await verify(hashesAlone, `?file=${file}&weighting=${WEIGHTING.key}`);
    expect(await ofAnother.json()).toMatchObject({ verdict: 'not-verified', records: 'of-another', notVerified: [] });
  });

  it('names the number that was changed, however well its hash was mended', async () => {
    const place = [...(await opened(withRecords)).members.keys()].find((name) => /estimates.*\.json$/.test(name))!;
    const changed = await mended(withRecords, (members) => {
      const text = members.get(place)!.toString();
      members.set(place, Buffer.from(text.replace(/"estimate":\s*([1-9][0-9.]*)/, '"estimate":7$1')));
    });
    const reply = await (await verify(changed)).json();
    expect(reply).toMatchObject({
      verdict: 'different',
      different: 1,
      differences: [{ member: place, measure: 'estimate' }],
    });
  });

  it('that could do harm, or is none, is refused with its reason', async () => {
    const climbing = hostileZip([{ name: '../out', content: Buffer.from('x') }]);
    const bomb = hostileZip([
      { name: 'manifest.json', method: 8, content: Buffer.alloc(100), unpackedBytes: 99_000_000 },
    ]);
    const codes = [];
    for (const bytes of [Buffer.from('no zip'), climbing, bomb, withRecords.subarray(0, 5000)]) {
      const response = await verify(bytes);
      codes.push([response.status, (await response.json()).flaw.code]);
    }
    expect(codes).toEqual([
      [422, 'package-not-a-zip'],
      [422, 'package-climbs'],
      [422, 'package-unpacks-too-far'],
      [422, 'package-truncated'],
    ]);
    expect((await verify(Buffer.alloc(LARGEST_PACKAGE + 1))).status).toBe(413);
  });

  it('is refused where its records would take more memory than a server gives to one package', async () => {
    const large = await swollen(withRecords, { rows: 10, describedRows: 2_000_000 });
    expect(large.length).toBeLessThan(2 * withRecords.length);
    const response = await verify(large);
    expect([response.status, await response.json()]).toMatchObject([
      422,
      {
        code: 'package-refused',
        flaw: { code: 'package-too-many-values' },
        detail: /40,000,000 values; .*cifra verify/,
      },
    ]);
  });

  it('is for statisticians, with tables that are there', async () => {
    for (const who of ['bruno', 'ana'] as const) {
      expect((await send({}, who)).status).toBe(403);
      expect((await api.ask(who, 'POST', '/api/package-verifications', { body: 'x' })).status).toBe(403);
    }
    expect((await (await send({ tables: [randomUUID()] })).json()).code).toBe('unknown-table');
    const other = { key: randomUUID(), table: 'robbed', title: {}, text: TABLE, revision: 0 };
    await api.store.saveTable(other, { by: 'carla', at: '2026-11-24T15:00:00.000Z' });
    const twice = await (await send({ tables: [key, other.key] })).json();
    expect(twice).toMatchObject({ code: 'figures-not-computable', detail: /another name/ });
    const before = await taken();
    await edition.sendOneMore();
    expect(await (await send({ withRecords: true })).json()).toMatchObject({ flaw: { code: 'file-interviews' } });
    expect(await taken()).toBe(before);
  });
});
