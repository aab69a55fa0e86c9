import type { DueForm, OpenedForm } from '#questionnaires';
import type { ShownScreen } from '../questions/shown-screen.ts';

/** A screen of a form: the one that is up, or one that may come up. */
export interface FormScreen {
  /** Its name among all screens of the interview. */
  readonly key: string;
  readonly form: OpenedForm;
  readonly due: DueForm;
  readonly screen: ShownScreen;
  /** Whether the form begins with it. */
  readonly isFirst: boolean;
}
