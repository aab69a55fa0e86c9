import { RotateCw } from 'lucide-react';
import { ApiProblem } from '../api.ts';
import { type ShellTexts, shellTexts } from '../text/shell/shell-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';

/** What went wrong with a request, in the reader's words, and the way to try again. */
export function ProblemBanner({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) {
  const text = useTexts(shellTexts);
  return (
    <Banner kind="bad">
      <p>{problemText(problem, text)}</p>
      {onRetry && (
        <div>
          <Button icon={RotateCw} onClick={onRetry}>
            {text.retry}
          </Button>
        </div>
      )}
    </Banner>
  );
}

/** The sentence for a problem; the server's detail where the interface has no words of its own. */
export function problemText(problem: unknown, text: ShellTexts): string {
  if (!(problem instanceof ApiProblem)) return text.problemUnknown;
  if (problem.code === 'not-the-server') return text.problemNotTheServer;
  if (problem.code === 'questionnaire-not-here') return text.problemQuestionnaire;
  if (problem.code === 'unknown-instrument') return text.problemVersion;
  if (problem.code === 'too-large' && problem.flaw) return text.problemTooLarge(Number(problem.flaw.about.megabytes));
  if (problem.code === 'fills-memory') return text.problemMemory;
  if (problem.status === 0) return text.problemOffline;
  if (problem.status === 429) return text.problemTooMany(Math.ceil((problem.retryAfter ?? 60) / 60));
  if (problem.code === 'account-disabled') return text.accountDisabled;
  return problem.detail || text.problemUnknown;
}
