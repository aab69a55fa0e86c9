import { useRef, useState } from 'react';
import { putWeighting, type SavedWeighting, type WeightingFindingReply } from '#contract';
import { ApiProblem, call } from '../../../api.ts';
import { replaceAddress } from '../../../shell/use-address.ts';
import { beginWeighting, type WeightingDraft, weightingDraftOf } from '../model/weighting-draft.ts';

type WeightingSavingState =
  | { readonly is: 'ready' | 'saving' }
  | { readonly is: 'failed'; readonly problem: unknown }
  | { readonly is: 'refused'; readonly findings: readonly WeightingFindingReply[] }
  /** Somebody changed it meanwhile; null: deleted it. */
  | { readonly is: 'other'; readonly other: SavedWeighting | null };

interface WeightingSavingOptions {
  readonly draft: WeightingDraft;
  readonly onDraft: (draft: WeightingDraft) => void;
  /** Another specification takes the place of the one that is worked on. */
  readonly onOther: (draft: WeightingDraft) => void;
  readonly onSessionEnded: () => void;
}

/** Saves the specification that is worked on, unless somebody changed it since: then the later one chooses. */
export function useWeightingSaving({ draft, onDraft, onOther, onSessionEnded }: WeightingSavingOptions) {
  const [state, setState] = useState<WeightingSavingState>({ is: 'ready' });
  // Somebody writes on while it is saved.
  const latest = useRef(draft);
  latest.current = draft;

  async function put(one: WeightingDraft, revision: number) {
    const { key, text, totals } = one;
    setState({ is: 'saving' });
    try {
      const reply = await call(putWeighting, { params: { key }, body: { text, totals: [...totals], revision } });
      if ('findings' in reply) return setState({ is: 'refused', findings: reply.findings });
      if ('other' in reply) return setState({ is: 'other', other: reply.other });
      setState({ is: 'ready' });
      onDraft({ ...latest.current, key, saved: { head: reply.saved, text, totals } });
      replaceAddress(['weights', key]);
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
    overwrite: (other: SavedWeighting) => void put(draft, other.revision),
    takeTheirs: (other: SavedWeighting) => {
      const theirs = weightingDraftOf(other);
      beginWeighting();
      if (theirs) onOther(theirs);
      setState({ is: 'ready' });
    },
  };
}
