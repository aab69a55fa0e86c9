import type { Finding } from '../authoring/finding.ts';
import { isJsonList, isJsonRecord, type Json } from './json.ts';
import { type DraftFiles, namedIn, type Path } from './places.ts';

/** One step of a finding's path: a name, or the position of an item. */
type Step = string | number;

/**
 * Where in a draft a finding points: the place itself, or the nearest around it that is there. Findings name a place by
 * names (`walking.walk_alone_night.visibleIf`), by positions (`screens[2].questions[0]`), or by a variable alone.
 *
 * @returns a path at which something stands; empty for the draft itself, where the file is missing
 * @example placeOfFinding({ file: 'modules/perception.json', path: 'screens[0].name' }, files)
 */
export function placeOfFinding({ file, path }: Pick<Finding, 'file' | 'path'>, files: DraftFiles): Path {
  const content = Object.hasOwn(files, file) ? files[file] : undefined;
  if (content === undefined) return [];
  const place: string[] = [file];
  let value: Json = content;
  for (const step of stepsOf(path)) {
    const found = foundIn(value, step);
    if (!found) break;
    place.push(...found.steps);
    value = found.value;
  }
  return place;
}

/** `screens[2].visibleIf` -> screens, 2, visibleIf; the marks in `[c]_ref` are letters of a name. */
function stepsOf(path: string): Step[] {
  return path.split('.').flatMap((part): Step[] => {
    const [, name = part, positions = ''] = /^(.*?)((?:\[\d+\])*)$/.exec(part) ?? [];
    const numbers = [...positions.matchAll(/\d+/g)].map(([digits]) => Number(digits));
    return name === '' ? numbers : [name, ...numbers];
  });
}

interface Found {
  steps: readonly string[];
  value: Json;
}

function foundIn(value: Json, step: Step): Found | undefined {
  if (typeof step === 'number') return atPosition(value, step);
  return atName(value, step) ?? withinLists(value, step);
}

/** An item by its position, where the items of the list have keys; otherwise the list is the place. */
function atPosition(list: Json, position: number): Found | undefined {
  const entry = isJsonList(list) ? namedIn(list)?.[position] : undefined;
  return entry && { steps: [entry[0]], value: entry[1] };
}

function atName(container: Json, name: string): Found | undefined {
  const entry = (namedIn(container) ?? []).find(([key]) => key === name || isOfRow(container, key, name));
  return entry && { steps: [entry[0]], value: entry[1] };
}

/** Edits of rows are known by their name and the row; rows that were written out, by the question that has them. */
function isOfRow(container: Json, key: string, name: string): boolean {
  if (!isJsonList(container)) return false;
  if (key.startsWith(`${name} `)) return true;
  const item = namedIn(container)?.find(([other]) => other === key)?.[1];
  return isJsonRecord(item) && item.rows !== undefined && name.startsWith(`${key}_`);
}

/** Lists that a path passes over without naming them, the outer ones first. */
const PASSED_OVER = ['screens', 'questions', 'crimes', 'draws'];

/** What has a name in one of the lists below, at any depth. */
function withinLists(value: Json, name: string): Found | undefined {
  if (!isJsonRecord(value)) return undefined;
  for (const list of PASSED_OVER) {
    const items = Object.hasOwn(value, list) ? value[list] : undefined;
    if (!isJsonList(items)) continue;
    const found = atName(items, name);
    if (found) return { steps: [list, ...found.steps], value: found.value };
    for (const [key, item] of namedIn(items) ?? []) {
      const inside = withinLists(item, name);
      if (inside) return { steps: [list, key, ...inside.steps], value: inside.value };
    }
  }
  return undefined;
}
