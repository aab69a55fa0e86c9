import './preview.css';
import { Crosshair, LocateFixed, RotateCcw, Save } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { previewTexts } from '../../text/design-preview/preview-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { PaneProps } from '../pane.ts';
import { readIn } from '../scenarios/read-in.ts';
import { useGiveWay, useShowPane } from '../shown-panes.ts';
import { useScenarios } from '../use-scenarios.ts';
import { PreviewDevice } from './PreviewDevice.tsx';
import { PreviewMenu } from './PreviewMenu.tsx';
import { pathOfPlace, placeOfPath } from './path-of-place.ts';
import { PREVIEW_SIZES, type PreviewSize } from './preview-size.ts';
import { RespondentPanel } from './RespondentPanel.tsx';
import { respondentName } from './respondent-name.ts';
import { useMet } from './tried-respondent.ts';
import { usePreview } from './use-preview.ts';

/** What is drawn for somebody new. */
const NEW_RESPONDENT = 'preview';

/** The real interview beside the editor, and the respondent in it. */
export function PreviewPane({ files, language, selected, select }: PaneProps) {
  const text = useTexts(previewTexts);
  const show = useShowPane();
  const giveWay = useGiveWay();
  const { locale } = useLanguage();
  const [size, setSize] = useState<PreviewSize>('phone');
  const [isPicking, setPicking] = useState(false);
  const preview = usePreview({
    files,
    language,
    onPicked: pick,
  });
  const { state, errors, go, startWith } = preview;
  const met = useMet();
  const scenarios = useScenarios(files);
  const respondents = useMemo(() => scenarios.filter(({ respondent }) => respondent), [scenarios]);
  const chosen = selected && placeOfPath(files, selected);

  function pick(place: Parameters<typeof pathOfPlace>[1]) {
    select(pathOfPlace(files, place));
    giveWay();
  }

  function chooseSize(chosenSize: PreviewSize) {
    setSize(chosenSize);
    if (chosenSize === 'alone') preview.goAlone();
  }

  function meet(id: string) {
    preview.meet(respondents.find((each) => each.id === id)!);
    if (size === 'alone') preview.goAlone();
  }

  function changePicking() {
    preview.setPicking(!isPicking);
    setPicking(!isPicking);
  }

  return (
    <section className="preview" aria-label={text.title}>
      <div className="preview-tools">
        <PreviewMenu
          label={text.size}
          value={size}
          options={PREVIEW_SIZES.map((value) => ({ value, label: text.sizes[value] }))}
          onChoose={chooseSize}
        />
        {respondents.length > 0 && (
          <PreviewMenu
            label={text.respondent}
            none={text.meet}
            value={respondents.some(({ id }) => id === met) ? (met ?? '') : ''}
            options={respondents.map((each) => ({
              value: each.id,
              label: respondentName(each, readIn(files, language)),
            }))}
            onChoose={meet}
          />
        )}
        <Button kind="quiet" icon={RotateCcw} onClick={() => startWith(NEW_RESPONDENT, [])}>
          {text.startAgain}
        </Button>
        <Button kind="quiet" icon={Crosshair} aria-pressed={isPicking} onClick={changePicking}>
          {text.pick}
        </Button>
        <Button kind="quiet" icon={LocateFixed} disabled={!chosen} onClick={() => chosen && go(chosen)}>
          {text.showSelected}
        </Button>
        <Button
          kind="quiet"
          icon={Save}
          disabled={!state || state.entries.length === 0}
          onClick={() => show('scenarios')}
        >
          {text.keep}
        </Button>
      </div>
      {errors > 0 && <Banner kind="caution">{text.unusable(errors, formatNumber(errors, locale))}</Banner>}
      {preview.notThere === 'not-alone' && <Banner>{text.notAlone}</Banner>}
      {preview.notThere === 'not-asked' && (
        <Banner>
          <p>{text.notAsked}</p>
          <Button onClick={() => show('properties')}>{text.whyNotAsked}</Button>
        </Banner>
      )}
      <PreviewDevice frame={preview.frame} size={size} />
      {state && <RespondentPanel state={state} onForm={(form) => go({ form })} onQuestion={pick} />}
    </section>
  );
}
