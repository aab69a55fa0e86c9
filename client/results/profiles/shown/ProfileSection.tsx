import { useEffect } from 'react';
import type { FigureSource, SpecFinding, TableChoices } from '#contract';
import { profilePageTexts } from '../../../text/profile-page/profile-page-texts.ts';
import { profileProblemTexts } from '../../../text/profile-problems/profile-problem-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { useResultsTexts } from '../../crime-names.ts';
import { AskedReply } from '../../tables/shown/AskedReply.tsx';
import { SpecFindings } from '../../tables/shown/SpecFindings.tsx';
import { findingInNames } from '../model/profile-finding.ts';
import { useMadeProfile } from '../use-made-profile.ts';
import { MadeProfileView } from './MadeProfileView.tsx';

interface ProfileSectionProps {
  readonly title: string;
  readonly text: string;
  /** What it is made from. */
  readonly source: FigureSource;
  readonly choices: TableChoices;
  /** Told what is wrong with it, for the fields. */
  readonly onFindings: (findings: readonly SpecFinding[]) => void;
  readonly onSessionEnded: () => void;
}

const NONE: readonly SpecFinding[] = [];

/** The profile of a specification, the wait for it, or why it cannot be made. */
export function ProfileSection({ title, text, source, choices, onFindings, onSessionEnded }: ProfileSectionProps) {
  const { shown } = useTexts(profilePageTexts);
  const sentences = useTexts(profileProblemTexts);
  const texts = useResultsTexts();
  const { survey } = choices;
  const asked = useMadeProfile({ survey, text, source }, onSessionEnded);
  const { reply } = asked;
  const findings = reply.state === 'here' && 'findings' in reply.value ? reply.value.findings : NONE;
  useEffect(() => onFindings(findings), [findings, onFindings]);
  return (
    <>
      <AskedReply weighting={source.weighting} {...asked} />
      {findings.length > 0 && (
        <SpecFindings
          title={shown.refused}
          findings={findings.map((finding) => findingInNames(finding, texts))}
          sentences={sentences}
        />
      )}
      {reply.state === 'here' && 'made' in reply.value && (
        <MadeProfileView title={title} made={reply.value.made} choices={choices} />
      )}
    </>
  );
}
