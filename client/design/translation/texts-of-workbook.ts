import { applyOperations, type DraftFiles, EditRefused, type Operation, textStates } from '#questionnaires';
import { languagesHere } from '../editor/places.ts';

/** A text that becomes another one. */
export interface TextOfWorkbook {
  readonly key: string;
  readonly language: string;
  /** Undefined where there was none. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The texts that operations change; none where the draft does not take them any more. */
export function textsOfWorkbook(files: DraftFiles, operations: readonly Operation[]): readonly TextOfWorkbook[] {
  const later = filesAfter(files, operations);
  if (!later) return [];
  return languagesHere(files).flatMap((language) => {
    const now = new Map(textStates(files, language).map(({ key, text }) => [key, text]));
    return textStates(later, language)
      .map(({ key, text }): TextOfWorkbook => ({ key, language, before: now.get(key), after: text }))
      .filter(({ before, after }) => before !== after);
  });
}

function filesAfter(files: DraftFiles, operations: readonly Operation[]): DraftFiles | undefined {
  try {
    return applyOperations(files, operations).files;
  } catch (error) {
    if (error instanceof EditRefused) return undefined;
    throw error;
  }
}
