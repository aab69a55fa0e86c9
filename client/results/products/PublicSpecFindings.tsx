import type { PublicSpecFinding } from '#contract';
import { Banner } from '../../components/Banner.tsx';
import { formatNumber } from '../../text/format.ts';
import { productTexts } from '../../text/products/product-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';

/** Everything that is wrong with a specification, by its place. What has no code is in English, as in the command. */
export function PublicSpecFindings({ findings }: { readonly findings: readonly PublicSpecFinding[] }) {
  const { publicFile: texts } = useTexts(productTexts);
  const { locale } = useLanguage();
  const number = (value: number) => formatNumber(value, locale);
  return (
    <Banner kind="bad" title={texts.wrong(number(findings.length))}>
      <ul className="plain-list">
        {findings.map(({ line, column, problem, code, part = '' }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no other identity than their place
          <li key={place}>
            <strong>{texts.place({ line: number(line), column: number(column) })}:</strong>{' '}
            {code ? texts.findings[code](part) : <span lang="en">{problem}</span>}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
