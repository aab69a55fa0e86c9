import { type DraftFiles, isSameJson, type JsonRecord, namedIn, type Path, valueAt } from '#questionnaires';
import { recordsAt } from './places.ts';

/** The file of what designers say to each other. */
export const COMMENTS_FILE = 'design/comments.json';

/**
 * What was said about a question. Where it stood then may be another screen, or another form: what was said of a place
 * that is not there any more is about the question of that name.
 */
export function commentsOn(files: DraftFiles, at: Path): readonly JsonRecord[] {
  return recordsAt(files, [COMMENTS_FILE, 'comments']).filter(({ place }) => isAbout(files, place, at));
}

/** Places of what was said and is not settled, one for each: where the question of that name stands now. */
export function openCommentPlaces(files: DraftFiles): Path[] {
  return recordsAt(files, [COMMENTS_FILE, 'comments']).flatMap(({ place, resolved }) => {
    if (resolved === true || !Array.isArray(place)) return [];
    const path = place.map(String);
    return valueAt(files, path) === undefined ? questionsCalled(files, path.at(-1)) : [path];
  });
}

function questionsCalled(files: DraftFiles, name: string | undefined): Path[] {
  return Object.keys(files)
    .filter((file) => file.startsWith('modules/'))
    .flatMap((file) =>
      recordsAt(files, [file, 'screens']).flatMap((screen) =>
        (namedIn(screen.questions) ?? [])
          .filter(([question]) => question === name)
          .map(([question]) => [file, 'screens', String(screen.name), 'questions', question]),
      ),
    );
}

function isAbout(files: DraftFiles, place: JsonRecord[string] | undefined, at: Path): boolean {
  if (!Array.isArray(place)) return false;
  if (isSameJson(place, [...at])) return true;
  const path = place.map(String);
  return path.length === at.length && path.at(-1) === at.at(-1) && valueAt(files, path) === undefined;
}
