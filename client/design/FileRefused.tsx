import { workbookFlawInWords } from '#questionnaires';
import { ApiProblem } from '../api.ts';
import { Banner } from '../components/Banner.tsx';
import { ProblemBanner } from '../components/ProblemBanner.tsx';
import { designFileTexts } from '../text/design-files/design-file-texts.ts';
import { useLanguage, useTexts } from '../text/use-texts.ts';

interface FileRefusedProps {
  problem: unknown;
  /** What was brought: it says which files are taken instead. */
  of: 'texts' | 'questionnaire';
}

/** Why a file was not read, in the reader's words where they are known. */
export function FileRefused({ problem, of }: FileRefusedProps) {
  const { packageFlaws } = useTexts(designFileTexts);
  const { language } = useLanguage();
  const flaw = problem instanceof ApiProblem ? problem.flaw : undefined;
  const isPackage = problem instanceof ApiProblem && problem.code === 'wrong-package';
  const ofPackage: Readonly<Record<string, (about: Details) => string>> = packageFlaws;
  const sentence =
    flaw &&
    (isPackage
      ? Object.hasOwn(ofPackage, flaw.code) && ofPackage[flaw.code]!(flaw.about)
      : workbookFlawInWords(flaw, of, language));
  return sentence ? <Banner kind="bad">{sentence}</Banner> : <ProblemBanner problem={problem} />;
}

type Details = NonNullable<ApiProblem['flaw']>['about'];
