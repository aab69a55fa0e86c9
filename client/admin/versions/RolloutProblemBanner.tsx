import { ApiProblem } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { rolloutTexts } from '../../text/rollout/rollout-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

/** Why a version was not added or taken back, and what to do. */
export function RolloutProblemBanner({ problem }: { problem: unknown }) {
  const { problems } = useTexts(rolloutTexts);
  const said =
    problem instanceof ApiProblem ? Object.entries(problems).find(([code]) => code === problem.code) : undefined;
  return said ? <Banner kind="bad">{said[1]}</Banner> : <ProblemBanner problem={problem} />;
}
