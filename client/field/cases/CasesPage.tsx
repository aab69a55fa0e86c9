import { RotateCw } from 'lucide-react';
import type { CaseReply, MeReply } from '#contract';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { LoadingScreen } from '../../components/LoadingScreen.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { JournalError } from '../journal/errors.ts';
import { CaseList } from './CaseList.tsx';
import { type CaseState, caseState } from './case-state.ts';
import { OutboxPanel } from './OutboxPanel.tsx';
import type { Device } from './use-device.ts';
import type { useOutbox } from './use-outbox.ts';

interface CasesPageProps {
  me: MeReply;
  cases: CaseReply[] | undefined;
  problem: unknown;
  reload: () => void;
  device: Device;
  refresh: () => void;
  outbox: ReturnType<typeof useOutbox>;
  openCase: (caseId: string) => void;
  /** The case whose interview was finished a moment ago. */
  justFinished: string | undefined;
}

const SECTIONS: { title: 'underway' | 'toDo' | 'finished'; states: CaseState['state'][] }[] = [
  { title: 'underway', states: ['started', 'returned'] },
  { title: 'toDo', states: ['new'] },
  { title: 'finished', states: ['waiting', 'attention', 'sent'] },
];

/** Today's cases, each with one obvious next action. Nothing here tells what was answered, or by whom. */
export function CasesPage({
  me,
  cases,
  problem,
  reload,
  device,
  refresh,
  outbox,
  openCase,
  justFinished,
}: CasesPageProps) {
  const text = useTexts(fieldTexts);
  const { locale } = useLanguage();
  const rows = (cases ?? []).map((assigned) => ({
    assigned,
    state: caseState(assigned, device.drafts, device.outgoing),
  }));
  const done = rows.filter(({ state }) => SECTIONS[2]!.states.includes(state.state)).length;
  return (
    <main className="page page-narrow" tabIndex={-1}>
      <div className="cases-heading">
        <h1>{text.title}</h1>
        {rows.length > 0 && (
          <p className="quiet tabular">
            {text.progress(formatNumber(done, locale), formatNumber(rows.length, locale))}
          </p>
        )}
      </div>
      {device.error && <NoStorage error={device.error} refresh={refresh} />}
      {rows
        .filter(({ assigned, state }) => assigned.caseId === justFinished && state.state === 'sent')
        .map(({ assigned }) => (
          <Banner key={assigned.caseId} kind="good" title={text.sentNow(assigned.label)}>
            {text.sentNowBody}
          </Banner>
        ))}
      <OutboxPanel user={me.user} device={device} outbox={outbox} />
      {problem !== undefined && <ProblemBanner problem={problem} onRetry={reload} />}
      {!cases && problem === undefined && <LoadingScreen what={text.loadingCases} />}
      {cases?.length === 0 && <NoCases reload={reload} />}
      {SECTIONS.map(({ title, states }) => (
        <CaseList
          key={title}
          title={text[title]}
          rows={rows.filter(({ state }) => states.includes(state.state))}
          openCase={device.journal ? openCase : undefined}
        />
      ))}
    </main>
  );
}

/** The device cannot keep answers: says why, and the way to try again. */
function NoStorage({ error, refresh }: { error: JournalError; refresh: () => void }) {
  const { blocked } = useTexts(fieldTexts);
  return (
    <Banner kind="bad" title={blocked.title}>
      <p>{blocked.codes[error.code]}</p>
      <div>
        <Button icon={RotateCw} onClick={refresh}>
          {blocked.retry}
        </Button>
      </div>
    </Banner>
  );
}

function NoCases({ reload }: { reload: () => void }) {
  const text = useTexts(fieldTexts);
  return (
    <div className="card stack">
      <h2>{text.noCasesTitle}</h2>
      <p>{text.noCasesBody}</p>
      <div>
        <Button icon={RotateCw} onClick={reload}>
          {text.checkAgain}
        </Button>
      </div>
    </div>
  );
}
