import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ReleaseOffice, releaseOffice, WANTED } from '../../../support/release-office.ts';

let office: ReleaseOffice;
const [VICTIMS] = WANTED.tables;
/** Hides more than the rules of the office. */
const STRICT = { ...WANTED.rules, minimumCases: 3 };
const AFTER = '2026-11-24T17:00:01.000Z';

const named = (release: string) => ({ about: { ...WANTED.about, release } });
const othersOf = async (more: object) => (await office.look(await office.prepared(more))).contents!.others;

describe('a release beside another one of the same survey', () => {
  beforeEach(async () => {
    office = await releaseOffice();
  });
  afterEach(() => office.close());

  it('tells who looks at it of the cells that one of the two hides and the other tells', async () => {
    expect(await othersOf({ ...named('strict'), rules: STRICT, tables: [VICTIMS] })).toEqual([]);
    const [other, ...more] = await othersOf({ ...named('lax'), tables: [VICTIMS] });
    expect(more).toEqual([]);
    expect(other).toMatchObject({ release: 'strict', revision: 1, isPublished: false, hiddenHere: 0 });
    expect(other!.hiddenThere).toBeGreaterThan(0);
  });

  it('knows the one that is published, with what is told in other words', async () => {
    const people = { table: 'adults', figures: [{ indicator: 'adults' }], by: [{ variable: 'sex' }] };
    const key = 'a4c1d2e3-0000-4000-8000-000000000009';
    const body = { text: JSON.stringify(people), revision: 0 };
    await office.api.ask('carla', 'PUT', `/api/tables/${key}`, { body });
    const lax = await office.prepared({ ...named('lax'), tables: [VICTIMS] });
    await office.check(lax);
    office.api.setNow(AFTER);
    await office.publish(lax);
    const [other] = await othersOf({ ...named('adults'), rules: STRICT, tables: [key] });
    expect(other).toMatchObject({ release: 'lax', isPublished: true });
    expect(other!.hiddenHere).toBeGreaterThan(0);
  });

  it('says nothing where both hide and tell the same, and nothing of its own revisions', async () => {
    await office.prepared(named('one'));
    expect(await othersOf(named('two'))).toEqual([]);
  });
});
