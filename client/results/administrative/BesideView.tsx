import { Download } from 'lucide-react';
import { useMemo } from 'react';
import { type BesideCountsReply, besideCounts, crimeName, STANDARDS, valueName } from '#contract';
import { Button } from '../../components/Button.tsx';
import { saveText } from '../../components/files/save-text.ts';
import { SelectField } from '../../components/SelectField.tsx';
import { goTo, useAddress } from '../../shell/use-address.ts';
import { administrativePageTexts } from '../../text/administrative/administrative-page-texts.ts';
import { formatDateTime, formatNumber } from '../../text/format.ts';
import { sourceTexts } from '../../text/sources/source-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useAreas } from '../areas/use-areas.ts';
import { useResultsTexts } from '../crime-names.ts';
import { PictureSourceContext } from '../picture-source.ts';
import { sourceNotes } from '../sources/source-notes.ts';
import { useEditionTitle } from '../use-edition-title.ts';
import { BesidePicture } from './BesidePicture.tsx';
import { BesideTable } from './BesideTable.tsx';
import { DifferencesList } from './DifferencesList.tsx';
import { linesOfChoice } from './model/beside-lines.ts';
import { countsTitle, monthsText } from './model/counts-words.ts';

interface BesideViewProps {
  readonly made: Extract<BesideCountsReply, { made: unknown }>['made'];
  readonly survey: string;
  readonly onSessionEnded: () => void;
}

/** Administrative counts beside the survey: picture, table, differences of definition, files. */
export function BesideView({ made, survey, onSessionEnded }: BesideViewProps) {
  const { shown } = useTexts(administrativePageTexts);
  const texts = useResultsTexts();
  const { language, locale } = useLanguage();
  const edition = useEditionTitle();
  const { path, search } = useAddress();
  const areas = useAreas(survey, onSessionEnded);
  const { json, csv, computedAt, interviews } = made;
  // The server writes what the contract says; the files and the page are of the same bytes.
  const beside = useMemo(() => besideCounts.parse(JSON.parse(json)), [json]);
  const { crimes, records, standard } = beside;
  const names = new Map(areas?.areas.map(({ code, name }) => [code, name]));
  const areaName = (code: string) =>
    code === '' ? shown.allAreas : (names.get(code) ?? valueName(texts, beside.area_variable ?? 'state', code));
  const asked = new URLSearchParams(search).get('crime');
  const crime = crimes.find((one) => one.crime === asked)?.crime;
  const lines = linesOfChoice(beside, crime, { crimeName: (key) => crimeName(texts, key), areaName });
  const choose = (name: 'crime' | 'standard', value: string) => {
    const wanted = new URLSearchParams(search);
    wanted.delete(name);
    if (value !== '') wanted.set(name, value);
    goTo(path, wanted.size === 0 ? '' : `?${wanted}`);
  };
  const judged = STANDARDS.find((one) => one === standard) ?? 'inegi';
  const thresholds = texts.figures.standards.thresholds[judged];
  const list = (items: readonly string[]) => new Intl.ListFormat(locale).format(items);
  const basis = shown.basis({
    source: beside.source,
    months: monthsText(beside.period),
    interviews: formatNumber(interviews, locale),
    when: formatDateTime(computedAt, locale),
  });
  const told = sourceNotes({ weighting: beside.weighting, analysisFile: beside.analysis_file }, useTexts(sourceTexts), {
    isShort: true,
  });
  const chosen = crimes.filter((one) => crime === undefined || one.crime === crime);
  const completed = chosen.filter(({ outcome }) => outcome === 'completed');
  return (
    <PictureSourceContext value={[edition, countsTitle(beside, language), basis, ...told, thresholds].join(' · ')}>
      <h1>{countsTitle(beside, language)}</h1>
      <p className="quiet tabular">{[basis, ...told].join(' · ')}</p>
      <div className="row">
        <SelectField
          label={shown.crime}
          none={shown.allCrimes}
          options={crimes.map((one) => [one.crime, crimeName(texts, one.crime)] as const)}
          value={crime ?? ''}
          onChoose={(value) => choose('crime', value)}
        />
        <SelectField
          label={shown.standard}
          options={STANDARDS.map((one) => [one, texts.figures.standards.names[one]] as const)}
          value={judged}
          onChoose={(value) => choose('standard', value)}
        />
      </div>
      <h2>{shown.table.heading}</h2>
      <BesidePicture of={crime === undefined ? '' : crimeName(texts, crime)} lines={lines} standard={judged} />
      <BesideTable lines={lines} level={beside.level} />
      {beside.areas_absent.length > 0 && <p>{shown.areasAbsent(list(beside.areas_absent.map(areaName)))}</p>}
      {completed.length > 0 && <p>{shown.completed(list(completed.map((one) => crimeName(texts, one.crime))))}</p>}
      <DifferencesList crimes={chosen} />
      {beside.not_compared.length > 0 && <p>{shown.notCompared(list(beside.not_compared))}</p>}
      <div className="row">
        <Button icon={Download} onClick={() => saveText(`${records}-beside.csv`, csv, 'text/csv')}>
          {shown.csv}
        </Button>
        <Button icon={Download} onClick={() => saveText(`${records}-beside.json`, json, 'application/json')}>
          {shown.json}
        </Button>
      </div>
    </PictureSourceContext>
  );
}
