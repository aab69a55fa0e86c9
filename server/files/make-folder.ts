import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder, one level after another: with `recursive` Node never returns where the system makes none, as
 * in /proc.
 *
 * @returns the levels that were not there, the highest first
 */
export function makeFolder(folder: string): string[] {
  const path = resolve(folder);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [];
  const above = dirname(path) === path ? [] : makeFolder(dirname(path));
  mkdirSync(path);
  return [...above, path];
}
