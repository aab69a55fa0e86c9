import { RotateCw } from 'lucide-react';
import { ApiProblem } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { hrefOf } from '../../shell/use-address.ts';
import { formatNumber } from '../../text/format.ts';
import { shellTexts } from '../../text/shell/shell-texts.ts';
import { type SourceTexts, sourceTexts } from '../../text/sources/source-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';

interface SourceProblemProps {
  readonly problem: unknown;
  /** Key of the weighting that was chosen. */
  readonly weighting: string | undefined;
  readonly onRetry: () => void;
}

/** Why figures cannot be made from what was chosen, in the reader's language; any other problem as everywhere. */
export function SourceProblem({ problem, weighting, onRetry }: SourceProblemProps) {
  const texts = useTexts(sourceTexts);
  const { retry } = useTexts(shellTexts);
  const { locale } = useLanguage();
  const words = sourceProblemText(problem, texts, locale);
  if (words === undefined) return <ProblemBanner problem={problem} onRetry={onRetry} />;
  return (
    <Banner kind="bad">
      <p>{words}</p>
      <div className="row">
        <Button icon={RotateCw} onClick={onRetry}>
          {retry}
        </Button>
        {weighting !== undefined && (
          <a className="button" href={hrefOf(['weights', weighting])}>
            {texts.openWeights}
          </a>
        )}
      </div>
    </Banner>
  );
}

/** The sentence of a problem with what was chosen; undefined for any other problem. */
export function sourceProblemText(problem: unknown, texts: SourceTexts, locale: string): string | undefined {
  if (!(problem instanceof ApiProblem)) return undefined;
  if (problem.code === 'unknown-weighting') return texts.unknownWeighting;
  if (problem.code === 'unknown-analysis-file') return texts.unknownFile;
  const { flaw } = problem;
  if (!flaw || !Object.hasOwn(texts.flaws, flaw.code)) return undefined;
  const about = Object.entries(flaw.about).map(([name, value]) => [
    name,
    typeof value === 'number' && name !== 'number' ? formatNumber(value, locale) : String(value),
  ]);
  // The server's flaw of this name is about the same things.
  const say = texts.flaws[flaw.code as keyof typeof texts.flaws] as (about: object) => string;
  return say(Object.fromEntries(about));
}
