import { isList, isRecord, type JsonRecord } from '../json.ts';
import { type DraftFiles, entriesOf } from '../places.ts';
import { isForm } from './walk.ts';

/** The questions of every form as they are written, whatever else is wrong with the files. */
export function questionsIn(files: DraftFiles): readonly JsonRecord[] {
  return Object.entries(files).flatMap(([file, form]) => {
    if (!isForm(file) || !isRecord(form)) return [];
    return recordsIn(form.screens).flatMap((screen) => recordsIn(screen.questions));
  });
}

export function recordsIn(list: unknown): readonly JsonRecord[] {
  return isList(list as never) ? (list as readonly JsonRecord[]).filter((item) => isRecord(item)) : [];
}

/** The strings of a list. */
export function stringsIn(list: unknown): readonly string[] {
  return isList(list as never) ? (list as readonly unknown[]).filter((item) => typeof item === 'string') : [];
}

/** The keys of the items of a list, or the names of a record. */
export function keysIn(container: DraftFiles[string] | undefined): readonly string[] {
  return (entriesOf(container) ?? []).map(([key]) => key);
}
