import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { forgetDraft, forgetDraftsOf, forgetDraftsOfOthers } from '../../../../client/design/draft/device-memory.ts';
import { deviceWords } from '../../../../client/design/draft/device-words.ts';
import { type WordsShelf, wordsShelf } from '../../../../client/design/draft/words-shelf.ts';
import { keyOfLeft, type LeftPlace, placeOfLeft } from '../../../../client/design/left/left-place.ts';

const JSON_PLACE: LeftPlace = { kind: 'json', at: ['modules/household.json'] };
const COMMENT: LeftPlace = { kind: 'comment', at: ['modules/household.json', 'screens', 'a', 'questions', 'q'] };
const HALF = { text: '{ "form": "household", ', base: { form: 'household' } };

/** A page of a person on the one device of these tests. */
async function opened(draft: string, by = 'ana'): Promise<WordsShelf> {
  const disk = deviceWords({ draft, by });
  return wordsShelf(disk, await disk.read());
}

describe('half typed words', () => {
  it('are there again on the next page of the same person, until they are a change or thrown away', async () => {
    const draft = randomUUID();
    const first = await opened(draft);
    first.leave(keyOfLeft(JSON_PLACE), { ...HALF, text: '{' });
    first.leave(keyOfLeft(JSON_PLACE), HALF);
    first.leave(keyOfLeft(COMMENT), '¿Y si nadie');
    await first.idle();
    expect((await opened(draft, 'ben')).left()).toEqual([]);
    expect((await opened(randomUUID())).left()).toEqual([]);

    const second = await opened(draft);
    expect(second.of(keyOfLeft(JSON_PLACE))).toEqual(HALF);
    expect(second.left().map(placeOfLeft)).toEqual([COMMENT, JSON_PLACE]);
    // What is shown where it was typed is not offered once more.
    const hide = second.show(keyOfLeft(COMMENT));
    expect(second.left().map(placeOfLeft)).toEqual([JSON_PLACE]);
    hide();
    expect(second.left()).toHaveLength(2);
    second.leave(keyOfLeft(COMMENT), undefined);
    second.leave(keyOfLeft(JSON_PLACE), undefined);
    await second.idle();
    expect((await opened(draft)).left()).toEqual([]);
  });

  it('go when the person signs out or gives the draft up, and stay when a session ends or somebody else signs in', async () => {
    const one = randomUUID();
    const two = randomUUID();
    for (const draft of [one, two]) {
      const shelf = await opened(draft);
      shelf.leave(keyOfLeft(COMMENT), 'A medias');
      await shelf.idle();
    }
    await forgetDraftsOfOthers('ben');
    expect((await opened(one)).left()).toHaveLength(1);
    await forgetDraft(one);
    expect((await opened(one)).left()).toEqual([]);
    expect((await opened(two)).left()).toHaveLength(1);
    await forgetDraftsOf('ana');
    expect((await opened(two)).left()).toEqual([]);
  });

  it('say so where the device keeps nothing, until it does', async () => {
    let isBroken = true;
    const write = async () => {
      if (isBroken) throw new Error('the disk is full');
    };
    const shelf = wordsShelf({ write }, new Map());
    shelf.leave('x', 'A');
    await shelf.idle();
    expect([shelf.of('x'), shelf.hasFailed()]).toEqual(['A', true]);
    isBroken = false;
    shelf.leave('x', 'A m');
    await shelf.idle();
    expect(shelf.hasFailed()).toBe(false);
  });

  it('are being written until the device has them, and being let go of until it has not', async () => {
    const done: (() => void)[] = [];
    const shelf = wordsShelf({ write: () => new Promise((resolve) => done.push(resolve)) }, new Map());
    const told: boolean[] = [];
    shelf.subscribe(() => told.push(shelf.isWriting()));
    expect(shelf.isWriting()).toBe(false);
    shelf.leave('x', 'A');
    expect(shelf.isWriting()).toBe(true);
    shelf.leave('x', undefined);
    done[0]!();
    await expect.poll(() => done.length).toBe(2);
    expect([shelf.isWriting(), told.at(-1)]).toEqual([true, true]);
    done[1]!();
    await shelf.idle();
    expect([shelf.isWriting(), told.at(-1)]).toEqual([false, false]);
  });

  it('of another program are no place', () => {
    expect(placeOfLeft('nothing\nx')).toBeUndefined();
  });
});
