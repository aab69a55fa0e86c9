import type { SavedStudy, SavedStudyHead } from '#contract';
import { isJsonRecord, type Json } from '#questionnaires';

/** A study as JSON says it: the server judges it, the page only fills it in. */
export type WrittenStudy = { readonly [key: string]: Json };

/** A study as somebody works on it: what it began with, and what it is now. */
export interface StudyDraft {
  /** Key under which it is saved, or will be. */
  readonly key: string;
  /** As it was saved last; absent while it never was. */
  readonly saved?: { readonly head: SavedStudyHead; readonly text: string; readonly files: readonly string[] };
  /** The very file of `cifra estimate --study`; it may be no JSON while somebody writes. */
  readonly text: string;
  /** Ids of its data files. */
  readonly files: readonly string[];
}

/** With which a new study begins: a survey of persons. */
export function newStudy(study: string): WrittenStudy {
  return { study, title: study, source: '', files: {}, design: {}, persons: { file: '', weight: '' } };
}

export function studyTextOf(study: WrittenStudy): string {
  return `${JSON.stringify(study, null, 2)}\n`;
}

/** The study in a text; undefined where it is no JSON object. */
export function studyIn(text: string): WrittenStudy | undefined {
  try {
    const content = JSON.parse(text) as Json;
    return isJsonRecord(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

/** A saved study, opened. */
export function studyDraftOf({ text, files, ...head }: SavedStudy): StudyDraft {
  return { key: head.key, saved: { head, text, files }, text, files };
}

/** What a study calls itself, where it does. */
export function nameOfDraft({ text }: Pick<StudyDraft, 'text'>): string {
  const study = studyIn(text)?.study;
  return typeof study === 'string' ? study : '';
}

/** Whether something would be lost. */
export function isStudyUnsaved({ saved, text, files }: StudyDraft): boolean {
  return saved === undefined || saved.text !== text || saved.files.join() !== files.join();
}

/** The name of the file of a study. */
export function studyFileName(study: string): string {
  const plain = study
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${plain.slice(0, 60) || 'study'}.json`;
}

let begun: StudyDraft | undefined;

/** The new study that was begun last on this page. */
export function begunStudy(name: string): StudyDraft {
  begun ??= draftFrom(studyTextOf(newStudy(name)));
  return begun;
}

/** Begins a new study, of a text that was read or of none. */
export function beginStudy(text?: string): void {
  begun = text === undefined ? undefined : draftFrom(text);
}

/** What is worked on and not saved waits while one looks at another page. */
export function keepBegunStudy(draft: StudyDraft): void {
  if (begun?.key === draft.key) begun = draft;
}

function draftFrom(text: string): StudyDraft {
  return { key: crypto.randomUUID(), text, files: [] };
}
