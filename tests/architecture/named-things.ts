import { type House, stands } from './house.ts';
import { namesIn, type Page } from './page.ts';

/** Text of a Markdown page without its blocks of code. */
const BLOCK = /^```[\s\S]*?^```/gm;
const LOOKS_LIKE_A_PATH = /^[\w@.-]+\/[\w./@<>-]*$|^[\w.-]+\.(tsx?|mjs|json|md)$/;
const PLACEHOLDER = /<[^>]*>/;

/** Paths that the page names and that do not exist. `<name>` stands for anything. */
export function absentPaths(house: House, page: Page): string[] {
  const inRooms = page.floors.flatMap(({ rooms }) => rooms);
  const elsewhere = page.text
    .replace(BLOCK, '')
    .split('\n')
    .filter((_, index) => !page.floors.some(({ line }) => line === index + 1))
    .flatMap(namesIn)
    .filter((name) => LOOKS_LIKE_A_PATH.test(name) && !name.startsWith('@'));
  return [...new Set([...inRooms, ...elsewhere])]
    .filter((path) => !exists(house, path))
    .map((path) => `docs/architecture.md names ${path}, which does not exist; correct the page`);
}

function exists(house: House, path: string): boolean {
  if (!PLACEHOLDER.test(path)) return stands(house, path) || house.has(`docs/${path}`);
  const pattern = new RegExp(`^${path.split(PLACEHOLDER).map(escaped).join('[^/]+')}${path.endsWith('/') ? '' : '$'}`);
  return [...house.keys()].some((file) => pattern.test(file));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Packages that the page's table names and that package.json does not have. */
export function absentPackages(house: House, page: Page): string[] {
  const { dependencies, devDependencies } = JSON.parse(house.get('package.json') ?? '{}');
  const installed = Object.keys({ ...dependencies, ...devDependencies });
  return page.rules
    .flatMap(({ packages }) => packages)
    .filter((name) => name !== 'node:*' && !installed.some((candidate) => matches(candidate, name)))
    .map(
      (name) => `docs/architecture.md names the package ${name}, which package.json does not have; correct the page`,
    );
}

/** Whether a package is the one named, where `*` at the end stands for any ending. */
export function matches(candidate: string, name: string): boolean {
  return name.endsWith('*') ? candidate.startsWith(name.slice(0, -1)) : candidate === name;
}
