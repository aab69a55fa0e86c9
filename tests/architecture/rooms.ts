import { type House, PARTS } from './house.ts';
import type { Page } from './page.ts';

/** The most files of code that may lie loose in one folder. Data is as long as a survey needs. */
const MOST_LOOSE_FILES = 25;
const CODE = /\.(tsx?|mts|mjs|css)$/;

/** Folders and loose files at the top of a part that the page does not draw. */
export function roomsNotDrawn(house: House, page: Page): string[] {
  const drawn = page.floors.flatMap(({ rooms }) => rooms);
  const standing = new Set(
    [...house.keys()]
      .filter((path) => PARTS.includes(path.split('/')[0]!))
      .map((path) => path.split('/'))
      .map(([part, room, ...inside]) => (inside.length > 0 ? `${part}/${room}/` : `${part}/${room}`)),
  );
  return [...standing]
    .filter((room) => !drawn.some((name) => name === room || name.startsWith(room)))
    .map((room) => `${room} is not drawn in docs/architecture.md; add a line to the rooms of its part`);
}

/** Folders with more loose files than one trade needs. */
export function crowdedFolders(house: House): string[] {
  const counts = new Map<string, number>();
  for (const path of house.keys()) {
    const folder = path.split('/').slice(0, -1).join('/');
    if (CODE.test(path) && PARTS.includes(folder.split('/')[0]!)) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > MOST_LOOSE_FILES)
    .map(
      ([folder, count]) =>
        `${folder}/ has ${count} loose files, at most ${MOST_LOOSE_FILES} may be; give the trades in it rooms of their own`,
    );
}
