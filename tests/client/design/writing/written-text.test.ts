import { describe, expect, it } from 'vitest';
import { type Operation, valueAt } from '#questionnaires';
import { reword } from '../../../../client/design/writing/reword.ts';
import { type TextField, writtenText } from '../../../../client/design/writing/written-text.ts';
import { randomSource } from '../../../../questionnaires/respondent/random-source.ts';
import { FakeDrafts } from '../../../support/design/fake-drafts.ts';
import { FakeDisk, FakeNetwork, FakePage, FakeTime } from '../../../support/design/fake-pages.ts';
import { TINY_FILES } from '../../../support/design/tiny-files.ts';

const TEXT = ['texts/es.json', 'questions', 'q_first', 'text'];
const WAS = 'Pregunta q_first';

async function house() {
  const time = new FakeTime();
  const network = new FakeNetwork(time, randomSource(1));
  network.isPerfect = true;
  const drafts = new FakeDrafts(TINY_FILES);
  const disk = new FakeDisk();
  const [ana, ben] = ['ana', 'ben'].map((by) => new FakePage(by, { drafts, network, time, disk })) as [
    FakePage,
    FakePage,
  ];
  await time.pass(1000);
  return { time, network, drafts, ana, ben };
}

const there = (page: FakePage) => String(valueAt(page.session.view().files!, TEXT) ?? '');

/** The field of the text on a page. */
function fieldOf(page: FakePage, time: FakeTime): TextField {
  return writtenText({
    clock: time,
    change: (to, was) => page.session.write(reword(page.session.view().files!, TEXT, to, was)),
    onChange: () => undefined,
  });
}

const rewording = (to: string, was: string): Operation[] => [{ do: 'set', at: TEXT, to, was }];

describe('a text that is written in a field', () => {
  it('is at the server within a second while somebody types on, in few changes, and never called saved before', async () => {
    const { time, drafts, ana } = await house();
    const field = fieldOf(ana, time);
    const typed: { at: number; text: string }[] = [];
    let text = WAS;
    for (const letter of ' y los hechos que se contaron') {
      text += letter;
      field.write(text, there(ana));
      typed.push({ at: time.now(), text });
      await time.pass(100);
      const kept = String(valueAt(drafts.files, TEXT));
      for (const { at, text: then } of typed)
        if (at <= time.now() - 1000) expect(kept.length).toBeGreaterThanOrEqual(then.length);
      const isSaved = field.own() === undefined && ana.session.view().saving.is === 'saved';
      if (isSaved) expect(kept).toBe(text);
    }
    await time.pass(1000);
    expect(valueAt(drafts.files, TEXT)).toBe(text);
    expect(ana.session.view().saving).toEqual({ is: 'saved' });
    // Of three seconds.
    expect(drafts.log.length).toBeLessThan(7);
  });

  it('is in the draft of the page soon after a key, where its faults are found, and a slow hand makes few changes', async () => {
    const { time, drafts, ana } = await house();
    const field = fieldOf(ana, time);
    let text = WAS;
    for (const letter of ' despacio más') {
      text += letter;
      field.write(text, there(ana));
      await time.pass(255);
      expect(there(ana)).toBe(text);
      await time.pass(25);
    }
    await time.pass(1000);
    expect(valueAt(drafts.files, TEXT)).toBe(text);
    expect(drafts.log.length).toBeLessThanOrEqual(7);
  });

  it.each(['mine', 'theirs'] as const)(
    'that somebody else changed meanwhile outlives its field and its page, as a choice: %s stays',
    async (choice) => {
      const { time, drafts, ana, ben } = await house();
      const field = fieldOf(ana, time);
      field.write('De Ana', there(ana));
      ben.session.change(rewording('De Ben', WAS));
      await time.pass(300);
      // Ben's is here, and hers is not sent: the field goes, as another question is chosen.
      ana.session.wake();
      await time.pass(50);
      field.finish();
      expect(there(ana)).toBe('De Ben');
      expect(ana.session.view().saving).toEqual({ is: 'choose', n: 1 });
      await time.pass(100);
      ana.restart();
      await time.pass(3000);
      const [conflict] = ana.session.view().conflicts;
      expect(conflict).toMatchObject({ code: 'changed', at: TEXT, operations: rewording('De Ana', WAS) });
      ana.session.settle(conflict!.id, choice);
      await time.pass(3000);
      expect(valueAt(drafts.files, TEXT)).toBe(choice === 'mine' ? 'De Ana' : 'De Ben');
      expect(ana.session.view().saving).toEqual({ is: 'saved' });
    },
  );

  it('is one choice however long somebody types on, and other words of the same place are another one', async () => {
    const { time, ana, ben } = await house();
    const field = fieldOf(ana, time);
    field.write('De', there(ana));
    ben.session.change(rewording('De Ben', WAS));
    ana.session.wake();
    await time.pass(500);
    for (const text of ['De A', 'De An', 'De Ana']) {
      field.write(text, there(ana));
      await time.pass(500);
    }
    expect(field.own()).toMatchObject({ text: 'De Ana', was: WAS, refusal: { code: 'changed' } });
    expect(ana.session.view().conflicts.map(({ operations }) => operations)).toEqual([rewording('De Ana', WAS)]);
    field.giveUp();
    field.write('Otra', there(ana));
    ben.session.change(rewording('De Ben otra vez', 'De Ben'));
    ana.session.wake();
    await time.pass(500);
    expect(ana.session.view().conflicts.map(({ operations }) => operations)).toEqual([
      rewording('De Ana', WAS),
      rewording('Otra', 'De Ben'),
    ]);
  });

  it('that the server refuses while its person is still in the field stays there, apart from the other one’s words', async () => {
    const { time, drafts, ana, ben } = await house();
    const field = fieldOf(ana, time);
    ana.session.subscribe(() => field.recall(ana.session.view().conflicts));
    ben.session.change(rewording('De Ben', WAS));
    field.write('De', there(ana));
    await time.pass(1500);
    expect(field.own()).toMatchObject({ text: 'De', was: WAS, refusal: { code: 'changed', at: TEXT } });
    field.write('De Ana', there(ana));
    await time.pass(1500);
    expect(valueAt(drafts.files, TEXT)).toBe('De Ben');
    expect(ana.session.view().conflicts.map(({ operations }) => operations)).toEqual([rewording('De Ana', WAS)]);
  });

  it('is not lost with the question that somebody took away meanwhile', async () => {
    const { time, ana, ben } = await house();
    const field = fieldOf(ana, time);
    field.write('De Ana', there(ana));
    const at = TEXT.slice(0, 3);
    ben.session.change([{ do: 'delete', at, was: valueAt(ben.session.view().files!, at)! }]);
    ana.session.wake();
    await time.pass(300);
    field.finish();
    expect(ana.session.view().conflicts).toMatchObject([{ code: 'no-place', operations: rewording('De Ana', WAS) }]);
  });

  it('that is written where nothing stood does not write over what somebody wrote there meanwhile', () => {
    const other = { 'texts/es.json': { questions: { q_first: { text: 'De Ben' } } } };
    expect(reword(other, TEXT, 'De Ana', '')).toEqual(rewording('De Ana', ''));
    expect(reword(other, TEXT, '', WAS)).toEqual([{ do: 'delete', at: TEXT, was: WAS }]);
    expect(reword(other, TEXT, 'De Ben', WAS)).toEqual([]);
  });
});
