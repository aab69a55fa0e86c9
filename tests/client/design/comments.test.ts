import { expect, it } from 'vitest';
import { applyOperations, type DraftFiles, type Path } from '#questionnaires';
import { commentsOn } from '../../../client/design/editor/comments-on.ts';
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
