import { ApiProblem } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { formatDateTime, formatNumber } from '../../text/format.ts';
import { productTexts } from '../../text/products/product-texts.ts';
import type { ReleaseProblemTexts } from '../../text/releases/problems/release-problem-texts.ts';
import { releaseTexts } from '../../text/releases/release-texts.ts';
import { sourceTexts } from '../../text/sources/source-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useNameOf } from '../people/people-context.ts';
import { productProblemText } from '../products/ProductProblem.tsx';
import { sourceProblemText } from '../sources/SourceProblem.tsx';

/** Why something was not done with a release, in the reader's language. */
export function ReleaseProblem({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) {
  const { problems } = useTexts(releaseTexts);
  const sources = useTexts(sourceTexts);
  const products = useTexts(productTexts);
  const { locale } = useLanguage();
  const nameOf = useNameOf();
  const words =
    releaseProblemText(problem, problems, locale, nameOf) ??
    sourceProblemText(problem, sources, locale) ??
    productProblemText(problem, products);
  if (words === undefined) return <ProblemBanner problem={problem} {...(onRetry && { onRetry })} />;
  return <Banner kind="bad">{words}</Banner>;
}

/** The sentence of a problem with a release; undefined for any other problem. */
export function releaseProblemText(
  problem: unknown,
  texts: ReleaseProblemTexts,
  locale: string,
  nameOf?: (account: string) => string,
): string | undefined {
  if (!(problem instanceof ApiProblem)) return undefined;
  const { flaw, code } = problem;
  return releaseFlawText([flaw?.code, code], flaw?.about ?? {}, { texts, locale, nameOf });
}

interface FlawReader {
  readonly texts: ReleaseProblemTexts;
  readonly locale: string;
  /** How a person is called, by the account. */
  readonly nameOf?: ((account: string) => string) | undefined;
}

/** The sentence of the first of the codes that has one. */
export function releaseFlawText(
  codes: readonly (string | undefined)[],
  of: Readonly<Record<string, string | number>>,
  { texts, locale, nameOf = (account) => account }: FlawReader,
): string | undefined {
  const named = codes.find((each) => each !== undefined && Object.hasOwn(texts, each));
  if (named === undefined) return undefined;
  const written = (name: string, value: string | number) => {
    if (typeof value === 'number') return formatNumber(value, locale);
    if (name === 'by') return nameOf(value);
    return name === 'at' ? formatDateTime(value, locale) : value;
  };
  const about = Object.entries(of).map(([name, value]) => [name, written(name, value)]);
  // The server's flaw of this name is about the same things.
  const say = texts[named as keyof ReleaseProblemTexts] as string | ((about: object) => string);
  return typeof say === 'string' ? say : say(Object.fromEntries(about));
}
