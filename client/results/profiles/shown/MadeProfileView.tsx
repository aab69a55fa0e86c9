import { useMemo } from 'react';
import { type MakeProfileReply, madeProfile, PROFILE_WORDS, type TableChoices, unitOf } from '#contract';
import { formatDateTime, formatNumber } from '../../../text/format.ts';
import { sourceTexts } from '../../../text/sources/source-texts.ts';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { useResultsTexts } from '../../crime-names.ts';
import { decimalsFor, figureFormat } from '../../model/figure-format.ts';
import { PictureSourceContext } from '../../picture-source.ts';
import { sourceNotes } from '../../sources/source-notes.ts';
import { offeredFigureOf } from '../../tables/model/offers.ts';
import { unitInTable, unitOfFigure } from '../../tables/model/table-words.ts';
import { TableFiles } from '../../tables/shown/TableFiles.tsx';
import { useEditionTitle } from '../../use-edition-title.ts';
import { profileName } from '../model/profile-lines.ts';
import { ratioText } from '../model/ratio-text.ts';
import { LeftOutList } from './LeftOutList.tsx';
import { MarginsPart } from './MarginsPart.tsx';
import { ProfileTests } from './ProfileTests.tsx';
import { RatiosPart } from './RatiosPart.tsx';
import type { ShownProfile } from './shown-profile.ts';

interface MadeProfileViewProps {
  readonly title: string;
  readonly made: Extract<MakeProfileReply, { made: unknown }>['made'];
  readonly choices: TableChoices;
}

/** A profile that was made: its ratios, tests and margins, what is not in it, its files. */
export function MadeProfileView({ title, made, choices }: MadeProfileViewProps) {
  const texts = useResultsTexts();
  const { shown } = useTexts(tablePageTexts);
  const from = useTexts(sourceTexts);
  const { language, locale } = useLanguage();
  const edition = useEditionTitle();
  const { json, csv, interviews, computedAt } = made;
  const words = PROFILE_WORDS[language];
  // The server writes what the contract says; the files and the page are of the same bytes.
  const profile = useMemo(() => madeProfile.parse(JSON.parse(json)), [json]);
  const { outcome, specification, weighting, analysis_file: analysisFile } = profile;
  const offered = offeredFigureOf(choices, outcome.indicator);
  const unit = offered?.kind === undefined ? unitOf(outcome.indicator) : unitOfFigure(offered, outcome.crime);
  const errors = profile.margins.flatMap(({ values }) => values.map(({ se }) => se));
  const view: ShownProfile = {
    profile,
    texts,
    words,
    unit,
    unitName: unitInTable(unit, {}, texts.figures, locale),
    formats: {
      ratio: figureFormat(locale, 'ratio', 2),
      margin: figureFormat(locale, unit, decimalsFor(unit, errors)),
    },
    limits: words.limits(formatNumber(specification.level, locale, { style: 'percent', maximumFractionDigits: 1 })),
    locale,
  };
  const basis = shown.basis({
    interviews: formatNumber(interviews, locale),
    when: formatDateTime(computedAt, locale),
    study: profile.study,
  });
  const told = sourceNotes({ weighting, analysisFile }, from, { isShort: true });
  const of = profileName(profile, texts);
  const names = [...new Set([title || of, of])];
  return (
    <PictureSourceContext value={[edition, ...names, basis, ...told].join(' · ')}>
      <div className="stack">
        <p className="quiet tabular">{[basis, ...told].join(' · ')}</p>
        <p>
          <strong>{of}.</strong> {words.kinds[specification.kind]}.{' '}
          {words.records(formatNumber(profile.n, locale), formatNumber(profile.positives, locale))}
        </p>
        <p className="profile-caution">{words.caution}</p>
        <RatiosPart {...view} />
        <TableFiles name={specification.profile} json={json} csv={csv} written={() => ratioText(view)} />
        <ProfileTests {...view} />
        <MarginsPart {...view} />
        <LeftOutList {...view} />
        {sourceNotes({ weighting, analysisFile }, from).map((note) => (
          <p key={note} className="quiet source-note">
            {note}
          </p>
        ))}
      </div>
    </PictureSourceContext>
  );
}
