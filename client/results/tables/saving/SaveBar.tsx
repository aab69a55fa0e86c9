import { CopyPlus, Download, Link, Save, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { AskFirstDialog } from '../../../components/AskFirstDialog.tsx';
import { Button } from '../../../components/Button.tsx';
import { saveText } from '../../../components/files/save-text.ts';
import { ProblemBanner } from '../../../components/ProblemBanner.tsx';
import { formatDateTime } from '../../../text/format.ts';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { isUnsaved } from '../model/draft.ts';
import { SpecFindings } from '../shown/SpecFindings.tsx';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import type { TableSaving } from './use-saving.ts';

/** Where the table stands against what is saved, and what can be done with it. */
export function SaveBar({ draft, state, save, copy, discard, takeTheirs, overwrite, settle }: TableSaving) {
  const { saving, shown, list } = useTexts(tablePageTexts);
  const { locale } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const [told, setTold] = useState('');
  const { saved } = draft;
  const unsaved = isUnsaved(draft);
  const isSaving = state.is === 'saving';
  async function share() {
    try {
      await navigator.clipboard.writeText(location.href);
      setTold(saving.shared);
    } catch {
      setTold(shown.copyFailed);
    }
  }
  return (
    <section className="stack save-bar">
      <div className="row">
        {/* Never `disabled`: who presses it keeps the focus on it. */}
        <Button kind="primary" icon={Save} aria-disabled={!unsaved || isSaving} onClick={() => unsaved && save()}>
          {isSaving ? saving.saving : saving.save}
        </Button>
        {saved && (
          <Button icon={CopyPlus} onClick={copy}>
            {saving.copy}
          </Button>
        )}
        {saved && (
          <Button icon={Link} onClick={share}>
            {saving.share}
          </Button>
        )}
        <Button icon={Download} onClick={() => saveText(`${draft.spec.table}.json`, draft.text, 'application/json')}>
          {shown.downloadSpec}
        </Button>
        {saved && unsaved && (
          <Button kind="quiet" icon={Undo2} onClick={() => setAsking(true)}>
            {saving.discard}
          </Button>
        )}
      </div>
      <p role="status" className="quiet">
        {standing()} {told}
      </p>
      {state.is === 'failed' && <ProblemBanner problem={state.problem} onRetry={save} />}
      {state.is === 'refused' && <SpecFindings title={list.cannotOpen} findings={state.findings} />}
      {state.is === 'other' && (
        <ChangedMeanwhile
          other={state.other}
          onTakeTheirs={takeTheirs}
          onCopy={copy}
          onOverwrite={overwrite}
          onClose={settle}
        />
      )}
      {isAsking && (
        <AskFirstDialog
          title={saving.discardTitle}
          action={saving.discard}
          onConfirm={discard}
          onClose={() => setAsking(false)}
        >
          <p>{saving.discardBody}</p>
        </AskFirstDialog>
      )}
    </section>
  );

  function standing(): string {
    if (!saved) return unsaved ? saving.notSaved : '';
    const when = saving.saved(formatDateTime(saved.head.changedAt, locale));
    return unsaved ? `${saving.changed}. ${when}` : when;
  }
}
