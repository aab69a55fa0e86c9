import { MonitorOff } from 'lucide-react';
import { useState } from 'react';
import { endOtherSessions } from '#contract';
import { call } from '../api.ts';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { ProblemBanner } from '../components/ProblemBanner.tsx';
import { shellTexts } from '../text/shell/shell-texts.ts';
import { useTexts } from '../text/use-texts.ts';

/** Ends the sessions of this account on other devices. */
export function OtherSessions() {
  const text = useTexts(shellTexts).otherSessions;
  const [ended, setEnded] = useState<number>();
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  async function end() {
    setBusy(true);
    setProblem(undefined);
    setEnded(undefined);
    await call(endOtherSessions, {}).then((reply) => setEnded(reply.ended), setProblem);
    setBusy(false);
  }

  return (
    <section className="card stack">
      <h2>{text.title}</h2>
      <p>{text.body}</p>
      {problem !== undefined && <ProblemBanner problem={problem} />}
      {ended !== undefined && <Banner kind="good">{text.ended(ended)}</Banner>}
      <div>
        <Button icon={MonitorOff} onClick={end} disabled={busy}>
          {text.end}
        </Button>
      </div>
    </section>
  );
}
