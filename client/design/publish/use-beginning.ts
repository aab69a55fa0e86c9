import { useCallback } from 'react';
import { exportPackage, listQuestionnaires, type PublishedVersion } from '#contract';
import { call } from '../../api.ts';
import { useReply } from '../../shell/use-reply.ts';

/** As what a draft began, and what is published of its questionnaire. */
export interface Beginning {
  readonly from: { readonly id: string; readonly version: string };
  /** Texts of the files of that version. */
  readonly before: Readonly<Record<string, string>>;
  /** Versions of the draft's questionnaire, the newest first; none of a new one. */
  readonly versions: readonly PublishedVersion[];
}

/** @param questionnaire id that the draft's manifest has */
export function useBeginning(draft: string, questionnaire: string, onSessionEnded: () => void) {
  const ask = useCallback(
    async (signal: AbortSignal): Promise<Beginning | undefined> => {
      const { questionnaires } = await call(listQuestionnaires, { signal });
      const head = questionnaires.flatMap(({ drafts }) => drafts).find((one) => one.draft === draft);
      if (!head) return undefined;
      const { from } = head;
      const { files } = await call(exportPackage, { params: from, signal });
      const versions = questionnaires.find(({ id }) => id === questionnaire)?.versions ?? [];
      return { from, before: files, versions };
    },
    [draft, questionnaire],
  );
  return useReply(ask, onSessionEnded);
}
