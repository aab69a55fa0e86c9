import type { SpecFinding } from '#contract';
import { Banner } from '../../../components/Banner.tsx';
import { formatNumber } from '../../../text/format.ts';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { tableProblemTexts } from '../../../text/table-problems/table-problem-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { specFindingText } from '../model/spec-finding-text.ts';

interface SpecFindingsProps {
  readonly title: string;
  readonly findings: readonly SpecFinding[];
  /** Sentences that say it otherwise than of a table. */
  readonly sentences?: object;
}

/** Everything that is wrong with a specification: where, what, what to do. */
export function SpecFindings({ title, findings, sentences }: SpecFindingsProps) {
  const { shown } = useTexts(tablePageTexts);
  const texts = { ...useTexts(tableProblemTexts), ...sentences };
  const { language, locale } = useLanguage();
  return (
    <Banner kind="bad" title={title}>
      <ul className="plain-list">
        {findings.map((finding, place) => {
          const { text, language: spoken } = specFindingText(finding, texts, language);
          const { line, column } = finding;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: findings have no other identity than their place
            <li key={place}>
              {line !== undefined && column !== undefined && (
                <strong>
                  {shown.place({ line: formatNumber(line, locale), column: formatNumber(column, locale) })}:{' '}
                </strong>
              )}
              <span lang={spoken}>{text}</span>
            </li>
          );
        })}
      </ul>
    </Banner>
  );
}
