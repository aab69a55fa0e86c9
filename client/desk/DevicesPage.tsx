import { useCallback, useEffect, useRef, useState } from 'react';
import { listDevices } from '#contract';
import { call } from '../api.ts';
import { Banner } from '../components/Banner.tsx';
import { LoadingScreen } from '../components/LoadingScreen.tsx';
import { ProblemBanner } from '../components/ProblemBanner.tsx';
import { useReply } from '../shell/use-reply.ts';
import { arrivalTexts } from '../text/arrivals/arrival-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { DeviceTable } from './devices/DeviceTable.tsx';

/** The tablets: whose, how they stand, and what a supervisor does when one is lost or a secret is forgotten. */
export function DevicesPage({ onSessionEnded }: { onSessionEnded: () => void }) {
  const text = useTexts(arrivalTexts).devices;
  const ask = useCallback((signal: AbortSignal) => call(listDevices, { signal }), []);
  const { reply, again } = useReply(ask, onSessionEnded);
  const [message, setMessage] = useState<string>();
  const outcome = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone, so the outcome takes the focus and is read.
  useEffect(() => {
    if (message !== undefined) outcome.current?.focus();
  }, [message]);
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      {message !== undefined && (
        <div ref={outcome} tabIndex={-1}>
          <Banner kind="good">{message}</Banner>
        </div>
      )}
      {reply.state === 'asking' && <LoadingScreen />}
      {reply.state === 'failed' && <ProblemBanner problem={reply.problem} onRetry={again} />}
      {reply.state === 'here' && (
        <DeviceTable
          devices={reply.value.devices}
          onDone={(said) => {
            setMessage(said);
            again();
          }}
          onSessionEnded={onSessionEnded}
        />
      )}
    </>
  );
}
