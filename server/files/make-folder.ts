import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder, one level after another: with `recursive` Node never returns where the system makes none, as
 * in /proc.
 *
 * @param mode of the levels that are made; what the system gives others where it is not named
 * @returns the levels that were not there, the highest first
 */
export function makeFolder(folder: string, mode?: number): string[] {
  const path = resolve(folder);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [];
  const above = dirname(path) === path ? [] : makeFolder(dirname(path), mode);
  mkdirSync(path, mode);
  return [...above, path];
}
