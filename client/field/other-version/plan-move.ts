import {
  type CaseContext,
  diffInstruments,
  dueForms,
  fold,
  type Instrument,
  type MovePreview,
  previewMove,
  VERSION_STEP,
  type VersionMapping,
} from '#questionnaires';
import type { Draft, NewEntry } from '../journal/draft.ts';
import { careOf } from '../session/care.ts';

/** The two versions of a move, and how the later one reads answers of the earlier one. */
export interface MoveVersions {
  readonly from: Instrument;
  readonly to: Instrument;
  readonly mapping: VersionMapping;
}

/** What becomes of an interview that goes on with another version, and the entries with which it does. */
export interface MovePlan {
  readonly preview: MovePreview;
  /** The step first, then what mappings add and what the program records. They are written together, or not at all. */
  readonly entries: readonly NewEntry[];
}

/**
 * Plans how an interview goes on with another version. Nothing is written.
 *
 * @returns undefined where a private part was begun: what is sealed is bound to its version and cannot be read here,
 * and what is not sealed yet is nobody's to look at
 */
export function planMove(
  draft: Pick<Draft, 'head' | 'entries'>,
  versions: MoveVersions,
  { context, at }: { context: CaseContext; at: string },
): MovePlan | undefined {
  const { from, to } = versions;
  if (isPrivateBegun(draft, from, context)) return undefined;
  const changes = diffInstruments(from, to, 'en', versions.mapping);
  const preview = previewMove(draft.entries, versions, { context, changes, at });
  const step: NewEntry = { kind: 'position', form: to.manifest.chain[0]!, name: VERSION_STEP, value: to.version, at };
  const added = preview.journal.slice(draft.entries.length).map(({ seq: _, ...entry }) => entry);
  return { preview, entries: [step, ...added] };
}

/** Whether anything was answered in a part that is sealed, or by the respondent alone. */
function isPrivateBegun(
  { head, entries }: Pick<Draft, 'head' | 'entries'>,
  instrument: Instrument,
  context: CaseContext,
): boolean {
  if (head.sealed) return true;
  const { closed, modes, held } = careOf(entries);
  if (held || closed.size > 0 || modes.size > 0) return true;
  const sealedForms = new Set(
    dueForms(instrument, fold(instrument, entries, context), context)
      .filter(({ sensitive }) => sensitive?.sealed || sensitive?.selfCompleted)
      .map(({ key }) => key),
  );
  const isSealedModule = (form: string) =>
    instrument.forms.some((one) => one.form === form.split('.')[0] && one.sensitive?.sealed);
  return entries.some(({ kind, form }) => kind === 'answer' && (sealedForms.has(form) || isSealedModule(form)));
}
