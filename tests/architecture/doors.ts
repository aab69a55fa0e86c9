import { type House, productFiles } from './house.ts';
import { type Import, importedFile, importsOf, packageOf } from './imports-of.ts';
import { matches } from './named-things.ts';
import type { DependencyRule, Page } from './page.ts';

const READS_THE_WORLD =
  /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bcrypto\.|\bperformance\.|\bfetch\(/;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;

/** Imports that the table of the dependency rule does not allow. */
export function forbiddenImports(house: House, page: Page): string[] {
  const broken: string[] = [];
  for (const file of productFiles(house)) {
    const rule = ruleFor(page, file);
    if (!rule) {
      broken.push(`${file}: the table of docs/architecture.md has no row for its part; add one`);
      continue;
    }
    for (const found of importsOf(house.get(file)!)) {
      if (allowed(page, file, rule, found)) continue;
      broken.push(`${file} imports ${found.from}; ${rule.folder} may not (table of docs/architecture.md)`);
    }
  }
  return broken;
}

/** The row of the longest folder that holds the file. */
function ruleFor(page: Page, file: string): DependencyRule | undefined {
  return page.rules
    .filter(({ folder }) => file.startsWith(`${folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

function allowed(page: Page, file: string, rule: DependencyRule, { from, typeOnly }: Import): boolean {
  if (from.startsWith('.')) return ruleFor(page, importedFile(file, from)) === rule;
  if (from.startsWith('#')) return rule.doors.includes(from) || (typeOnly && rule.typeDoors.includes(from));
  return rule.packages.some((name) => matches(packageOf(from), name));
}

/** Files of estimation and questionnaires that read a clock, a file, the environment or a random source. */
export function impureFiles(house: House): string[] {
  return productFiles(house)
    .filter((file) => /^(estimation|questionnaires)\//.test(file))
    .filter((file) => READS_THE_WORLD.test(house.get(file)!.replace(COMMENT, '')))
    .map((file) => `${file} reads a clock, the environment or a random source; take it as an argument`);
}
