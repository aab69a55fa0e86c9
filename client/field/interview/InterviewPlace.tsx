import { fieldTexts } from '../../text/field/field-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import '../styles/contents.css';
import '../styles/interview.css';
import '../styles/rows.css';
import '../styles/sensitive.css';
import '../styles/survey.css';
import type { CaseReply, MeReply } from '#contract';
import { LoadingScreen } from '../../components/LoadingScreen.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import type { Device } from '../cases/use-device.ts';
import { JournalError } from '../journal/errors.ts';
import { BlockedPage } from './BlockedPage.tsx';
import { Interview } from './Interview.tsx';
import { useOpening } from './use-opening.ts';

export { adjustSurvey } from './survey-adjustments.tsx';

interface InterviewPlaceProps {
  me: MeReply;
  cases: CaseReply[] | undefined;
  assigned: CaseReply | undefined;
  problem: unknown;
  device: Device;
  reload: () => void;
  onLeave: () => void;
  onFinished: () => void;
}

/** One interview, from opening it to leaving it; says why when it cannot be opened. */
export function InterviewPlace(props: InterviewPlaceProps) {
  const { me, cases, assigned, problem, device, reload, onLeave, onFinished } = props;
  const text = useTexts(fieldTexts);
  const { language } = useLanguage();
  const { journal } = device;
  const { state, retry } = useOpening({ assigned, journal, user: me.user, language });
  const { blocked } = text;

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
  if (state.kind === 'open') {
    return <Interview session={state.session} journal={journal} onLeave={onLeave} onFinished={onFinished} />;
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
