import { type House, productFiles } from './house.ts';
import { importedFile, importsOf } from './imports-of.ts';
import type { Page } from './page.ts';

/**
 * Imports from a room that stands on a higher floor of the same part. Types count: who reads them needs both
 * rooms. What is loaded later with `import()` does not: a bar may open a work place.
 */
export function importsThatRunUp(house: House, page: Page): string[] {
  const broken: string[] = [];
  for (const file of productFiles(house)) {
    for (const imported of localImports(house, file)) {
      const here = floorOf(page, file);
      const there = floorOf(page, imported);
      if (here === undefined || there === undefined || there <= here) continue;
      if (page.floors[here]!.part !== page.floors[there]!.part) continue;
      broken.push(
        `${file} imports ${imported}, which stands on a higher floor (lines ${page.floors[here]!.line} and ` +
          `${page.floors[there]!.line} of docs/architecture.md); move what both need to the lower room`,
      );
    }
  }
  return broken;
}

function localImports(house: House, file: string): string[] {
  const imports = importsOf(house.get(file)!).filter(({ from, lazy }) => from.startsWith('.') && !lazy);
  return [...new Set(imports.map(({ from }) => importedFile(file, from)))];
}

/** Index of the floor of a file: the most exact name on the page wins. */
function floorOf(page: Page, file: string): number | undefined {
  let best: { index: number; length: number } | undefined;
  for (const [index, { rooms }] of page.floors.entries()) {
    for (const room of rooms) {
      const holds = room.endsWith('/') ? file.startsWith(room) : file === room;
      if (holds && room.length > (best?.length ?? 0)) best = { index, length: room.length };
    }
  }
  return best?.index;
}
