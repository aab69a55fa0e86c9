import { expect, it } from 'vitest';
import { applyOperations, type DraftFiles, type Path } from '#questionnaires';
import { commentsOn, openCommentPlaces } from '../../../client/design/editor/comments-on.ts';
import { countMarks } from '../../../client/design/structure/marks.ts';
import { TINY_FILES } from '../../support/design/tiny-files.ts';

const questions = (screen: string): Path => ['modules/home.json', 'screens', screen, 'questions'];

it('what was said about a question goes with it to another screen and another form, and back', () => {
  const at = [...questions('door'), 'q_second'];
  const comments = [
    { id: '1', place: [...at], text: 'About the second.' },
    { id: '2', place: [...questions('door'), 'q_first'], text: 'About the first.' },
  ];
  const files: DraftFiles = { ...TINY_FILES, 'design/comments.json': { comments } };
  const said = (now: DraftFiles, place: Path) => commentsOn(now, place).map(({ text }) => text);
  expect(said(files, at)).toEqual(['About the second.']);

  for (const into of [questions('inside'), ['modules/person.json', 'screens', 'about', 'questions']]) {
    const moved = applyOperations(files, [{ do: 'move', at, into }]);
    expect(said(moved.files, [...into, 'q_second'])).toEqual(['About the second.']);
    expect(said(moved.files, [...into, 'q_third'])).toEqual([]);
    expect(said(applyOperations(moved.files, moved.inverse).files, at)).toEqual(['About the second.']);
  }
});

it('a question with an open comment is marked in the structure wherever it stands, and not once it is settled', () => {
  const at = [...questions('door'), 'q_second'];
  const comment = (id: string, resolved: boolean) => ({ id, place: [...at], text: 'About the second.', resolved });
  const files: DraftFiles = {
    ...TINY_FILES,
    'design/comments.json': { comments: [comment('1', false), comment('2', true)] },
  };
  expect(openCommentPlaces(files)).toEqual([at]);
  const into = ['modules/person.json', 'screens', 'about', 'questions'];
  const moved = applyOperations(files, [{ do: 'move', at, into }]).files;
  expect(openCommentPlaces(moved)).toEqual([[...into, 'q_second']]);
  const counts = countMarks(openCommentPlaces(moved).map((path) => ({ path, severity: 'comment' })));
  expect(counts.get([...into, 'q_second'].join('\n'))).toEqual({ errors: 0, warnings: 0, comments: 1 });
  expect(counts.get('modules/person.json')).toEqual({ errors: 0, warnings: 0, comments: 1 });
  expect(counts.get(at.join('\n'))).toBeUndefined();
  const settled: DraftFiles = { ...files, 'design/comments.json': { comments: [comment('2', true)] } };
  expect(openCommentPlaces(settled)).toEqual([]);
});
