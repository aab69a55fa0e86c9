import type { EstimateRow } from '#contract';
import { Banner } from '../../components/Banner.tsx';
import { useLanguage, useTexts } from '../../text/index.ts';
import { axisDomain } from '../charts/axis-domain.ts';
import { decimalsFor, figureFormat } from '../model/figure-format.ts';
import type { Line } from '../model/lines.ts';
import { marksOf } from '../model/marks-of.ts';
import { type ProfileGroup, profileChoices, profileGroups } from '../model/profile.ts';
import { profileFinding, profileLines, shareMarks } from '../model/profile-lines.ts';
import type { View } from '../model/view.ts';
import { resultsTexts } from '../text/index.ts';
import { Chart } from './Chart.tsx';
import { EstimateTable } from './EstimateTable.tsx';
import { Notes } from './Notes.tsx';
import { ProfileSentence } from './ProfileSentence.tsx';

interface ProfileViewProps {
  rows: readonly EstimateRow[];
  view: View;
  onChange: (change: Partial<View>) => void;
}

/** Who the victims are beside who the population is, and the risk of each group: two questions, two answers. */
export function ProfileView({ rows, view, onChange }: ProfileViewProps) {
  const texts = useTexts(resultsTexts);
  const { locale } = useLanguage();
  const { profile, units, noFigureTitle } = texts.figures;
  const choices = profileChoices(rows);
  const crime = choices.crimes.includes(view.crime) ? view.crime : (choices.crimes[0] ?? '');
  const variable = choices.variables.includes(view.by) ? view.by : (choices.variables[0] ?? '');
  const groups = profileGroups(rows, crime, variable, texts);
  const sentence = <ProfileSentence view={{ ...view, crime, by: variable }} choices={choices} onChange={onChange} />;
  if (groups.length === 0) return <Banner title={noFigureTitle}>{profile.unavailable}</Banner>;

  const shares = figureFormat(
    locale,
    'share',
    decimalsFor('share', errorsOf(groups, ['victims', 'population', 'risk'])),
  );
  const ratios = figureFormat(locale, 'ratio', 2);
  const risk = profileLines(groups, 'risk');
  const relative = profileLines(groups, 'relative');
  const pairs = shareMarks(groups, texts, shares);
  const riskMarks = marksOf(risk, texts.figures, shares);
  const relativeMarks = marksOf(relative, texts.figures, ratios);
  const finding = profileFinding(groups, profile, shares, ratios);
  const whole = figureFormat(locale, 'share', 0).bare;
  return (
    <>
      {sentence}
      <h2>{profile.heading}</h2>
      <Chart
        title={profile.shares}
        unit={units.share}
        finding={finding}
        standard={view.standard}
        marks={pairs}
        domain={axisDomain(pairs, { most: 1 })}
        tickText={whole}
      />
      <Chart
        title={profile.risk}
        unit={units.share}
        finding={rangeOf(risk, shares.value)}
        marks={riskMarks}
        domain={axisDomain(riskMarks, { most: 1 })}
        tickText={figureFormat(locale, 'share', 1).bare}
      />
      <Chart
        title={profile.relative}
        unit={units.ratio}
        finding={rangeOf(relative, ratios.value)}
        marks={relativeMarks}
        domain={axisDomain(relativeMarks, { least: 1 })}
        tickText={figureFormat(locale, 'ratio', 1).bare}
        reference={{ value: 1, text: `1: ${profile.asTheRest}` }}
      />
      <EstimateTable title={profile.shares} lines={profileTable(groups, texts.figures.profile)} format={shares} />
      <EstimateTable title={profile.relative} lines={relative} format={ratios} />
      <Notes rows={[...risk, ...relative].map((line) => line.row)} standard={view.standard} format={shares} />
    </>
  );
}

const errorsOf = (groups: readonly ProfileGroup[], names: readonly ('victims' | 'population' | 'risk')[]) =>
  groups.flatMap((group) => names.map((name) => group[name]?.se ?? null));

const rangeOf = (lines: readonly Line[], written: (value: number | null) => string) =>
  `${lines.map((line) => `${line.label} ${written(line.row.estimate)}`).join(', ')}.`;

function profileTable(groups: readonly ProfileGroup[], words: { victims: string; population: string; risk: string }) {
  return (['victims', 'population', 'risk'] as const).flatMap((name) =>
    profileLines(groups, name).map((line) => ({
      ...line,
      key: `${name} ${line.key}`,
      label: `${line.label}: ${words[name]}`,
    })),
  );
}
