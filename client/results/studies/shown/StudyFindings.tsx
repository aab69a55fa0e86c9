import type { StudyFindingReply } from '#contract';
import { Banner } from '../../../components/Banner.tsx';
import { studyPageTexts } from '../../../text/study-page/study-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { useStudyFindingText } from './use-study-finding-text.ts';

interface StudyFindingsProps {
  readonly title: string;
  readonly findings: readonly StudyFindingReply[];
  /** Leads to a line of the study. */
  readonly onLine?: ((line: number) => void) | undefined;
}

/** Everything that is wrong with a study or its data files: where, what, what to do. */
export function StudyFindings({ title, findings, onLine }: StudyFindingsProps) {
  return (
    <Banner kind="bad" title={title}>
      <FindingList findings={findings} onLine={onLine} />
    </Banner>
  );
}

/** The findings alone, for who is not to be interrupted. */
export function FindingList({ findings, onLine }: Omit<StudyFindingsProps, 'title'>) {
  const { findings: text } = useTexts(studyPageTexts);
  const said = useStudyFindingText();
  return (
    <ul className="plain-list">
      {findings.map((finding, index) => {
        const { file, line } = finding;
        const { text: words, language } = said.words(finding);
        const where = said.place(finding);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no other identity than their place
          <li key={index}>
            {where !== '' && <strong>{where}: </strong>}
            <span lang={language}>{words}</span>{' '}
            {file === undefined && line !== undefined && onLine && (
              <button type="button" className="study-link" onClick={() => onLine(line)}>
                {text.goTo(where)}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
