import { RefreshCw, TriangleAlert } from 'lucide-react';
import { type DraftFiles, scenariosIn } from '#questionnaires';
import { scenarioTexts } from '../../text/design-scenarios/scenario-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { failedRuns, scenariosStand, useInterviews } from './use-interviews.ts';

/** How many scenarios fail, wherever one works, and that it is being found out; nothing while all pass. */
export function FailingMark({ files }: { files: DraftFiles }) {
  const text = useTexts(scenarioTexts);
  const { locale } = useLanguage();
  const interviews = useInterviews(files);
  const stand = scenariosStand(interviews);
  const failed = failedRuns(interviews.runs).length;
  const isUnderWay = (stand === 'waiting' || stand === 'again') && scenariosIn(files).length > 0;
  if (failed === 0 && !isUnderWay) return null;
  return (
    <>
      {failed > 0 && (
        <span className="tag tag-caution">
          <TriangleAlert aria-hidden="true" size={16} />
          <span aria-hidden="true">{formatNumber(failed, locale)}</span>
          <span className="visually-hidden">{text.failing(failed, formatNumber(failed, locale))}</span>
        </span>
      )}
      {isUnderWay && (
        <span className="tag" title={stand === 'again' ? text.again : text.waits}>
          <RefreshCw aria-hidden="true" size={16} />
          <span className="visually-hidden">{stand === 'again' ? text.again : text.waits}</span>
        </span>
      )}
    </>
  );
}
