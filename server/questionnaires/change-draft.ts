import { z } from 'zod';
import type { ChangeOutcome, KeptChange } from '#contract';
import { EditRefused, isSameJson, type Json, type Operation, type Path, valueAt } from '#questionnaires';
import { packJson } from '../files/pack-texts.ts';
import { namedByManifest, titleOf } from '../instruments/about-files.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';
import type { ChangesToKeep } from '../storage/questionnaires/questionnaire-store.ts';
import type { Act } from '../storage/store.ts';
import { applySlowly } from './apply-slowly.ts';
import { type DraftState, type DraftStates, jsonBytes } from './draft-states.ts';
import { setByOthers } from './set-by-others.ts';
import { wordsOfAnother } from './words-of-another.ts';

/** As JSON. The whole LACSI in four languages has 1.3 MB. */
export const MOST_DRAFT_BYTES = 20 * 1024 * 1024;

/**
 * What changes that are sent together may take in the log, as JSON: an undo is short and kept as long as what it takes
 * back. One alone may have more.
 */
const MOST_KEPT_BYTES = 16 * 1024 * 1024;

/** After so many changes, and after each rename, a draft is kept as it stands. */
const SNAPSHOT_EVERY = 200;

/** Other servers that write the same draft at the same moment make a change wait for its turn so often. */
const MOST_TRIES = 50;

/** A change as somebody made it, its operations checked. */
export type ReadChange =
  | { readonly id: string; readonly operations: readonly Operation[] }
  | { readonly id: string; readonly takesBack: string };

interface Drafts extends Pick<Services, 'store'> {
  readonly states: DraftStates;
}

/** What became of changes, and the number of the last change of the draft. */
interface Outcomes {
  readonly outcomes: ChangeOutcome[];
  readonly seq: number;
}

/**
 * Does changes of a draft, one after the other: each whole or not at all. A change of the same person that is kept
 * already is not done again; something else under its id is refused.
 *
 * @throws Problem unknown-questionnaire-draft, draft-closed; too-complex where they would take too much together, none
 *   is kept then; busy where others write without end
 */
export function changeDraft(
  drafts: Drafts,
  draft: string,
  changes: readonly ReadChange[],
  act: Act,
): Promise<Outcomes> {
  return drafts.states.inTurn(draft, async () => {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const done = await tryToChange(drafts, draft, changes, act);
      if (done) return done;
    }
    throw new Problem('busy', { waitsFor: 'database' });
  });
}

/** Undefined when another server wrote meanwhile: then all is done anew on what stands there now. */
async function tryToChange(
  { store, states }: Drafts,
  draft: string,
  changes: readonly ReadChange[],
  act: Act,
): Promise<Outcomes | undefined> {
  const { head, state } = await states.current(draft);
  const asked = changes.flatMap((change) => ('takesBack' in change ? [change.id, change.takesBack] : [change.id]));
  const known = new Map((await store.changesOf(draft, [...new Set(asked)])).map((kept) => [kept.id, kept]));
  const isAllKept = changes.every((change) => isSameChange(known.get(change.id), change, act.by));
  if (head.state !== 'open' && !isAllKept) throw new Problem('draft-closed', { state: head.state });
  const sharedPlace = (change: KeptChange) => setByOthers({ store }, draft, change, state.seq);
  const made = await make({ state, known, sharedPlace }, changes, act);
  if (made.kept.length > 0) {
    const outcome = await store.keepChanges(changesToKeep(draft, state.seq, made), act.at);
    if (outcome !== 'done') return undefined;
    states.remember(draft, made.state);
  }
  return { outcomes: made.outcomes, seq: made.state.seq };
}

interface Made {
  readonly state: DraftState;
  readonly kept: readonly KeptChange[];
}

/** What the store takes of changes that were made. */
export function changesToKeep(draft: string, after: number, { kept, state }: Made): ChangesToKeep {
  const isTime = Math.floor(state.seq / SNAPSHOT_EVERY) > Math.floor(after / SNAPSHOT_EVERY);
  // Where a rename reaches is a rule of the program: a later one would come to another draft by the same log.
  const isRenamed = kept.some(({ operations }) => operations.some((operation) => operation.do === 'rename'));
  return {
    draft,
    after,
    changes: kept,
    questionnaire: namedByManifest(state.files).id,
    title: titleOf(state.files),
    snapshot: isTime || isRenamed ? packJson(state.files) : undefined,
  };
}

interface Making {
  readonly state: DraftState;
  readonly known: Map<string, KeptChange>;
  /** Where others gave the same as a change; undefined where nobody did. */
  readonly sharedPlace: (change: KeptChange) => Promise<Path | undefined>;
}

/**
 * Makes the changes in memory.
 *
 * @throws Problem too-complex
 */
async function make(
  { state: before, known, sharedPlace }: Making,
  changes: readonly ReadChange[],
  { by, at }: Act,
): Promise<Made & { outcomes: ChangeOutcome[] }> {
  let state = before;
  let bytes = 0;
  const kept: KeptChange[] = [];
  const outcomes: ChangeOutcome[] = [];
  for (const change of changes) {
    const { id } = change;
    const again = known.get(id);
    // Said to be kept, it would be lost: what is kept under this id is something else.
    if (again && !isSameChange(again, change, by)) {
      outcomes.push({ id, refused: { code: 'unknown-change', at: [] } });
      continue;
    }
    if (again) {
      outcomes.push({ id, seq: again.seq });
      continue;
    }
    const takesBack = 'takesBack' in change ? change.takesBack : undefined;
    const own = takesBack === undefined ? undefined : known.get(takesBack);
    const operations = 'operations' in change ? change.operations : inverseOf(own, by);
    if (!operations) {
      outcomes.push({ id, refused: { code: 'unknown-change', at: [] } });
      continue;
    }
    const shared = own && (await sharedPlace(own));
    if (shared) {
      outcomes.push({ id, refused: refusalOf(new EditRefused('changed', shared, valueAt(state.files, shared))) });
      continue;
    }
    const result = await applied(state, operations, own !== undefined);
    if ('refused' in result) {
      outcomes.push({ id, refused: result.refused });
      continue;
    }
    // What is taken back was allowed when it was done.
    const foreign = own ? undefined : wordsOfAnother(state.files, result.state.files, by);
    if (foreign) {
      outcomes.push({ id, refused: { code: 'words-of-another', at: [...foreign] } });
      continue;
    }
    ({ state } = result);
    const made: KeptChange = {
      seq: state.seq,
      id,
      by,
      at,
      operations,
      inverse: result.inverse,
      ...(takesBack === undefined ? {} : { takesBack }),
    };
    bytes += jsonBytes(made);
    if (kept.length > 0 && bytes > MOST_KEPT_BYTES) throw new Problem('too-complex');
    known.set(id, made);
    kept.push(made);
    outcomes.push({ id, seq: state.seq });
  }
  return { state, kept, outcomes };
}

/** Whether what is kept is what somebody sends: of the same person, and with the same content. */
function isSameChange(kept: KeptChange | undefined, change: ReadChange, by: string): kept is KeptChange {
  if (kept?.by !== by) return false;
  if ('takesBack' in change) return kept.takesBack === change.takesBack;
  return kept.takesBack === undefined && isSameJson(asJson(kept.operations), asJson(change.operations));
}

const asJson = (operations: readonly Operation[]) => operations as unknown as Json;

function inverseOf(change: KeptChange | undefined, by: string): readonly Operation[] | undefined {
  return change?.by === by ? change.inverse : undefined;
}

type Refused = Extract<ChangeOutcome, { refused: unknown }>['refused'];

/**
 * The draft after operations, or why they are not done.
 *
 * @param isKept whether they take back what was done
 */
export async function applied(
  state: DraftState,
  operations: readonly Operation[],
  isKept = false,
): Promise<{ state: DraftState; inverse: readonly Operation[] } | { refused: Refused }> {
  try {
    const { files, inverse } = await applySlowly(state.files, operations, isKept);
    // What was sent is longer than what it adds, but for a rename, which may stand in many places.
    const isRenaming = operations.some((operation) => operation.do === 'rename');
    const guessed = state.bytes + (isRenaming ? MOST_DRAFT_BYTES : jsonBytes(operations));
    const bytes = guessed > MOST_DRAFT_BYTES ? jsonBytes(files) : guessed;
    if (bytes > MOST_DRAFT_BYTES) return { refused: { code: 'too-large', at: [] } };
    return { state: { files, seq: state.seq + 1, bytes }, inverse };
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    return { refused: refusalOf(error) };
  }
}

const refusalOf = ({ code, at, now }: EditRefused): Refused => ({
  code,
  at: [...at],
  ...(now === undefined ? {} : { now: z.json().parse(now) }),
});
