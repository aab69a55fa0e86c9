import { ApiProblem } from '../api.ts';
import { Banner } from '../components/Banner.tsx';
import { ProblemBanner } from '../components/ProblemBanner.tsx';
import { designFileTexts } from '../text/design-files/design-file-texts.ts';
import { designTranslationTexts, type FlawDetails } from '../text/design-translation/design-translation-texts.ts';
import { useTexts } from '../text/use-texts.ts';

type Sentences = Readonly<Record<string, (about: FlawDetails) => string>>;

interface FileRefusedProps {
  problem: unknown;
  /** What was brought: it says which files are taken instead. */
  of: 'texts' | 'questionnaire';
}

/** Why a file was not read, in the reader's words where they are known. */
export function FileRefused({ problem, of }: FileRefusedProps) {
  const { flaws } = useTexts(designTranslationTexts);
  const { packageFlaws, fileFlaws } = useTexts(designFileTexts);
  const flaw = problem instanceof ApiProblem ? problem.flaw : undefined;
  const isPackage = problem instanceof ApiProblem && problem.code === 'wrong-package';
  const sentences: Sentences = isPackage ? packageFlaws : of === 'texts' ? flaws : { ...flaws, ...fileFlaws };
  if (!flaw || !Object.hasOwn(sentences, flaw.code)) return <ProblemBanner problem={problem} />;
  return <Banner kind="bad">{sentences[flaw.code]!(flaw.about)}</Banner>;
}
