import { DESIGN_FILES } from '../authoring/design/design-files.ts';
import { keptStatesIn } from '../authoring/design/read-design.ts';
import { applyOperations } from '../edit/apply-operation.ts';
import { put } from '../edit/compose/put.ts';
import { isJsonList, isJsonRecord, type Json } from '../edit/json.ts';
import type { Operation } from '../edit/operation.ts';
import { type DraftFiles, type Path, valueAt } from '../edit/places.ts';
import { textMark } from './text-mark.ts';
import { languagesOf, sourceLanguage, textKeys, textPlace } from './text-places.ts';
import { textIn, textStates } from './text-states.ts';

/** A text as somebody writes it. */
export interface TranslatedText {
  readonly key: string;
  readonly language: string;
  /** Left out where only its state changes. */
  readonly text?: string;
  readonly state: 'done' | 'reviewed';
}

/**
 * The operations that write texts of a language and mark them as translated from the source as it stands now.
 *
 * @throws EditRefused no-place where the language has no file of texts, or the manifest no such fill or state
 */
export function translate(files: DraftFiles, texts: readonly TranslatedText[]): Operation[] {
  const source = sourceLanguage(files) ?? '';
  let now = files;
  const operations: Operation[] = [];
  const add = (operation: Operation) => {
    now = applyOperations(now, [operation]).files;
    operations.push(operation);
  };
  for (const { key, language, text, state } of texts) {
    const place = textPlace(key, language);
    if (text !== undefined && valueAt(now, place) !== text) add(put(now, place, text, textPlace(key, source)));
    const read = textIn(now, key, source);
    if (read !== undefined) add(put(now, [DESIGN_FILES.translation, language, key], `${state} ${textMark(read)}`));
  }
  return operations;
}

/**
 * The operations that keep which translations the draft left behind, so that the version which it becomes, and the
 * next draft, know it too.
 *
 * @param began the files with which the draft began
 */
export function keepStates(files: DraftFiles, began: DraftFiles): Operation[] {
  const source = sourceLanguage(began) ?? '';
  const marked = keptStatesIn(files);
  let now = files;
  const operations: Operation[] = [];
  for (const language of languagesOf(files)) {
    for (const { key, state } of textStates(files, language, began)) {
      if (state !== 'stale' || marked[language]?.[key] !== undefined) continue;
      const kept = `done ${textMark(textIn(began, key, source) ?? '')}`;
      const operation = put(now, [DESIGN_FILES.translation, language, key], kept);
      now = applyOperations(now, [operation]).files;
      operations.push(operation);
    }
  }
  return operations;
}

/**
 * The files with every text that a language lacks in the words of the source, so that an interview can be shown before
 * it is translated. They are for looking at only.
 */
export function withSourceWords(files: DraftFiles): DraftFiles {
  const source = sourceLanguage(files);
  if (source === undefined) return files;
  const filled = structuredClone(files) as Record<string, Json>;
  for (const key of textKeys(files)) {
    const words = textIn(files, key, source);
    if (words === undefined) continue;
    for (const language of languagesOf(files))
      if (textIn(files, key, language) === undefined) write(filled, textPlace(key, language), words);
  }
  return filled;
}

/** Writes a text into a copy of the files that nobody else has; places that are not there stay away. */
function write(copy: Record<string, Json>, place: Path, text: string): void {
  let around = copy;
  for (const [depth, step] of place.slice(0, -1).entries()) {
    const inner: Json | undefined = isJsonList(around as Json) ? valueAt(around, [step]) : around[step];
    if (inner === undefined && depth > 0 && isJsonRecord(around)) around[step] = {};
    const next = inner ?? around[step];
    if (typeof next !== 'object' || next === null) return;
    around = next as Record<string, Json>;
  }
  if (isJsonRecord(around)) around[place.at(-1)!] = text;
}
