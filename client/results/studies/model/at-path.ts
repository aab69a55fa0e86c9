import { isJsonList, isJsonRecord, type Json } from '#questionnaires';
import type { WrittenStudy } from './study-draft.ts';

export type StudyPath = readonly (string | number)[];

/** What stands at a place of a study; undefined where nothing does. */
export function studyValueAt(study: WrittenStudy, path: StudyPath): Json | undefined {
  return path.reduce<Json | undefined>((part, key) => partOf(part, key), study);
}

function partOf(part: Json | undefined, key: string | number): Json | undefined {
  if (isJsonList(part)) return part[Number(key)];
  return isJsonRecord(part) && Object.hasOwn(part, key) ? part[key] : undefined;
}

/** The study with another value at a place; without one what stands there is left out. */
export function withStudyValueAt(study: WrittenStudy, path: StudyPath, value: Json | undefined): WrittenStudy {
  return changed(study, path, value) as WrittenStudy;
}

function changed(part: Json | undefined, path: StudyPath, value: Json | undefined): Json | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const inner = changed(partOf(part, key), rest, value);
  if (isJsonList(part) || (part === undefined && typeof key === 'number')) {
    const list = isJsonList(part) ? [...part] : [];
    if (inner === undefined) return list.toSpliced(Number(key), 1);
    list[Number(key)] = inner;
    return list;
  }
  const record = isJsonRecord(part) ? { ...part } : {};
  if (inner === undefined) delete record[key];
  else record[key] = inner;
  return record;
}
