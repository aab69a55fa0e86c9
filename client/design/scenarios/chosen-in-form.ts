import type { DraftFiles, Path } from '#questionnaires';
import { placeOfPath } from '../preview/path-of-place.ts';

/** What is chosen in a form: a screen, a question, or a setting of one. */
export interface ChosenInForm {
  readonly form: string;
  /** Without the settings of a question. */
  readonly path: Path;
  readonly question?: string;
}

/** Length of the path of a question: file, screens, screen, questions, question. */
const TO_QUESTION = 5;

/** What is chosen, as far as it is in a form. */
export function chosenInForm(files: DraftFiles, selected: Path | undefined): ChosenInForm | undefined {
  const place = selected && placeOfPath(files, selected);
  if (!place) return undefined;
  const { form, question } = place;
  return { form, path: selected.slice(0, TO_QUESTION), ...(question !== undefined && { question }) };
}
