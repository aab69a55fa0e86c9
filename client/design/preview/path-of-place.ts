import { type DraftFiles, isJsonRecord, type Path } from '#questionnaires';
import type { WrittenPart, WrittenPlace } from './preview-messages.ts';

const SCREENS = 'screens';

/** Where in the draft a question stands; undefined where its form is not there any more. */
export function pathOfPlace(files: DraftFiles, { form, screen, question }: WrittenPlace): Path | undefined {
  const file = Object.keys(files).find((name) => formOf(files, name) === form);
  return file === undefined ? undefined : [file, SCREENS, screen, 'questions', question];
}

/** The form, screen and question that a place in the draft is about; undefined for what is in no form. */
export function placeOfPath(files: DraftFiles, path: Path): WrittenPart | undefined {
  const [file, part, screen, , question] = path;
  const form = file === undefined ? undefined : formOf(files, file);
  if (form === undefined) return undefined;
  if (part !== SCREENS || screen === undefined) return { form };
  return { form, screen, ...(question !== undefined && { question }) };
}

function formOf(files: DraftFiles, file: string): string | undefined {
  const content = files[file];
  if (!isJsonRecord(content) || !(SCREENS in content)) return undefined;
  return typeof content.form === 'string' ? content.form : undefined;
}
