import { useEffect } from 'react';
import type { CaseReply } from '#contract';
import { whenIdle } from '../session/when-idle.ts';

/** What of the questionnaire's engine is made ready before the first interview. */
interface Engine {
  readyFor(assigned: CaseReply): Promise<void>;
}

const idle = () => new Promise<void>((ready) => whenIdle(ready));

/**
 * Loads the questionnaire's engine and the questionnaires of the cases, piece by piece, while the list stands there.
 * A person who opens a case before that waits no longer than without it.
 */
export function useEngineReady(cases: CaseReply[] | undefined, loadEngine: () => Promise<Engine>): void {
  useEffect(() => {
    if (!cases) return;
    let isGone = false;
    const prepare = async () => {
      await idle();
      const engine = await loadEngine();
      const firsts = new Map(cases.map((assigned) => [`${assigned.instrument} ${assigned.version}`, assigned]));
      for (const assigned of firsts.values()) {
        await idle();
        if (isGone) return;
        await engine.readyFor(assigned);
      }
    };
    // Without a network a questionnaire may not be there; opening the case says so.
    prepare().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [cases, loadEngine]);
}
