import type { DraftFiles, EditRefused, Operation, Path } from '#questionnaires';

/** What every pane of the designer's page works with. */
export interface PaneProps {
  /** The draft as it is shown: what the server has, with what is on its way to it on top. */
  readonly files: DraftFiles;
  /** Language in which the questionnaire is shown and written. */
  readonly language: string;
  /** What is chosen in the structure: a question, a screen, a form, a list, a crime ... */
  readonly selected: Path | undefined;
  readonly select: (path: Path | undefined) => void;
  /**
   * Changes the draft at once, as one step that can be undone, and sends it.
   *
   * @returns why nothing was changed
   */
  readonly change: (operations: readonly Operation[]) => EditRefused | undefined;
  /**
   * As `change`, with words that somebody typed. Where the draft changed since they began, their words are kept on the
   * device and wait for their choice, wherever they are in the draft.
   */
  readonly write: (operations: readonly Operation[]) => EditRefused | undefined;
  /** Shows the questionnaire in another of its languages. */
  readonly showIn?: (language: string) => void;
}
