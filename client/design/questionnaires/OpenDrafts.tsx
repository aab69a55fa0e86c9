import { useState } from 'react';
import { discardDraft, type QuestionnaireDraft } from '#contract';
import { call } from '../../api.ts';
import { AskFirstDialog } from '../../components/AskFirstDialog.tsx';
import { Button } from '../../components/Button.tsx';
import { hrefOf } from '../../shell/use-address.ts';
import { designTexts } from '../../text/design/design-texts.ts';
import { formatDateTime, formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { forgetDraft } from '../draft/device-memory.ts';

interface DraftListProps {
  drafts: readonly QuestionnaireDraft[];
  onChanged: () => void;
  onFailed: (error: unknown) => void;
}

/** The drafts that are worked on: who began each, and how far it is. */
export function OpenDrafts({ drafts, onChanged, onFailed }: DraftListProps) {
  const text = useTexts(designTexts).list;
  const { locale } = useLanguage();
  const [asked, setAsked] = useState<QuestionnaireDraft>();

  async function giveUp({ draft }: QuestionnaireDraft) {
    try {
      await call(discardDraft, { params: { draft } });
      await forgetDraft(draft).catch(() => undefined);
    } catch (error) {
      onFailed(error);
    }
    onChanged();
  }

  if (drafts.length === 0) return <p>{text.noDrafts}</p>;
  return (
    <>
      <ul className="design-drafts">
        {drafts.map((draft) => {
          const name = text.draft({ version: draft.from.version, by: draft.startedBy });
          const changes = formatNumber(draft.seq, locale);
          return (
            <li key={draft.draft}>
              <span>
                <strong>{name}</strong>
                <br />
                {text.draftState({ changes, when: formatDateTime(draft.changedAt, locale) })}
              </span>
              <span className="row">
                <a
                  className="button button-primary"
                  href={hrefOf(['draft', draft.draft], '', null)}
                  aria-label={text.openOf(name)}
                >
                  {text.open}
                </a>
                <Button kind="quiet" aria-label={text.giveUpOf(name)} onClick={() => setAsked(draft)}>
                  {text.giveUp}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {asked && (
        <AskFirstDialog
          title={text.giveUpTitle}
          action={text.giveUp}
          onConfirm={() => void giveUp(asked)}
          onClose={() => setAsked(undefined)}
        >
          <p>{text.giveUpBody}</p>
        </AskFirstDialog>
      )}
    </>
  );
}
