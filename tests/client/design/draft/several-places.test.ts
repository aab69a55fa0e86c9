import { expect, it } from 'vitest';
import { type DraftFiles, type Operation, type Path, valueAt } from '#questionnaires';
import { whoChanged } from '../../../../client/design/draft/changed-by.ts';
import { conflictChoiceOf } from '../../../../client/design/draft/settle.ts';
import { randomSource } from '../../../../questionnaires/respondent/random-source.ts';
import { FakeDrafts } from '../../../support/design/fake-drafts.ts';
import { FakeDisk, FakeNetwork, FakePage, FakeTime } from '../../../support/design/fake-pages.ts';
import { TINY_FILES } from '../../../support/design/tiny-files.ts';

const place = (question: string): Path => ['texts/es.json', 'questions', question, 'text'];
const THREE = ['q_first', 'q_second', 'q_third'];
const reworded = (question: string, by: string): Operation => ({
  do: 'set',
  at: place(question),
  to: `${by} ${question}`,
  was: `Pregunta ${question}`,
});

/** Two who design one draft; what the first one does in the same moment comes first. */
async function house() {
  const time = new FakeTime();
  const network = new FakeNetwork(time, randomSource(1));
  network.isPerfect = true;
  const drafts = new FakeDrafts(TINY_FILES);
  const disk = new FakeDisk();
  const [ana, ben] = ['ana', 'ben'].map((person) => new FakePage(person, { drafts, network, time, disk }));
  await time.pass(1000);
  const textsOf = (files: DraftFiles) => THREE.map((question) => valueAt(files, place(question)));
  return { time, drafts, ana: ana!, ben: ben!, textsOf };
}

it.each([
  ['mine', ['Ben q_first', 'Ben q_second', 'Ben q_third']],
  ['theirs', ['Ana q_first', 'Ben q_second', 'Ana q_third']],
] as const)(
  'a change of several texts says where others wrote meanwhile: %s there, own words elsewhere',
  async (choice, become) => {
    const { time, drafts, ana, ben, textsOf } = await house();
    ana.session.change([reworded('q_first', 'Ana')]);
    ana.session.change([reworded('q_third', 'Ana')]);
    ben.session.change(THREE.map((question) => reworded(question, 'Ben')));
    await time.pass(3000);
    const [conflict] = ben.session.view().conflicts;
    const told = conflictChoiceOf(ben.session.view().files!, conflict!);
    expect([told, ...told.others].map(({ at, mine, theirs }) => [at[2], mine, theirs])).toEqual([
      ['q_first', 'Ben q_first', 'Ana q_first'],
      ['q_third', 'Ben q_third', 'Ana q_third'],
    ]);
    expect(told.rest).toEqual([reworded('q_second', 'Ben')]);
    const { changedBy } = ben.session.view();
    expect([told, ...told.others].map(({ at }) => whoChanged(changedBy, at))).toEqual(['ana', 'ana']);
    expect(whoChanged(changedBy, place('q_second'))).toBeUndefined();
    ben.session.settle(conflict!.id, choice);
    await time.pass(3000);
    expect(textsOf(drafts.files)).toEqual(become);
    expect(textsOf(ana.session.view().files!)).toEqual(become);
  },
);

it('two who begin the comments of a draft at once both have said what they said, and each takes back their own', async () => {
  const { time, drafts, ana, ben } = await house();
  const begin = (by: string): Operation => ({
    do: 'add',
    into: [],
    name: 'design/comments.json',
    item: { comments: [{ id: by, text: by }] },
  });
  const said = () => valueAt(drafts.files, ['design/comments.json', 'comments']);
  ana.session.change([begin('ana')]);
  ben.session.change([begin('ben')]);
  await time.pass(3000);
  expect([ana, ben].flatMap(({ session }) => session.view().conflicts)).toEqual([]);
  expect(said()).toEqual([
    { id: 'ana', text: 'ana' },
    { id: 'ben', text: 'ben' },
  ]);
  ana.session.undo();
  await time.pass(3000);
  expect(said()).toEqual([{ id: 'ben', text: 'ben' }]);
  ana.session.redo();
  ben.session.undo();
  await time.pass(3000);
  expect(said()).toEqual([{ id: 'ana', text: 'ana' }]);
  expect(ana.session.view().files).toEqual(ben.session.view().files);
});
