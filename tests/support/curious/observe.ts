import type { Reply } from './reply.ts';

/** A word that tells what a row is about, as states, codes, crimes and forms are; ids and instants are none. */
const WORD = /^[a-z][a-z_.:-]{0,40}(\.\d+)?$/i;
const INSTANT = /^\d{4}-\d{2}-\d{2}(T|$)/;

/** Headers that say nothing of the reply, or what time the test is run. */
const SILENT_HEADERS = new Set(['date', 'keep-alive', 'connection', 'content-security-policy']);

/**
 * Everything that can be counted or measured in a reply: its status and headers, every number, length, presence,
 * instant and word. Rows are told apart by their own words, and added up where they are alike.
 */
export function observe({ status, headers, text }: Reply, prefix: string): ReadonlyMap<string, number> {
  const told = headers.filter(({ name }) => !SILENT_HEADERS.has(name));
  const head = told.reduce((all, { name, value }) => `${all}\n${name}: ${value}`, `${status}`);
  const kept = observedBefore.get(prefix);
  if (kept?.head === head && kept.text === text) return kept.found;
  const found = new Map<string, number>();
  add(found, `${prefix} status`, status);
  for (const { name, value } of told) {
    add(found, `${prefix} header ${name}`, Number.isFinite(Number(value)) ? Number(value) : value.length);
    if (name === 'etag') for (const digit of value) add(found, `${prefix} etag ${digit}`, 1);
  }
  add(found, `${prefix} length`, text.length);
  const isJson = text !== '' && told.some(({ name, value }) => name === 'content-type' && value.includes('json'));
  if (isJson) walk(found, prefix, JSON.parse(text));
  else add(found, `${prefix} lines`, text.split('\n').length);
  observedBefore.set(prefix, { head, text, found });
  return found;
}

/** By address: most replies are those of the last time. */
const observedBefore = new Map<string, { head: string; text: string; found: ReadonlyMap<string, number> }>();

/** What differs from one observation to a later one. */
export function difference(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): Map<string, number> {
  const changed = new Map<string, number>();
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const by = (after.get(name) ?? 0) - (before.get(name) ?? 0);
    if (by !== 0) changed.set(name, by);
  }
  return changed;
}

function walk(found: Map<string, number>, path: string, value: unknown): void {
  if (Array.isArray(value)) {
    add(found, `${path}[]`, value.length);
    for (const each of value) walk(found, `${path}${wordsOf(each)}`, each);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) walk(found, `${path}.${name}`, inner);
  } else if (typeof value === 'number') {
    add(found, path, value);
  } else {
    add(found, `${path} ${typeof value}`, 1);
    if (typeof value === 'boolean') add(found, path, Number(value));
    if (typeof value === 'string') addText(found, path, value);
  }
}

function addText(found: Map<string, number>, path: string, text: string): void {
  add(found, `${path} length`, text.length);
  if (WORD.test(text)) add(found, `${path}=${text}`, 1);
  if (INSTANT.test(text)) add(found, `${path} instant`, Date.parse(text) / 1000);
}

/** The words of a row, by which it is known from others. */
function wordsOf(row: unknown): string {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return '';
  const words = Object.values(row).filter((value) => typeof value === 'string' && WORD.test(value));
  const domain = 'domain' in row ? JSON.stringify(row.domain) : '';
  return `{${words.join('|')}${domain}}`;
}

function add(found: Map<string, number>, name: string, by: number): void {
  found.set(name, (found.get(name) ?? 0) + by);
}
