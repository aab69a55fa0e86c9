import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTopOfScreen } from '../ahead/use-top-of-screen.ts';
import type { Turning } from '../ahead/use-turning.ts';
import { announceDeviceChange } from '../cases/use-device.ts';
import { useBackGesture } from '../contents/use-back-gesture.ts';
import type { DraftHead } from '../journal/head.ts';
import { HandOverScreen } from '../lock/HandOverScreen.tsx';
import { useTabletLock } from '../lock/use-tablet-lock.ts';
import { isAskingWho } from '../lock/who-has-it.ts';
import { CareCover } from '../quick-exit/CareCover.tsx';
import { QuickExitButton } from '../quick-exit/QuickExitButton.tsx';
import { useQuickExit } from '../quick-exit/use-quick-exit.ts';
import { ReferralButton } from '../referral/ReferralButton.tsx';
import type { RemarkPlace } from '../remarks/interview-remarks.ts';
import { RemarkDialog } from '../remarks/RemarkDialog.tsx';
import { ReturnPanel } from '../returned/ReturnPanel.tsx';
import type { InterviewSession } from '../session/interview-session.ts';
import { nameOfView } from '../session/view.ts';
import { ClosingPoints } from './ClosingPoints.tsx';
import { ClosingScreen } from './ClosingScreen.tsx';
import { ContentsDialog } from './ContentsDialog.tsx';
import { InterviewBar } from './InterviewBar.tsx';
import { MoveBar } from './MoveBar.tsx';
import { PauseScreen } from './PauseScreen.tsx';
import { PrivacyScreen } from './PrivacyScreen.tsx';
import { QuestionScreen } from './QuestionScreen.tsx';
import { ReviewScreen } from './ReviewScreen.tsx';
import { RosterChangePanel } from './RosterChangePanel.tsx';
import { SkipPart } from './SkipPart.tsx';
import { UnsavedBanner } from './UnsavedBanner.tsx';
import { usePreparing } from './use-preparing.ts';
import { useScreenTitle } from './use-screen-title.ts';
import { useSessionView } from './use-session-view.ts';

interface InterviewProps {
  session: InterviewSession;
  /** What stands there until the interviewer has the tablet again. */
  lock: (onUnlocked: () => void) => ReactNode;
  /** Closes the interview. */
  finish: () => Promise<void>;
  onLeave: () => void;
  onFinished: () => void;
  /** Called with the interview while the respondent holds the tablet, and with nothing once it is back. */
  onHeld: (held: DraftHead | undefined) => void;
}

/** The interview on the screen: bar, one topic, back and next. */
export function Interview({ session, lock, finish, onLeave, onFinished, onHeld }: InterviewProps) {
  useSessionView(session);
  usePreparing(session);
  useTabletLock(session);
  const quickExit = useQuickExit(session);
  const [contents, setContents] = useState(false);
  const [remarked, setRemarked] = useState<RemarkPlace>();
  const main = useRef<HTMLElement>(null);
  const turning: Turning = useRef(undefined);
  const { view } = session;
  const { handed } = session;
  const asksWho = isAskingWho(view);
  const isChanging = view.kind === 'form' && view.change !== undefined;
  const screen = nameOfView(view);
  const skippable =
    view.kind === 'handover' ? view.next.sensitive : view.kind === 'form' ? view.due.sensitive : undefined;

  const title = useScreenTitle(session);
  const module = view.kind === 'form' ? title : undefined;
  // The first screen of a part says what it is about; the bar says so on the others.
  const isFirst = view.kind === 'form' && view.form.progress.screen === 1 && !asksWho;

  const isBeginning = isFirst && view.due.key === session.due[0]?.key;

  useTopOfScreen(screen, main);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the tablet changes hands
  useEffect(() => {
    onHeld(handed ? session.draft.head : undefined);
    session.flush().then(announceDeviceChange, () => undefined);
  }, [session, handed]);

  useBackGesture(() => {
    // It is one back from what is seen, which the interview may not have gone on to yet.
    session.hand.flush();
    if (remarked) setRemarked(undefined);
    else if (contents) setContents(false);
    else if (session.canGoBack) session.previous();
    else if (handed) session.lock();
    else leave();
  });

  async function leave() {
    await session.flush().catch(() => undefined);
    onLeave();
  }

  const { language } = session;
  const cover = <CareCover session={session} quickExit={quickExit} />;
  if (view.kind === 'locked') {
    return (
      <>
        {cover}
        {!quickExit.isAway && lock(() => session.takeBack())}
      </>
    );
  }

  return (
    <>
      {cover}
      <div className={handed ? 'interview interview-handed' : 'interview'}>
        <InterviewBar
          session={session}
          title={title}
          screen={screen}
          onContents={handed ? undefined : () => setContents(true)}
          onExit={handed ? () => session.lock() : leave}
        >
          <ReferralButton instrument={session.instrument} language={language} />
          {session.mayInterrupt && <QuickExitButton language={language} onLeave={quickExit.leave} />}
        </InterviewBar>
        <main className="interview-main" tabIndex={-1} ref={main}>
          {asksWho && module && <h1 className="visually-hidden">{module}</h1>}
          <UnsavedBanner session={session} />
          {isBeginning && <ReturnPanel session={session} />}
          {asksWho && <HandOverScreen session={session} />}
          {view.kind === 'form' && view.change && <RosterChangePanel session={session} change={view.change} />}
          {view.kind === 'form' && !asksWho && !view.change && (
            <QuestionScreen session={session} view={view} turning={turning} onRemark={setRemarked} />
          )}
          {view.kind === 'form' && <ClosingPoints session={session} view={view} />}
          {skippable?.skippable && <SkipPart key={screen} session={session} />}
          {view.kind === 'privacy' && <PrivacyScreen session={session} view={view} />}
          {view.kind === 'closing' && <ClosingScreen session={session} view={view} />}
          {view.kind === 'pause' && <PauseScreen session={session} next={view.next} />}
          {view.kind === 'review' && (
            <ReviewScreen session={session} finish={finish} onFinished={onFinished} onRemark={setRemarked} />
          )}
        </main>
        {view.kind !== 'review' && !asksWho && !isChanging && <MoveBar session={session} turning={turning} />}
        <ContentsDialog session={session} open={contents} onClose={() => setContents(false)} onRemark={setRemarked} />
        {!handed && <RemarkDialog session={session} place={remarked} onClose={() => setRemarked(undefined)} />}
      </div>
    </>
  );
}
