import { type House, productFiles } from './house.ts';
import { importedFile, importsOf } from './imports-of.ts';

/** Circles of imports that exist when the program runs. Types are gone by then, and may form a circle. */
export function circlesOfValues(house: House): string[] {
  const links = new Map(productFiles(house).map((file) => [file, valuesFrom(house, file)]));
  const finished = new Set<string>();
  const circles: string[] = [];

  function follow(file: string, path: string[]): void {
    const start = path.indexOf(file);
    if (start >= 0) {
      const steps = [...path.slice(start), file].join(' -> ');
      circles.push(`${steps}: a circle of imports; move what both need to a file that imports neither`);
      return;
    }
    if (finished.has(file)) return;
    for (const next of links.get(file) ?? []) follow(next, [...path, file]);
    finished.add(file);
  }

  for (const file of links.keys()) follow(file, []);
  return circles;
}

function valuesFrom(house: House, file: string): string[] {
  return importsOf(house.get(file)!)
    .filter(({ from, typeOnly }) => from.startsWith('.') && !typeOnly)
    .map(({ from }) => importedFile(file, from));
}
