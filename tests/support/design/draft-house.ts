import { valueAt } from '#questionnaires';
import { randomSource } from '../../../questionnaires/respondent/random-source.ts';
import { FakeDrafts } from './fake-drafts.ts';
import { FakeDisk, FakeNetwork, FakePage, FakeTime } from './fake-pages.ts';
import { TINY_FILES } from './tiny-files.ts';

/** A text of the draft that tests reword. */
export const TEXT = ['texts/es.json', 'questions', 'q_first', 'text'];

export function reworded(to: string, was = 'Pregunta q_first') {
  return [{ do: 'set', at: TEXT, to, was } as const];
}

/** One draft on the pages of some people, over a network that works. */
export async function house(by: readonly string[] = ['ana', 'ben']) {
  const time = new FakeTime();
  const network = new FakeNetwork(time, randomSource(1));
  network.isPerfect = true;
  const drafts = new FakeDrafts(TINY_FILES);
  const disk = new FakeDisk();
  const pages = by.map((person) => new FakePage(person, { drafts, network, time, disk }));
  await time.pass(1000);
  return { time, network, drafts, disk, pages };
}

/** What the text says on a page. */
export const textOf = (page: FakePage) => valueAt(page.session.view().files!, TEXT);
