import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', '..', 'questionnaires', 'instruments');

/** Texts of the JSON files of an instrument, by their path in its folder. Read once for all tests. */
const textsById = new Map<string, ReadonlyMap<string, string>>();

/** Files of a built-in instrument as `parseInstrument` takes them: a fresh copy, which a test may change. */
export function instrumentFiles(id: string): Record<string, unknown> {
  const texts = textsById.get(id) ?? readTexts(join(FOLDER, id));
  textsById.set(id, texts);
  return Object.fromEntries([...texts].map(([file, text]) => [file, JSON.parse(text)]));
}

function readTexts(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  return new Map(files.map((file) => [file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'utf8')]));
}
