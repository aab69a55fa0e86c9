import { isDeepStrictEqual } from 'node:util';
import type { ChangeOutcome, getChanges, getQuestionnaireDraft, KeptChange, ReplyOf, SentChange } from '#contract';
import { applyOperations, type DraftFiles, EditRefused, type Operation } from '#questionnaires';
import { ApiProblem } from '../../../client/api.ts';

const isSent = ({ operations, takesBack }: KeptChange, change: SentChange) =>
  'takesBack' in change ? takesBack === change.takesBack : isDeepStrictEqual(operations, change.operations);

/** One draft as the server keeps it: the log orders the changes, and a change that comes twice is kept once. */
export class FakeDrafts {
  readonly began: DraftFiles;
  files: DraftFiles;
  readonly log: KeptChange[] = [];
  state: 'open' | 'published' | 'discarded' = 'open';

  constructor(files: DraftFiles) {
    this.began = files;
    this.files = files;
  }

  read(by: string): ReplyOf<typeof getQuestionnaireDraft> {
    const { undo, redo } = this.#steps(by);
    return {
      draft: '00000000-0000-4000-8000-000000000000',
      questionnaire: 'tiny',
      from: { id: 'tiny', version: '1.0.0' },
      startedBy: 'designer',
      startedAt: '2026-01-01T00:00:00Z',
      seq: this.log.length,
      changedAt: '2026-01-01T00:00:00Z',
      state: this.state,
      files: this.files,
      undo: undo.slice(-100),
      redo: redo.slice(-100),
    };
  }

  changesAfter(after: number): ReplyOf<typeof getChanges> {
    return { changes: this.log.slice(after, after + 200), seq: this.log.length, state: this.state };
  }

  send(by: string, changes: readonly SentChange[]): { outcomes: ChangeOutcome[]; seq: number } {
    if (this.state !== 'open') throw new ApiProblem({ status: 409, code: 'draft-closed' });
    return { outcomes: changes.map((change) => this.#keep(by, change)), seq: this.log.length };
  }

  #keep(by: string, change: SentChange): ChangeOutcome {
    const { id } = change;
    const before = this.log.find((kept) => kept.id === id);
    if (before && !isSent(before, change)) throw new Error(`${id} was something else before`);
    if (before) return { id, seq: before.seq };
    const taken = 'takesBack' in change ? this.log.find((kept) => kept.id === change.takesBack) : undefined;
    if ('takesBack' in change && !taken) return { id, refused: { code: 'no-place', at: [] } };
    const operations: readonly Operation[] = 'operations' in change ? change.operations : taken!.inverse;
    try {
      const { files, inverse } = applyOperations(this.files, operations);
      this.files = files;
      const seq = this.log.length + 1;
      const at = '2026-01-01T00:00:00Z';
      this.log.push({
        id,
        by,
        at,
        operations,
        inverse,
        seq,
        ...('takesBack' in change && { takesBack: change.takesBack }),
      });
      return { id, seq };
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error;
      const { code, at, now } = error;
      return { id, refused: { code, at: [...at], ...(now !== undefined && { now: now as never }) } };
    }
  }

  /** As `nextSteps` of the log has them, all of them. */
  #steps(by: string) {
    const undo: KeptChange[] = [];
    let redo: KeptChange[] = [];
    for (const change of this.log.filter((kept) => kept.by === by)) {
      if (change.takesBack === undefined) {
        undo.push(change);
        redo = [];
      } else if (undo.at(-1)?.id === change.takesBack) {
        undo.pop();
        redo.push(change);
      } else if (redo.at(-1)?.id === change.takesBack) {
        redo.pop();
        undo.push(change);
      }
    }
    return { undo, redo };
  }
}
