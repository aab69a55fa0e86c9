import { ApiProblem } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { type ProductTexts, productTexts } from '../../text/products/product-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { SourceProblem } from '../sources/SourceProblem.tsx';

interface ProductProblemProps {
  readonly problem: unknown;
  readonly weighting?: string | undefined;
  readonly onRetry: () => void;
}

/** Why something is not made, in the reader's language; any other problem as everywhere. */
export function ProductProblem({ problem, weighting, onRetry }: ProductProblemProps) {
  const texts = useTexts(productTexts);
  const words = productProblemText(problem, texts);
  if (words === undefined) return <SourceProblem problem={problem} weighting={weighting} onRetry={onRetry} />;
  return <Banner kind="bad">{words}</Banner>;
}

/** What is wrong with a zip, by the code that the server gives after `package-`. */
const WHY_REFUSED: Readonly<Record<string, keyof ProductTexts['refused']>> = {
  'not-a-zip': 'none',
  'no-manifest': 'none',
  'not-a-package': 'none',
  'manifest-not-json': 'none',
  truncated: 'damaged',
  'manifest-broken': 'damaged',
  'too-large': 'too-large',
  'unpacks-too-large': 'too-large',
  'member-too-large': 'too-large',
  'later-format': 'later',
  'description-too-large': 'memory',
  'too-many-rows': 'memory',
  'too-many-columns': 'memory',
  'too-many-values': 'memory',
  'fills-memory': 'memory',
};

/** The sentence of a problem with what is made here; undefined for any other problem. */
export function productProblemText(problem: unknown, { problems, refused }: ProductTexts): string | undefined {
  if (!(problem instanceof ApiProblem)) return undefined;
  const { code, flaw } = problem;
  if (code === 'package-refused') return refused[WHY_REFUSED[flaw?.code.replace('package-', '') ?? ''] ?? 'harmful'];
  return Object.hasOwn(problems, code) ? problems[code as keyof typeof problems] : undefined;
}
