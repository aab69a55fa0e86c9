import { readFileSync, statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { FileTexts } from '../files/pack-texts.ts';
import { jsonFilesOf } from './read-instrument.ts';
import { INSTRUMENT_FILE } from './read-json.ts';

/**
 * The texts of the JSON files of a folder, byte for byte: a byte order mark is part of them. Undefined where one of
 * them cannot be read as text; `readInstrument` says which, and why.
 */
export function readTexts(folder: string): FileTexts | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    const texts = jsonFilesOf(folder, []).map((path) => {
      const file = relative(folder, path).split(sep).join('/');
      // Opening a pipe waits until somebody writes to it, and a device never ends.
      if (!isReadable(path)) throw new Error('is no file of a questionnaire');
      return [file, decoder.decode(readFileSync(path))] as const;
    });
    return Object.fromEntries(texts.sort(([one], [other]) => (one < other ? -1 : 1)));
  } catch {
    return undefined;
  }
}

function isReadable(path: string): boolean {
  const found = statSync(path);
  return found.isFile() && found.size <= INSTRUMENT_FILE.mostBytes;
}
