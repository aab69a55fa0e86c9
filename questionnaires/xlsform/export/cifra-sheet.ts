import type { Json } from '../../edit/json.ts';
import type { DraftFiles } from '../../edit/places.ts';
import type { Sheet } from '../../grid/sheet.ts';

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
  return { name: CIFRA_SHEET, rows: [['file', 'piece', 'content'], ...rows] };
}

/** The files that such a sheet carries; undefined when they cannot be read. */
export function filesOfSheet({ rows }: Sheet): DraftFiles | undefined {
  const pieces = new Map<string, Map<number, string>>();
  for (const [file = '', piece = '', content = ''] of rows.slice(1)) {
    if (file === '') continue;
    const ofFile = pieces.get(file) ?? new Map<number, string>();
    ofFile.set(Number(piece), content.trim().replace(/^«|»$/g, ''));
    pieces.set(file, ofFile);
  }
  try {
    const files = [...pieces].map(([file, ofFile]): [string, Json] => {
      const ordered = [...ofFile].sort(([one], [other]) => one - other).map(([, content]) => content);
      return [file, JSON.parse(ordered.join('')) as Json];
    });
    return files.length > 0 ? Object.fromEntries(files) : undefined;
  } catch {
    return undefined;
  }
}
