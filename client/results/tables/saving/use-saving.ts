import { useRef, useState } from 'react';
import { putTable, type SavedTable, type SpecFinding } from '#contract';
import { ApiProblem, call } from '../../../api.ts';
import { replaceAddress } from '../../../shell/use-address.ts';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { draftOf, forgetTable, newDraft, type TableDraft } from '../model/draft.ts';
import { freeTableName, specIn, specTextOf } from '../model/spec.ts';

type SavingState =
  | { readonly is: 'ready' | 'saving' }
  | { readonly is: 'failed'; readonly problem: unknown }
  | { readonly is: 'refused'; readonly findings: readonly SpecFinding[] }
  /** Somebody changed it meanwhile; null: deleted it. */
  | { readonly is: 'other'; readonly other: SavedTable | null };

/** A table that is worked on, and what can be done with it. */
export interface TableSaving {
  readonly draft: TableDraft;
  readonly state: SavingState;
  readonly save: () => void;
  readonly copy: () => void;
  readonly discard: () => void;
  readonly takeTheirs: (other: SavedTable) => void;
  readonly overwrite: (other: SavedTable) => void;
  /** The question what to do was closed without an answer. */
  readonly settle: () => void;
}

interface SavingOptions {
  readonly draft: TableDraft;
  /** Name under which it is kept while it is not saved. */
  readonly name: string;
  readonly onDraft: (draft: TableDraft) => void;
  readonly onSessionEnded: () => void;
}

/** Saves the table that is worked on; the revision that it began with goes along, so that nothing is written over. */
export function useSaving({ draft, name, onDraft, onSessionEnded }: SavingOptions): TableSaving {
  const { saving } = useTexts(tablePageTexts);
  const { language } = useLanguage();
  const [state, setState] = useState<SavingState>({ is: 'ready' });
  // Somebody works on while it is saved; a copy takes the place of what it was made of, which is kept under its name.
  const latest = useRef(draft);
  latest.current = draft;

  async function put(one: TableDraft, revision: number) {
    const { key, text } = one;
    setState({ is: 'saving' });
    try {
      const reply = await call(putTable, { params: { key }, body: { text, revision } });
      if ('findings' in reply) return setState({ is: 'refused', findings: reply.findings });
      if ('other' in reply) return setState({ is: 'other', other: reply.other });
      setState({ is: 'ready' });
      forgetTable(name);
      const { current } = latest;
      onDraft({ ...(current.key === key ? current : one), saved: { head: reply.saved, text } });
      replaceAddress(
        ['tables', key],
        location.hash.includes('?') ? location.hash.slice(location.hash.indexOf('?')) : '',
      );
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 401) onSessionEnded();
      else setState({ is: 'failed', problem });
    }
  }

  function copied(): TableDraft {
    const { spec } = draft;
    const titles = typeof spec.title === 'string' ? { [language]: spec.title } : (spec.title ?? {});
    const named = Object.fromEntries(
      Object.entries(titles).map(([code, title]) => [code, title && saving.copyTitle(title)]),
    );
    return newDraft(crypto.randomUUID(), { ...spec, title: named, table: freeTableName(spec.table, [spec.table]) });
  }

  return {
    draft,
    state,
    save: () => void put(draft, draft.saved?.head.revision ?? 0),
    copy: () => void put(copied(), 0),
    discard: () => {
      forgetTable(name);
      const spec = draft.saved && specIn(draft.saved.text);
      if (draft.saved && spec) onDraft({ ...draft, spec, text: draft.saved.text });
      setState({ is: 'ready' });
    },
    takeTheirs: (other) => {
      forgetTable(name);
      const theirs = draftOf(other);
      if (theirs) onDraft(theirs);
    },
    overwrite: (other) => {
      const { text: theirText, ...head } = other;
      const mine = { ...draft, saved: { head, text: theirText }, text: draft.text || specTextOf(draft.spec) };
      onDraft(mine);
      void put(mine, other.revision);
    },
    settle: () => setState((before) => (before.is === 'other' ? { is: 'ready' } : before)),
  };
}
