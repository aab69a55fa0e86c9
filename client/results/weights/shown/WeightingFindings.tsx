import type { WeightingFindingReply } from '#contract';
import { Banner } from '../../../components/Banner.tsx';
import { formatNumber } from '../../../text/format.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { weightingPageTexts } from '../../../text/weighting-page/weighting-page-texts.ts';
import { weightingProblemTexts } from '../../../text/weighting-problems/weighting-problem-texts.ts';
import { weightingFindingText } from '../model/weighting-finding-text.ts';

interface WeightingFindingsProps {
  readonly title: string;
  readonly findings: readonly WeightingFindingReply[];
}

/** Everything that is wrong with a specification, its totals or the sample: where, what, what to do. */
export function WeightingFindings({ title, findings }: WeightingFindingsProps) {
  const { shown } = useTexts(weightingPageTexts);
  const texts = useTexts(weightingProblemTexts);
  const { language, locale } = useLanguage();
  const written = (place: number | string | undefined) =>
    typeof place === 'number' ? formatNumber(place, locale) : place;
  return (
    <Banner kind="bad" title={title}>
      <ul className="plain-list">
        {findings.map((finding, index) => {
          const { file, line, column } = finding;
          const place = line === undefined ? '' : shown.place({ line: written(line)!, column: written(column) });
          const where = [file, place].filter(Boolean).join(', ');
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: findings have no other identity than their place
            <li key={index}>
              {where !== '' && <strong>{where}: </strong>}
              {weightingFindingText(finding, texts, language).map(({ text, language: spoken }) => (
                <span key={text} lang={spoken}>
                  {text}{' '}
                </span>
              ))}
            </li>
          );
        })}
      </ul>
    </Banner>
  );
}
