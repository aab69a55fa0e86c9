import { Download, Save } from 'lucide-react';
import { Banner } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { saveText } from '../../../components/files/save-text.ts';
import { ProblemBanner } from '../../../components/ProblemBanner.tsx';
import { formatDateTime } from '../../../text/format.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { weightingPageTexts } from '../../../text/weighting-page/weighting-page-texts.ts';
import { useNameOf } from '../../people/people-context.ts';
import { isWeightingUnsaved, type WeightingDraft, weightingFileName } from '../model/weighting-draft.ts';
import { WeightingFindings } from '../shown/WeightingFindings.tsx';
import type { useWeightingSaving } from './use-weighting-saving.ts';

type WeightingBarProps = ReturnType<typeof useWeightingSaving> & { readonly draft: WeightingDraft };

/** Where the specification stands against what is saved, and what can be done with it. */
export function WeightingBar({ draft, state, save, saveAsNew, overwrite, takeTheirs }: WeightingBarProps) {
  const { saving } = useTexts(weightingPageTexts);
  const { locale } = useLanguage();
  const nameOfPerson = useNameOf();
  const unsaved = isWeightingUnsaved(draft);
  const isSaving = state.is === 'saving';
  const when = draft.saved && saving.saved(formatDateTime(draft.saved.head.changedAt, locale));
  return (
    <section className="stack">
      <div className="row">
        {/* Never `disabled`: who presses it keeps the focus on it. */}
        <Button icon={Save} aria-disabled={!unsaved || isSaving} onClick={() => unsaved && !isSaving && save()}>
          {isSaving ? saving.saving : saving.save}
        </Button>
        <Button icon={Download} onClick={() => saveText(weightingFileName(draft.spec), draft.text, 'application/json')}>
          {saving.download}
        </Button>
      </div>
      <p role="status" className="quiet">
        {when === undefined ? saving.notSaved : unsaved ? `${saving.changed}. ${when}` : when}
      </p>
      {state.is === 'failed' && <ProblemBanner problem={state.problem} onRetry={save} />}
      {state.is === 'refused' && <WeightingFindings title={saving.refused} findings={state.findings} />}
      {state.is === 'other' && (
        <Banner kind="caution" title={saving.conflictTitle}>
          <div className="stack">
            <p>
              {state.other
                ? saving.conflictBody({
                    who: nameOfPerson(state.other.changedBy),
                    when: formatDateTime(state.other.changedAt, locale),
                  })
                : saving.conflictGone}
            </p>
            <div className="row">
              <Button onClick={saveAsNew}>{saving.saveAsNew}</Button>
              {state.other && <Button onClick={() => takeTheirs(state.other!)}>{saving.takeTheirs}</Button>}
              {state.other && (
                <Button kind="danger" onClick={() => overwrite(state.other!)}>
                  {saving.overwrite}
                </Button>
              )}
            </div>
          </div>
        </Banner>
      )}
    </section>
  );
}
