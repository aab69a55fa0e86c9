import './preview.css';
import { Crosshair, LocateFixed, RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { previewTexts } from '../../text/design-preview/preview-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { PaneProps } from '../pane.ts';
import { PreviewDevice } from './PreviewDevice.tsx';
import { pathOfPlace, placeOfPath } from './path-of-place.ts';
import type { RespondentState } from './preview-messages.ts';
import { PREVIEW_SIZES, type PreviewSize } from './preview-size.ts';
import { RespondentPanel } from './RespondentPanel.tsx';
import { usePreview } from './use-preview.ts';

interface PreviewPaneProps extends Pick<PaneProps, 'files' | 'language' | 'selected' | 'select'> {
  /** Hears how the tried respondent stands: other panes say with it why something is not asked. */
  onRespondent?: (state: RespondentState) => void;
}

/** The real interview beside the editor, and the respondent in it. */
export function PreviewPane({ files, language, selected, select, onRespondent }: PreviewPaneProps) {
  const text = useTexts(previewTexts);
  const { locale } = useLanguage();
  const [size, setSize] = useState<PreviewSize>('phone');
  const [isPicking, setPicking] = useState(false);
  const preview = usePreview({
    files,
    language,
    onPicked: (place) => select(pathOfPlace(files, place)),
  });
  const { state, errors, go, startWith } = preview;
  useEffect(() => {
    if (state) onRespondent?.(state);
  }, [state, onRespondent]);
  const chosen = selected && placeOfPath(files, selected);

  function changePicking() {
    preview.setPicking(!isPicking);
    setPicking(!isPicking);
  }

  return (
    <section className="preview" aria-label={text.title}>
      <div className="preview-tools">
        <Choice
          label={text.size}
          value={size}
          groups={[{ options: PREVIEW_SIZES.map((value) => ({ value, label: text.sizes[value] })) }]}
          onChoose={(value) => setSize(value as PreviewSize)}
        />
        <Button kind="quiet" icon={RotateCcw} onClick={() => startWith(state?.seed ?? '', [])}>
          {text.startAgain}
        </Button>
        <Button kind="quiet" icon={Crosshair} aria-pressed={isPicking} onClick={changePicking}>
          {text.pick}
        </Button>
        <Button
          kind="quiet"
          icon={LocateFixed}
          disabled={!chosen}
          onClick={() => chosen && go(chosen.form, chosen.question)}
        >
          {text.showSelected}
        </Button>
      </div>
      {errors > 0 && <Banner kind="caution">{text.unusable(errors, formatNumber(errors, locale))}</Banner>}
      {preview.isNotAsked && <Banner>{text.notAsked}</Banner>}
      <PreviewDevice frame={preview.frame} size={size} />
      {state && (
        <RespondentPanel
          state={state}
          onForm={(form) => go(form)}
          onQuestion={(place) => select(pathOfPlace(files, place))}
        />
      )}
    </section>
  );
}
