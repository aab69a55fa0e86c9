import type { Json } from '../json.ts';
import type { Operation } from '../operation.ts';
import { type DraftFiles, type Path, valueAt } from '../places.ts';
import { recordsIn } from '../rename/questions-in.ts';
import { isForm, isTexts, LISTS } from '../rename/walk.ts';

/** Paths of the questions that offer a list, or whose rows it is. */
export function usesOfList(files: DraftFiles, list: string): Path[] {
  return Object.keys(files)
    .filter(isForm)
    .flatMap((file) =>
      recordsIn(valueAt(files, [file, 'screens'])).flatMap(({ name: screen, questions }) =>
        recordsIn(questions)
          .filter(({ choices, rows }) => choices === list || rows === list)
          .map(({ name }) => [file, 'screens', String(screen), 'questions', String(name)]),
      ),
    );
}

/**
 * The operations that give a question a list of its own: a copy with all its labels, so that a change of it is no
 * change of other questions.
 *
 * @param question its path
 * @param setting under which the question names its list
 * @param name of the new list
 */
export function ownListFor(
  files: DraftFiles,
  question: Path,
  { setting, name }: { setting: 'choices' | 'rows'; name: string },
): Operation[] {
  const list = String(valueAt(files, [...question, setting]));
  const copied = (into: Path): Operation[] => {
    const item: Json | undefined = valueAt(files, [...into, list]);
    return item === undefined ? [] : [{ do: 'add', into, name, item, after: list }];
  };
  return [
    ...copied([LISTS, 'lists']),
    ...Object.keys(files)
      .filter(isTexts)
      .flatMap((file) => copied([file, 'choices'])),
    { do: 'set', at: [...question, setting], to: name, was: list },
  ];
}
