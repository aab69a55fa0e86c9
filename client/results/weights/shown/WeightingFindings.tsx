import type { WeightingFindingReply } from '#contract';
import { Banner } from '../../../components/Banner.tsx';
import { formatNumber } from '../../../text/format.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { weightingPageTexts } from '../../../text/weighting-page/weighting-page-texts.ts';

interface WeightingFindingsProps {
  readonly title: string;
  readonly findings: readonly WeightingFindingReply[];
}

/** Everything that is wrong with a specification, its totals or the sample: where, what, what to do. */
export function WeightingFindings({ title, findings }: WeightingFindingsProps) {
  const { shown } = useTexts(weightingPageTexts);
  const { locale } = useLanguage();
  const written = (place: number | string | undefined) =>
    typeof place === 'number' ? formatNumber(place, locale) : place;
  return (
    <Banner kind="bad" title={title}>
      <ul className="plain-list">
        {findings.map(({ file, line, column, problem, remedy }, index) => {
          const place = line === undefined ? '' : shown.place({ line: written(line)!, column: written(column) });
          const where = [file, place].filter(Boolean).join(', ');
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: findings have no other identity than their place
            <li key={index}>
              {where !== '' && <strong>{where}: </strong>}
              <span lang="en">
                {problem}; {remedy}.
              </span>
            </li>
          );
        })}
      </ul>
    </Banner>
  );
}
