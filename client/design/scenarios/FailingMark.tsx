import { RefreshCw, TriangleAlert } from 'lucide-react';
import type { DraftFiles } from '#questionnaires';
import { scenarioTexts } from '../../text/design-scenarios/scenario-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useScenarios } from '../use-scenarios.ts';
import { failedRuns, scenariosStand, useInterviews } from './use-interviews.ts';

/**
 * How many scenarios fail, wherever one works, and that it is being found out, which has its place beside the word: the
 * tabs stand still as one writes.
 */
export function FailingMark({ files }: { files: DraftFiles }) {
  const text = useTexts(scenarioTexts);
  const { locale } = useLanguage();
  const interviews = useInterviews(files);
  const scenarios = useScenarios(files);
  const stand = scenariosStand(interviews);
  const failed = failedRuns(interviews.runs).length;
  const isUnderWay = stand === 'waiting' || stand === 'again';
  const underWay = stand === 'again' ? text.again : text.waits;
  return (
    <>
      {failed > 0 && (
        <span className="tag tag-caution">
          <TriangleAlert aria-hidden="true" size={16} />
          <span aria-hidden="true">{formatNumber(failed, locale)}</span>
          <span className="visually-hidden">{text.failing(failed, formatNumber(failed, locale))}</span>
        </span>
      )}
      {scenarios.length > 0 && (
        <span className="draft-tab-again" hidden={!isUnderWay} title={underWay}>
          <RefreshCw aria-hidden="true" size={16} />
          <span className="visually-hidden">{underWay}</span>
        </span>
      )}
    </>
  );
}
