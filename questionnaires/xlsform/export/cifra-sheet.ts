import type { Json } from '../../edit/json.ts';
import type { DraftFiles } from '../../edit/places.ts';
import type { Sheet } from '../../grid/sheet.ts';
import { textMark } from '../../translation/text-mark.ts';

/** The sheet that carries what XLSForm cannot say; tools of XLSForm do not read it. */
export const CIFRA_SHEET = 'cifra';

/** What a cell of a spreadsheet holds is 32,767 letters. */
const MOST_LETTERS = 30_000;

/** The files of a questionnaire as a sheet: file, number of the piece, text. */
export function cifraSheet(files: DraftFiles): Sheet {
  const rows = Object.entries(files).flatMap(([file, content]) => {
    const text = JSON.stringify(content);
    const pieces = Array.from({ length: Math.ceil(text.length / MOST_LETTERS) }, (_, at) =>
      text.slice(at * MOST_LETTERS, (at + 1) * MOST_LETTERS),
    );
    // A mark before and after, so that nothing at the edge of a cell is trimmed or taken for a formula.
    return pieces.map((piece, at) => [file, String(at + 1), `«${piece}»`]);
  });
  const [first = [], ...others] = rows;
  return { name: CIFRA_SHEET, rows: [['file', 'piece', 'content', 'check'], [...first, checkOf(rows)], ...others] };
}

/** What such a sheet carries. */
export interface CarriedFiles {
  readonly files: DraftFiles;
  /** Whether it is as Cifra wrote it, by its check. */
  readonly isAsWritten: boolean;
}

/** The files that such a sheet carries; undefined when they cannot be read. */
export function filesOfSheet({ rows }: Sheet): CarriedFiles | undefined {
  const carrying = rows.slice(1).filter(([file = '']) => file !== '');
  const pieces = new Map<string, Map<number, string>>();
  for (const [file = '', piece = '', content = ''] of carrying) {
    const ofFile = pieces.get(file) ?? new Map<number, string>();
    ofFile.set(Number(piece), content.trim().replace(/^«|»$/g, ''));
    pieces.set(file, ofFile);
  }
  try {
    const files = [...pieces].map(([file, ofFile]): [string, Json] => {
      const ordered = [...ofFile].sort(([one], [other]) => one - other).map(([, content]) => content);
      return [file, JSON.parse(ordered.join('')) as Json];
    });
    if (files.length === 0) return undefined;
    return { files: Object.fromEntries(files), isAsWritten: carrying[0]?.[3] === checkOf(carrying) };
  } catch {
    return undefined;
  }
}

/** The mark of all rows, by which one sees that somebody changed them. */
function checkOf(rows: readonly (readonly string[])[]): string {
  return textMark(JSON.stringify(rows.map(([file = '', piece = '', content = '']) => [file, piece, content.trim()])));
}
