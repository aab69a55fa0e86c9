import type { PublicSpecFinding } from '#contract';
import { Banner } from '../../components/Banner.tsx';
import { formatNumber } from '../../text/format.ts';
import { productTexts } from '../../text/products/product-texts.ts';
import { publicProblemTexts } from '../../text/public-problems/public-problem-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { publicFindingText } from './model/public-finding-text.ts';

/** Everything that is wrong with a specification, by its place. */
export function PublicSpecFindings({ findings }: { readonly findings: readonly PublicSpecFinding[] }) {
  const { publicFile: texts } = useTexts(productTexts);
  const sentences = useTexts(publicProblemTexts);
  const { language, locale } = useLanguage();
  const number = (value: number) => formatNumber(value, locale);
  return (
    <Banner kind="bad" title={texts.wrong(number(findings.length))}>
      <ul className="plain-list">
        {findings.map((finding, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no other identity than their place
          <li key={place}>
            <strong>{texts.place({ line: number(finding.line), column: number(finding.column) })}:</strong>{' '}
            {publicFindingText(finding, sentences, { language, locale })}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
