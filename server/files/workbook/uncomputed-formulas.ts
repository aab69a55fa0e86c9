/**
 * What stands for the value of a formula that was never computed, as programs write it that are no spreadsheets. A
 * letter for private use, which no text has.
 */
export const NEVER_COMPUTED = '\uE0C1';

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;

/** A cell with a formula and nothing else, or with a value that is blank though it would be a number. */
const UNCOMPUTED = /<c\b([^<>]*)>(<f\b[^<>]*(?:\/>|>[^<>]*<\/f>))(?:<v\s*\/>|<v><\/v>)?<\/c>/g;

/** Sheets whose formulas without a value have one that says so: the library would leave them out without a word. */
export function withUncomputedMarked(parts: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  return new Map([...parts].map(([name, part]) => [name, SHEET.test(name) ? marked(part) : part]));
}

function marked(part: Buffer): Buffer {
  if (!part.includes('</f></c>') && !part.includes('/></c>') && !part.includes('<v></v></c>')) return part;
  const xml = part.toString('utf8');
  const written = xml.replace(UNCOMPUTED, (cell: string, attributes: string, formula: string) =>
    // A spreadsheet computed this one, and its value is a blank text.
    /\st="str"/.test(attributes) && cell.includes('<v')
      ? cell
      : `<c${attributes.replace(/\st="[^"]*"/, '')} t="str">${formula}<v>${NEVER_COMPUTED}</v></c>`,
  );
  return written === xml ? part : Buffer.from(written);
}
