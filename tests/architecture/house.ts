import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The text of every file of the repository by its path with `/`. */
export type House = ReadonlyMap<string, string>;

export const PARTS = ['estimation', 'questionnaires', 'server', 'client'];

const ROOT = join(import.meta.dirname, '..', '..');
const READ_AS_TEXT = /\.(tsx?|mts|mjs|css|html|json|md)$/;
const NOT_WRITTEN_HERE = /^(node_modules|dist|data|\.git)(\/|$)/;

/** The house as it stands on disk. Files that are not text are in it with an empty text. */
export function houseOnDisk(): House {
  const folders = [...PARTS, 'tests', 'docs'].flatMap((folder) => filesBelow(join(ROOT, folder)));
  const loose = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = [...folders, ...loose.map(({ name }) => name)].filter((path) => !NOT_WRITTEN_HERE.test(path));
  return new Map(paths.map((path) => [path, READ_AS_TEXT.test(path) ? readFileSync(join(ROOT, path), 'utf8') : '']));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** Files of the product in TypeScript: not the tests, and not what runs in the build. */
export function productFiles(house: House): string[] {
  return [...house.keys()].filter(
    (path) => PARTS.includes(path.split('/')[0]!) && /\.tsx?$/.test(path) && path !== 'client/vite.config.ts',
  );
}

/** Whether the house has this file, or a folder of this name. */
export function stands(house: House, path: string): boolean {
  const folder = path.endsWith('/') ? path : `${path}/`;
  return house.has(path) || [...house.keys()].some((file) => file.startsWith(folder));
}
