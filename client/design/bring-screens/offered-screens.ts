import { type DraftFiles, namedIn, type Path, valueAt } from '#questionnaires';

/** A screen that can be taken over from another questionnaire. */
export interface OfferedScreen {
  readonly name: string;
  /** What it asks first, in a language of both; empty where its texts are elsewhere. */
  readonly words: string;
  readonly questions: number;
}

/** A form with its screens, in the order in which they are asked. */
export interface OfferedForm {
  readonly form: string;
  readonly title: string;
  readonly screens: readonly OfferedScreen[];
}

/** What another questionnaire has to offer. */
export function offeredForms(files: DraftFiles, language: string): OfferedForm[] {
  const textOf = (...path: Path) => {
    const text = valueAt(files, [`texts/${language}.json`, ...path]);
    return typeof text === 'string' ? text : '';
  };
  return Object.keys(files).flatMap((file) => {
    const form = valueAt(files, [file, 'form']);
    if (!file.startsWith('modules/') || typeof form !== 'string') return [];
    const screens = (namedIn(valueAt(files, [file, 'screens'])) ?? []).map(([name]): OfferedScreen => {
      const questions = (namedIn(valueAt(files, [file, 'screens', name, 'questions'])) ?? []).map(([key]) => key);
      const words = questions.map((key) => textOf('questions', key, 'text')).find((text) => text !== '') ?? '';
      return { name, words, questions: questions.length };
    });
    return [{ form, title: textOf('forms', form, 'title'), screens }];
  });
}
