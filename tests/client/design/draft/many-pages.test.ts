import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameJson, valueAt, writeJson } from '#questionnaires';
import type { DraftSession } from '../../../../client/design/draft/draft-session.ts';
import { randomSource } from '../../../../questionnaires/respondent/random-source.ts';
import { randomOperation } from '../../../questionnaires/edit/random-operations.ts';
import { FakeDrafts } from '../../../support/design/fake-drafts.ts';
import { FakeDisk, FakeNetwork, FakePage, FakeTime } from '../../../support/design/fake-pages.ts';
import { TINY_FILES } from '../../../support/design/tiny-files.ts';

/** Some people on one draft, one of them with two pages on one device. */
function people(seed: number) {
  const random = randomSource(seed);
  const time = new FakeTime();
  const network = new FakeNetwork(time, random);
  const drafts = new FakeDrafts(TINY_FILES);
  const own = new FakeDisk();
  const at = { drafts, network, time };
  const pages = [
    new FakePage('ana', { ...at, disk: own }),
    new FakePage('ana', { ...at, disk: own }),
    new FakePage('ben', { ...at, disk: new FakeDisk() }),
  ];
  return { random, time, network, drafts, pages };
}

async function untilQuiet({ time, network, pages }: ReturnType<typeof people>): Promise<void> {
  network.isUp = true;
  network.isPerfect = true;
  for (let round = 0; round < 40; round += 1) {
    await time.pass(40_000);
    const isQuiet = pages.every(({ session }) => session.view().files && session.view().saving.is === 'saved');
    if (isQuiet) break;
    for (const { session } of pages)
      for (const { id } of session.view().conflicts) {
        session.settle(id, round % 2 === 0 ? 'mine' : 'theirs');
        if (session.view().conflicts.some((still) => still.id === id)) session.settle(id, 'theirs');
      }
  }
  await time.pass(60_000);
}

describe('several pages on one draft', () => {
  it('have the same files in the end, whatever the network and the pages do', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1e9 }), async (seed) => {
        const house = people(seed);
        const { random, time, network, drafts, pages } = house;
        for (let step = 0; step < 60; step += 1) {
          const page = pages[random.integer(0, pages.length - 1)]!;
          const { session } = page;
          const { files } = session.view();
          const what = random.integer(0, 19);
          if (files && what < 11) {
            const operation = randomOperation(files, random);
            session.change([operation]);
          } else if (what < 13) session.undo();
          else if (what === 13) session.redo();
          else if (what === 14) page.restart();
          else if (what === 15) network.isUp = !network.isUp;
          else if (what === 16) for (const { id } of session.view().conflicts.slice(0, 1)) session.settle(id, 'mine');
          else await time.pass(random.integer(1, 4000));
        }
        await untilQuiet(house);
        for (const { session } of pages) {
          expect(session.view().saving).toEqual({ is: 'saved' });
          expect(isSameJson(session.view().files, drafts.files)).toBe(true);
        }
        const ids = drafts.log.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 40 },
    );
  });

  it('lose nothing that was shown as saved or as kept on the device, and do nothing twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1e9 }), async (seed) => {
        const house = people(seed);
        const { random, time, network, drafts, pages } = house;
        const made = new Map<DraftSession, string[]>();
        const promised = new Set<string>();
        for (let step = 0; step < 60; step += 1) {
          const page = pages[random.integer(0, pages.length - 1)]!;
          const { session } = page;
          const what = random.integer(0, 9);
          if (session.view().files && what < 5) {
            const name = `mark_${step}`;
            expect(session.change([{ do: 'add', into: ['texts/en.json'], name, item: step }])).toBeUndefined();
            made.set(session, [...(made.get(session) ?? []), name]);
          } else if (what === 5) page.restart();
          else if (what === 6) network.isUp = !network.isUp;
          else await time.pass(random.integer(1, 4000));
          for (const { session: shown } of pages) {
            const { saving } = shown.view();
            const own = made.get(shown) ?? [];
            if (saving.is === 'saved') expect(own.filter((name) => !isIn(drafts, name))).toEqual([]);
            if (saving.is === 'saved' || saving.is === 'on-device') for (const name of own) promised.add(name);
          }
        }
        await untilQuiet(house);
        expect([...promised].filter((name) => !isIn(drafts, name))).toEqual([]);
        const added = drafts.log.map(({ operations: [first] }) => (first?.do === 'add' ? first.name : ''));
        expect(new Set(added).size).toBe(added.length);
      }),
      { numRuns: 40 },
    );
  });

  it('take back everything that a person did, to the byte, also after reloads', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1e9 }), async (seed) => {
        const { random, time, network, drafts, pages } = people(seed);
        for (const other of pages.slice(1)) other.kill();
        const [page] = pages as [FakePage];
        network.isPerfect = true;
        await time.pass(2000);
        for (let step = 0; step < 130; step += 1) {
          const { files } = page.session.view();
          if (files) page.session.change([randomOperation(files, random)]);
          if (random.next() < 0.1) page.session.undo();
          if (random.next() < 0.5) await time.pass(random.integer(1, 1500));
        }
        await time.pass(5000);
        // After a new change nothing is left to be done again.
        page.session.change([{ do: 'add', into: [], name: 'texts/pt.json', item: {} }]);
        await time.pass(5000);
        const end = writeJson(drafts.files);
        for (let n = 0; n < 400 && page.session.view().canUndo; n += 1) {
          page.session.undo();
          if (n % 40 === 20) page.restart();
          await time.pass(n % 40 === 20 ? 5000 : 200);
        }
        await time.pass(5000);
        expect(page.session.view().canUndo).toBe(false);
        expect(writeJson(drafts.files)).toBe(writeJson(drafts.began));
        expect(writeJson(page.session.view().files!)).toBe(writeJson(drafts.began));
        for (let n = 0; n < 400 && page.session.view().canRedo; n += 1) {
          page.session.redo();
          // The server tells of a hundred steps at once; who runs out of them waits for the next.
          await time.pass(page.session.view().canRedo ? 200 : 5000);
        }
        await time.pass(5000);
        expect(writeJson(drafts.files)).toBe(end);
      }),
      { numRuns: 15 },
    );
  });
});

function isIn(drafts: FakeDrafts, name: string): boolean {
  return valueAt(drafts.files, ['texts/en.json', name]) !== undefined;
}
