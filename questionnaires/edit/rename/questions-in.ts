import { isJsonList, isJsonRecord, type JsonRecord } from '../json.ts';
import { type DraftFiles, namedIn } from '../places.ts';
import { isForm } from './walk.ts';

/** The questions of every form as they are written, whatever else is wrong with the files. */
export function questionsIn(files: DraftFiles): readonly JsonRecord[] {
  return Object.entries(files).flatMap(([file, form]) => {
    if (!isForm(file) || !isJsonRecord(form)) return [];
    return recordsIn(form.screens).flatMap((screen) => recordsIn(screen.questions));
  });
}

export function recordsIn(list: unknown): readonly JsonRecord[] {
  return isJsonList(list as never) ? (list as readonly JsonRecord[]).filter((item) => isJsonRecord(item)) : [];
}

/** The strings of a list. */
export function stringsIn(list: unknown): readonly string[] {
  return isJsonList(list as never) ? (list as readonly unknown[]).filter((item) => typeof item === 'string') : [];
}

/** The keys of the items of a list, or the names of a record. */
export function keysIn(container: DraftFiles[string] | undefined): readonly string[] {
  return (namedIn(container) ?? []).map(([key]) => key);
}
