import type { Finding } from '../../authoring/finding.ts';
import type { Operation } from '../operation.ts';
import type { DraftFiles, Path } from '../places.ts';

/** What a remedy does, in the words of `REMEDY_SENTENCES`. */
export type RemedyKind =
  | 'remove-unused'
  | 'start-from-source'
  | 'remove-rule'
  | 'remove-condition'
  | 'remove-edit'
  | 'tidy'
  | 'add-question-mark'
  | 'free-code'
  | 'make-exclusive'
  | 'remove-setting'
  | 'correct-iccs'
  | 'shorten-name'
  | 'remove-file'
  | 'ask-form'
  | 'remove-repetition'
  | 'swap-limits'
  | 'lower-setting';

/** Something that mends a finding at one press. */
export interface Remedy {
  readonly kind: RemedyKind;
  readonly operations: readonly Operation[];
}

/** A finding in a draft. */
export interface FoundInDraft {
  readonly finding: Pick<Finding, 'code' | 'file' | 'path'>;
  readonly files: DraftFiles;
  /** Where it points; see `placeOfFinding`. */
  readonly place: Path;
}

/** The remedies of one kind of finding, the one that is most often meant first. */
export type Remedies = (found: FoundInDraft) => readonly Remedy[];
