import { type DraftFiles, type Path, valueAt } from '#questionnaires';

/** What a path is about, with the path of that thing itself. */
export type Chosen =
  | { kind: 'question' | 'screen' | 'form' | 'list' | 'crime' | 'other'; at: Path }
  | { kind: 'nothing' };

const LISTS_FILE = 'modules/lists.json';

/** The question, screen, form, list or crime that a path lies in. */
export function chosenIn(path: Path | undefined): Chosen {
  const [file, part] = path ?? [];
  if (path === undefined || file === undefined) return { kind: 'nothing' };
  if (file === LISTS_FILE)
    return path.length >= 3 ? { kind: 'list', at: path.slice(0, 3) } : { kind: 'other', at: path };
  if (file.startsWith('modules/')) {
    if (part === 'screens' && path[3] === 'questions' && path.length >= 5)
      return { kind: 'question', at: path.slice(0, 5) };
    return part === 'screens' && path.length >= 3
      ? { kind: 'screen', at: path.slice(0, 3) }
      : { kind: 'form', at: [file] };
  }
  if (file === 'crime-types.json' && part === 'crimes' && path.length >= 3)
    return { kind: 'crime', at: path.slice(0, 3) };
  return { kind: 'other', at: path };
}

/** Whether a path leads to a question, a screen, a form, a list or a crime that is not there, or not any more. */
export function isGone(files: DraftFiles, path: Path | undefined): boolean {
  const chosen = chosenIn(path);
  return chosen.kind !== 'nothing' && chosen.kind !== 'other' && valueAt(files, chosen.at) === undefined;
}
