/** A reference to an object of the file, and what stands between the brackets of an object. */
const OBJECT = /(?:^|\s)(\d+) 0 obj\s([\s\S]*?)endobj/gu;
const PLACE = /\/([^\s/[\]<>()]+) ?\[(\d+) 0 R \/XYZ/gu;

/**
 * The page on which each named place of a PDF stands, counted from 1: the targets of links, by their ids.
 *
 * Reads what Chromium writes: objects in the open, places under their names. Of another file it may know none.
 */
export function pagesOfPlaces(pdf: Buffer): Map<string, number> {
  const objects = new Map(
    Array.from(pdf.toString('latin1').matchAll(OBJECT), ([, number, text]) => [number!, text!] as const),
  );
  const root = [...objects.values()].find((text) => /\/Type \/Pages\b/u.test(text) && !/\/Parent\b/u.test(text));
  const order = new Map(pagesUnder(root, objects, new Set()).map((page, index) => [page, index + 1]));
  const named = [...objects.values()].map((text) => /\/Dests (\d+) 0 R/u.exec(text)?.[1]).find(Boolean);
  const places = new Map<string, number>();
  for (const [, name, page] of (objects.get(named ?? '') ?? '').matchAll(PLACE)) {
    const number = order.get(page!);
    if (number !== undefined) places.set(nameOf(name!), number);
  }
  return places;
}

/** The pages of a tree of pages in their order, by the numbers of their objects. */
function pagesUnder(text: string | undefined, objects: ReadonlyMap<string, string>, seen: Set<string>): string[] {
  const kids = /\/Kids \[([^\]]*)\]/u.exec(text ?? '')?.[1] ?? '';
  return Array.from(kids.matchAll(/(\d+) 0 R/gu), ([, number]) => number!).flatMap((number) => {
    if (seen.has(number)) return [];
    seen.add(number);
    const kid = objects.get(number) ?? '';
    return /\/Type \/Pages\b/u.test(kid) ? pagesUnder(kid, objects, seen) : [number];
  });
}

/** Names write what would end them as `#` and two digits. */
function nameOf(written: string): string {
  const bytes = written.replaceAll(/#([0-9A-Fa-f]{2})/gu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
