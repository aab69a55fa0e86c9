import type { SuppressionRules } from '#contract';
import { Banner } from '../../../components/Banner.tsx';
import { formatNumber } from '../../../text/format.ts';
import { releaseTexts } from '../../../text/releases/release-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { type LoosenedRule, loosenedRules } from './begun-draft.ts';
import type { TypedRules } from './release-draft.ts';

interface LooserRulesProps {
  readonly rules: TypedRules;
  /** Of the revision that is published. */
  readonly published: SuppressionRules;
}

/** Which rules hide less than those of what is published; nothing where none does. */
export function LooserRules({ rules, published }: LooserRulesProps) {
  const { form: text } = useTexts(releaseTexts);
  const { locale } = useLanguage();
  const looser = loosenedRules(rules, published);
  if (looser.length === 0) return null;
  const { minimumCases, dominance, protection } = published;
  const before: Record<LoosenedRule, number> = { minimumCases, dominance: dominance.p ?? 0, protection, complement: 0 };
  return (
    <Banner kind="caution" title={text.looser}>
      <ul>
        {looser.map((name) => (
          <li key={name}>{text.looserRules[name](formatNumber(before[name], locale))}</li>
        ))}
      </ul>
    </Banner>
  );
}
