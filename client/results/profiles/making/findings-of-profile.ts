import { createContext, useContext } from 'react';
import type { SpecFinding } from '#contract';
import { profileProblemTexts } from '../../../text/profile-problems/profile-problem-texts.ts';
import { tableProblemTexts } from '../../../text/table-problems/table-problem-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { useResultsTexts } from '../../crime-names.ts';
import { specFindingText } from '../../tables/model/spec-finding-text.ts';
import { findingInNames, findingsIn } from '../model/profile-finding.ts';

/** What is wrong with the profile that was made last. */
export const FindingsOfProfile = createContext<readonly SpecFinding[]>([]);

/** What is wrong with a part of the specification, in words; undefined where nothing is. */
export function useWrongAt(path: readonly (string | number)[]): string | undefined {
  const findings = useContext(FindingsOfProfile);
  const texts = { ...useTexts(tableProblemTexts), ...useTexts(profileProblemTexts) };
  const results = useResultsTexts();
  const { language } = useLanguage();
  const said = findingsIn(findings, path).map(
    (finding) => specFindingText(findingInNames(finding, results), texts, language).text,
  );
  return said.length === 0 ? undefined : said.join(' ');
}
