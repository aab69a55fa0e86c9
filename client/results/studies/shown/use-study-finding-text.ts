import type { StudyFindingReply } from '#contract';
import { formatNumber } from '../../../text/format.ts';
import { studyPageTexts } from '../../../text/study-page/study-page-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { studyFindingText } from '../model/study-finding-text.ts';

/** How findings are said to the reader: where, and what. */
export function useStudyFindingText() {
  const { findings } = useTexts(studyPageTexts);
  const { locale, language: readers } = useLanguage();
  const written = (place: number | string) => (typeof place === 'number' ? formatNumber(place, locale) : place);
  return {
    place({ file, line, column, path }: StudyFindingReply): string {
      const lineAndColumn = line === undefined ? undefined : findings.line(written(line));
      const ofColumn = typeof column === 'string' ? column : undefined;
      const ofPath = path && path.length > 0 ? path.join(' › ') : undefined;
      return [file, ofPath, lineAndColumn, ofColumn].filter(Boolean).join(', ');
    },
    words(finding: StudyFindingReply): { text: string; language: string } {
      const { text, language } = studyFindingText(finding, readers);
      const more = finding.more === undefined ? '' : ` ${findings.more(formatNumber(finding.more, locale))}`;
      return { text: text + more, language };
    },
  };
}
