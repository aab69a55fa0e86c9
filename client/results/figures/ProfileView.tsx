import { byName, crimeName, type EstimateRow } from '#contract';
import { Banner } from '../../components/Banner.tsx';
import { hrefOf } from '../../shell/use-address.ts';
import { profilePageTexts } from '../../text/profile-page/profile-page-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useResultsTexts } from '../crime-names.ts';
import { decimalsFor, figureFormat } from '../model/figure-format.ts';
import { profileChoices, profileGroups } from '../model/profile.ts';
import { profileFinding, profileLines, shareLines, shareMarks } from '../model/profile-lines.ts';
import type { ResultsView } from '../model/view.ts';
import { EstimateTable } from './EstimateTable.tsx';
import { Notes } from './Notes.tsx';
import { ProfileCharts } from './ProfileCharts.tsx';
import { ProfileSentence } from './ProfileSentence.tsx';

interface ProfileViewProps {
  rows: readonly EstimateRow[];
  view: ResultsView;
  onChange: (change: Partial<ResultsView>) => void;
}

/**
 * Who the victims are beside who the population is, and the risk of each group: two questions, two answers.
 */
export function ProfileView({ rows, view, onChange }: ProfileViewProps) {
  const texts = useResultsTexts();
  const { link } = useTexts(profilePageTexts);
  const { locale } = useLanguage();
  const { profile, noFigureTitle } = texts.figures;
  const choices = profileChoices(rows, view.crime);
  const { crime, variables } = choices;
  const by = variables.includes(view.by) ? view.by : (variables[0] ?? '');
  const groups = profileGroups(rows, { crime, variable: by }, texts);
  if (groups.length === 0) return <Banner title={noFigureTitle}>{profile.unavailable}</Banner>;

  const table = shareLines(groups, profile);
  const relative = profileLines(groups, 'relative');
  const errors = table.map((line) => line.row.se);
  const shares = figureFormat(locale, 'share', decimalsFor('share', errors), view.standard);
  const ratios = figureFormat(locale, 'ratio', 2, view.standard);
  // A picture that is saved has no filters beside it.
  const of = `${crimeName(texts, crime)}, ${byName(texts, by, 'victim_composition')}`;
  return (
    <>
      <ProfileSentence view={{ ...view, crime, by }} choices={choices} onChange={onChange} />
      <h2>{profile.heading}</h2>
      <ProfileCharts
        of={of}
        pairs={shareMarks(groups, texts, shares)}
        risk={profileLines(groups, 'risk')}
        relative={relative}
        finding={profileFinding(groups, profile, shares, ratios)}
        shares={shares}
        ratios={ratios}
        standard={view.standard}
      />
      <p>
        <a className="link-alone" href={hrefOf(['profiles'])}>
          {link}
        </a>
      </p>
      <EstimateTable title={`${profile.shares} · ${of}`} lines={table} format={shares} />
      {relative.length > 0 && <EstimateTable title={`${profile.relative} · ${of}`} lines={relative} format={ratios} />}
      <Notes rows={[...table, ...relative].map((line) => line.row)} standard={view.standard} format={shares} />
    </>
  );
}
