import { type House, PARTS } from './house.ts';
import { importsOf, packageOf } from './imports-of.ts';

/** Packages of `dependencies` that no file of the product imports. */
export function idlePackages(house: House): string[] {
  const { dependencies } = JSON.parse(house.get('package.json') ?? '{}');
  const sources = [...house].filter(([path]) => PARTS.includes(path.split('/')[0]!) && /\.(tsx?|mts|mjs)$/.test(path));
  const imported = new Set(sources.flatMap(([, text]) => importsOf(text)).map(({ from }) => packageOf(from)));
  return Object.keys(dependencies ?? {})
    .filter((name) => !imported.has(name))
    .map((name) => `package.json has ${name}, which nothing imports; use it or remove it`);
}
