import { useState } from 'react';
import { putStudy, type SavedStudy, type StudyFindingReply } from '#contract';
import { ApiProblem, call } from '../../../api.ts';
import { replaceAddress } from '../../../shell/use-address.ts';
import { beginStudy, type StudyDraft, studyDraftOf } from '../model/study-draft.ts';

type StudySavingState =
  | { readonly is: 'ready' | 'saving' }
  | { readonly is: 'failed'; readonly problem: unknown }
  | { readonly is: 'refused'; readonly findings: readonly StudyFindingReply[] }
  /** Somebody changed it meanwhile; null: deleted it. */
  | { readonly is: 'other'; readonly other: SavedStudy | null };

interface StudySavingOptions {
  readonly draft: StudyDraft;
  /** It is saved under this key, with the text and files that were sent; the draft may be further by then. */
  readonly onSaved: (saved: Required<Pick<StudyDraft, 'key' | 'saved'>>) => void;
  /** Another study takes the place of the one that is worked on. */
  readonly onOther: (draft: StudyDraft) => void;
  readonly onSessionEnded: () => void;
}

/** Saves the study that is worked on, unless somebody changed it since: then the later one chooses. */
export function useStudySaving({ draft, onSaved, onOther, onSessionEnded }: StudySavingOptions) {
  const [state, setState] = useState<StudySavingState>({ is: 'ready' });

  async function put(one: StudyDraft, revision: number) {
    const { key, text, files } = one;
    setState({ is: 'saving' });
    try {
      const reply = await call(putStudy, { params: { key }, body: { text, files: [...files], revision } });
      if ('findings' in reply) return setState({ is: 'refused', findings: reply.findings });
      if ('other' in reply) return setState({ is: 'other', other: reply.other });
      setState({ is: 'ready' });
      onSaved({ key, saved: { head: reply.saved, text, files } });
      replaceAddress(['studies', key]);
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 401) onSessionEnded();
      else setState({ is: 'failed', problem });
    }
  }

  return {
    state,
    save: () => void put(draft, draft.saved?.head.revision ?? 0),
    saveAsNew: () => {
      const { saved: _, ...mine } = draft;
      void put({ ...mine, key: crypto.randomUUID() }, 0);
    },
    overwrite: (other: SavedStudy) => void put(draft, other.revision),
    takeTheirs: (other: SavedStudy) => {
      beginStudy();
      onOther(studyDraftOf(other));
      setState({ is: 'ready' });
    },
  };
}
