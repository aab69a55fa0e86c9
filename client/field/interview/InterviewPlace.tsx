import { fieldTexts } from '../../text/field/field-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import '../remarks/remarks.css';
import '../styles/bars.css';
import '../styles/contents.css';
import '../styles/interview.css';
import '../styles/parts.css';
import '../styles/rows.css';
import '../styles/sensitive.css';
import '../styles/survey.css';
import { useState } from 'react';
import { type CaseReply, isPractice, type MeReply, type VisitChannel } from '#contract';
import { LoadingScreen } from '../../components/LoadingScreen.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { useUndisturbed } from '../../offline/undisturbed.ts';
import type { Device } from '../cases/use-device.ts';
import { asJournalError, JournalError } from '../journal/errors.ts';
import type { DraftHead } from '../journal/head.ts';
import { letGoOfHeld } from '../journal/held-draft.ts';
import { ChooseCode } from '../lock/ChooseCode.tsx';
import { LockScreen } from '../lock/LockScreen.tsx';
import { useCode } from '../lock/use-code.ts';
import { MovePage } from '../other-version/MovePage.tsx';
import { discardPractice } from '../practice/discard-practice.ts';
import { finishInterview } from '../session/finish-interview.ts';
import { BlockedPage } from './BlockedPage.tsx';
import { Interview } from './Interview.tsx';
import { useOpening } from './use-opening.ts';

export { readyFor } from '../session/ready-for.ts';

interface InterviewPlaceProps {
  me: MeReply;
  cases: CaseReply[] | undefined;
  assigned: CaseReply | undefined;
  problem: unknown;
  device: Device;
  reload: () => void;
  /** The interview during which the respondent got the tablet, if it was not taken back. */
  held: DraftHead | undefined;
  onHeld: (held: DraftHead | undefined) => void;
  onLeave: () => void;
  /** Through which channel it was held. */
  onFinished: (channel: VisitChannel) => void;
  /** As it was chosen on the page of the case; absent where it goes on as it was. */
  channel: VisitChannel | undefined;
  /** It was opened from the list, not by a reload in the middle of it. */
  offersMove: boolean;
}

/** One interview, from opening it to leaving it; says why when it cannot be opened. */
export function InterviewPlace(props: InterviewPlaceProps) {
  const { me, cases, assigned, problem, device, reload, held, onHeld, onFinished, channel, offersMove } = props;
  useUndisturbed();
  const text = useTexts(fieldTexts);
  const { language } = useLanguage();
  const { journal } = device;
  const { state, retry, goOn } = useOpening({ assigned, journal, user: me.user, language, channel, offersMove });
  const [notLetGo, setNotLetGo] = useState<JournalError>();
  const { isChosen, chosen } = useCode(journal);
  const { blocked } = text;
  // From a tablet that the respondent holds no way leads to the list.
  const onLeave = held ? undefined : props.onLeave;
  const isLost = (cases !== undefined && !assigned) || (state.kind === 'failed' && state.error instanceof JournalError);
  if (held && journal && isLost) {
    const letGo = () =>
      letGoOfHeld(journal, held, navigator.locks).then(
        () => {
          onHeld(undefined);
          props.onLeave();
        },
        (error: unknown) => setNotLetGo(asJournalError(error, 'letting go of a draft')),
      );
    if (notLetGo) {
      const lockAgain = () => setNotLetGo(undefined);
      return (
        <BlockedPage
          kind="bad"
          title={blocked.title}
          body={blocked.codes[notLetGo.code]}
          onRetry={lockAgain}
          onLeave={undefined}
        />
      );
    }
    return <LockScreen journal={journal} user={me.user} onUnlocked={letGo} />;
  }

  if (device.error) {
    return <BlockedPage kind="bad" title={blocked.title} body={blocked.codes[device.error.code]} onLeave={onLeave} />;
  }
  if (cases && !assigned) {
    return <BlockedPage kind="caution" title={blocked.notYoursTitle} body={blocked.notYoursBody} onLeave={onLeave} />;
  }
  if (!cases && problem !== undefined) {
    return (
      <main className="page page-narrow">
        <ProblemBanner problem={problem} onRetry={reload} />
      </main>
    );
  }
  if (state.kind === 'opening' || !journal) return <LoadingScreen what={text.interview.opening} />;
  if (state.kind === 'earlier' && assigned)
    return <MovePage interview={{ journal, begun: state.begun, assigned }} onGoOn={goOn} onLeave={props.onLeave} />;
  if (state.kind === 'earlier') return <LoadingScreen what={text.interview.opening} />;
  if (state.kind === 'open') {
    if (isChosen === undefined) return <LoadingScreen what={text.interview.opening} />;
    if (!isChosen && !state.session.handed) return <ChooseCode journal={journal} onChosen={chosen} />;
    const { session } = state;
    const finish = async () => {
      if (isPractice(session.draft.head)) await discardPractice(journal, session.draft);
      else await finishInterview(session, journal);
    };
    return (
      <Interview
        session={session}
        lock={(onUnlocked) => (
          <LockScreen journal={journal} user={me.user} language={session.language} onUnlocked={onUnlocked} />
        )}
        finish={finish}
        onLeave={props.onLeave}
        onFinished={() => onFinished(session.care.isByPhone ? 'telephone' : 'door')}
        onHeld={onHeld}
      />
    );
  }
  if (state.kind === 'failed') {
    if (!(state.error instanceof JournalError)) {
      return (
        <main className="page page-narrow">
          <ProblemBanner problem={state.error} onRetry={retry} />
        </main>
      );
    }
    const body = blocked.codes[state.error.code];
    return <BlockedPage kind="bad" title={blocked.openTitle} body={body} onRetry={retry} onLeave={onLeave} />;
  }
  return (
    <BlockedPage
      kind="caution"
      title={blocked[`${state.kind}Title`]}
      body={blocked[`${state.kind}Body`]}
      onLeave={onLeave}
      {...(state.kind === 'elsewhere' && { onRetry: retry })}
    />
  );
}
