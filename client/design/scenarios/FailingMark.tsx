import { TriangleAlert } from 'lucide-react';
import type { DraftFiles } from '#questionnaires';
import { scenarioTexts } from '../../text/design-scenarios/scenario-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useInterviews } from './use-interviews.ts';

/** How many scenarios fail, wherever one works; nothing while all pass. */
export function FailingMark({ files }: { files: DraftFiles }) {
  const text = useTexts(scenarioTexts);
  const { locale } = useLanguage();
  const { runs } = useInterviews(files);
  const failed = [...(runs?.values() ?? [])].filter(({ failures }) => failures.length > 0).length;
  if (failed === 0) return null;
  return (
    <span className="tag tag-caution">
      <TriangleAlert aria-hidden="true" size={16} />
      <span aria-hidden="true">{formatNumber(failed, locale)}</span>
      <span className="visually-hidden">{text.failing(failed, formatNumber(failed, locale))}</span>
    </span>
  );
}
