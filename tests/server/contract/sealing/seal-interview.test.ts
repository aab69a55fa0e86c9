import { describe, expect, it } from 'vitest';
import {
  makeKeyPair,
  openPart,
  openSealedInterview,
  type PartPlace,
  type SealedInterview,
  type SealedPart,
  type SurveyPublicKey,
  sealEvents,
  sealedInterview,
  sealInterview,
  sealPart,
} from '#contract';

const HEADER = {
  id: '0b2f4f4e-9f0b-4e43-8b3e-2f6a5d0c1a77',
  survey: 'lacsi-2026',
  caseId: 'N-017',
  instrument: 'lacsi-2018-r1',
  version: '1.1.0',
  device: { id: 'tablet-1', time: '2026-11-24T10:05:00-05:00' },
};
const entry = (seq: number, value = 'yes') => ({ seq, form: 'control', name: `q${seq}`, value, kind: 'answer' });
const key = async () => {
  const { publicKey, privateKey } = await makeKeyPair();
  return { sealing: { id: '0123456789abcdef', publicKey } satisfies SurveyPublicKey, privateKey };
};
const opening = (privateKey: Uint8Array<ArrayBuffer>) => (part: SealedPart, place: PartPlace, most: number) =>
  openPart(privateKey, part, place, most);

describe('a sealed interview', () => {
  it('has the entries of all its parts in their order, and the form of the contract', async () => {
    const { sealing, privateKey } = await key();
    const first = await sealEvents(sealing, HEADER, { kind: 'private', index: 0, events: [entry(3), entry(4)] });
    const second = await sealEvents(sealing, HEADER, { kind: 'private', index: 1, events: [entry(6)] });
    const events = [entry(1), entry(2), entry(5), entry(7)];
    const sealed = await sealInterview(sealing, HEADER, events, [first, second]);
    expect(sealedInterview.parse(JSON.parse(JSON.stringify(sealed)))).toEqual(sealed);
    expect(sealed.parts.map(({ kind }) => kind)).toEqual(['private', 'private', 'interview']);
    expect(await openSealedInterview(sealed, opening(privateKey))).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((seq) => entry(seq)),
    );
  });

  it('tells by its sizes nothing of what a part holds', async () => {
    const { sealing } = await key();
    const sizes = await Promise.all(
      [1, 30, 300].map(async (count) => {
        const events = Array.from({ length: count }, (_, place) => entry(place + 1));
        return (await sealInterview(sealing, HEADER, events)).parts[0]!.data.length;
      }),
    );
    expect(new Set(sizes).size).toBe(1);
  });

  it('does not open where it belongs to another case, lacks a part, or has its parts changed round', async () => {
    const { sealing, privateKey } = await key();
    const open = (sealed: SealedInterview) => openSealedInterview(sealed, opening(privateKey));
    const first = await sealEvents(sealing, HEADER, { kind: 'private', index: 0, events: [entry(2)] });
    const second = await sealEvents(sealing, HEADER, { kind: 'private', index: 1, events: [entry(3)] });
    const sealed = await sealInterview(sealing, HEADER, [entry(1)], [first, second]);
    const [one, two, interview] = sealed.parts as [SealedPart, SealedPart, SealedPart];
    for (const other of [
      { ...sealed, caseId: 'N-018' },
      { ...sealed, survey: 'lacsi-2027' },
      { ...sealed, version: '1.0.0' },
      { ...sealed, parts: [two, one, interview] },
      { ...sealed, parts: [one, two, { ...interview, enc: one.enc }] },
    ])
      await expect(open(other)).rejects.toMatchObject({ code: 'damaged' });
    for (const parts of [[one, interview], [interview], [one, two, one, interview]])
      await expect(open({ ...sealed, parts })).rejects.toMatchObject({
        code: parts.length > 3 ? 'damaged' : 'incomplete',
      });
    const { survey: _, ...without } = sealed;
    await expect(open(without)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('is not unpacked beyond what is taken, all of its parts together', async () => {
    const { sealing, privateKey } = await key();
    const zeros = new Uint8Array(50_000_000);
    const place = { ...HEADER, kind: 'interview', index: 0 } as const;
    const bomb = await sealPart(sealing, zeros, place);
    expect(bomb.data.length).toBeLessThan(100_000);
    await expect(openPart(privateKey, bomb, place)).rejects.toMatchObject({ code: 'too-large' });

    const long = 'x'.repeat(600);
    const part = await sealEvents(sealing, HEADER, { kind: 'private', index: 0, events: [entry(2, long)] });
    const sealed = await sealInterview(sealing, HEADER, [entry(1, long)], [part]);
    await expect(openSealedInterview(sealed, opening(privateKey), 1000)).rejects.toMatchObject({ code: 'too-large' });
    expect(await openSealedInterview(sealed, opening(privateKey), 2000)).toHaveLength(2);
  });

  it('is damaged where its content is no journal', async () => {
    const { sealing, privateKey } = await key();
    const place = { ...HEADER, kind: 'interview', index: 0 } as const;
    const { device: _, ...header } = HEADER;
    for (const content of ['{"events":1}', 'null', 'no JSON', '']) {
      const part = await sealPart(sealing, new TextEncoder().encode(content), place);
      const sealed = { format: 'cifra-sealed-1' as const, ...header, device: HEADER.device, parts: [part] };
      await expect(openSealedInterview(sealed, opening(privateKey))).rejects.toMatchObject({ code: 'damaged' });
    }
  });
});
