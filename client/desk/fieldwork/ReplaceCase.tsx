import { Repeat } from 'lucide-react';
import { useState } from 'react';
import { replaceCase } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { dwellingTexts } from '../../text/dwellings/dwelling-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

interface ReplaceCaseProps {
  survey: string;
  /** The case that ended without an interview, and how it is called. */
  dwelling: { caseId: string; label: string };
  onReplaced: (message: string) => void;
  onSessionEnded: () => void;
}

/** Releases a reserve in place of a dwelling, with a reason. Nobody chooses which. */
export function ReplaceCase({ survey, dwelling: { caseId, label }, onReplaced, onSessionEnded }: ReplaceCaseProps) {
  const text = useTexts(dwellingTexts).replace;
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<unknown>();

  async function confirm(reason: string) {
    setProblem(undefined);
    try {
      const released = await call(replaceCase, { body: { survey, caseId, reason } });
      setAsking(false);
      onReplaced(text.done({ original: label, caseId: released.caseId }));
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else setProblem(error);
    }
  }

  return (
    <>
      <Button icon={Repeat} aria-label={text.actionOf(label)} onClick={() => setAsking(true)}>
        {text.action}
      </Button>
      {isAsking && (
        <ReasonDialog
          title={text.title(label)}
          body={text.body}
          action={text.action}
          reason={{ label: text.reason, hint: text.reasonHint, missing: text.reasonMissing, most: 500 }}
          refusal={<Refusal problem={problem} />}
          onConfirm={confirm}
          onClose={() => {
            setAsking(false);
            setProblem(undefined);
          }}
        />
      )}
    </>
  );
}

/** Why nothing stands in, in the reader's words. */
function Refusal({ problem }: { problem: unknown }) {
  const { refused } = useTexts(dwellingTexts).replace;
  if (problem === undefined) return null;
  if (problem instanceof ApiProblem && Object.hasOwn(refused, problem.code))
    return <Banner kind="bad">{refused[problem.code as keyof typeof refused]}</Banner>;
  return <ProblemBanner problem={problem} />;
}
