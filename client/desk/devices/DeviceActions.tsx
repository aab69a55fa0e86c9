import { Ban, LifeBuoy } from 'lucide-react';
import { useState } from 'react';
import { approveHelp, type DeviceReply, revokeDevice } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { arrivalTexts } from '../../text/arrivals/arrival-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';

interface DeviceActionsProps {
  device: DeviceReply;
  onDone: (message: string) => void;
  onSessionEnded: () => void;
}

/** What can be done with an enrolment: revoke it, help its person. Each says first what it does. */
export function DeviceActions({ device: { id, name, state, help }, onDone, onSessionEnded }: DeviceActionsProps) {
  const text = useTexts(arrivalTexts).devices;
  const [asking, setAsking] = useState<'revoke' | 'approve'>();
  const [problem, setProblem] = useState<unknown>();

  async function confirm(action: 'revoke' | 'approve') {
    setProblem(undefined);
    try {
      await call(action === 'revoke' ? revokeDevice : approveHelp, { params: { id } });
      setAsking(undefined);
      onDone(action === 'revoke' ? text.revoked(name) : text.approved(name));
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else setProblem(error);
    }
  }

  return (
    <div className="row">
      {help === 'asked' && (
        <Button kind="primary" icon={LifeBuoy} aria-label={text.approveOf(name)} onClick={() => setAsking('approve')}>
          {text.approve}
        </Button>
      )}
      {state === 'active' && (
        <Button icon={Ban} aria-label={text.revokeOf(name)} onClick={() => setAsking('revoke')}>
          {text.revoke}
        </Button>
      )}
      {asking && (
        <ConfirmDialog
          title={asking === 'revoke' ? text.revokeTitle(name) : text.approveTitle(name)}
          body={asking === 'revoke' ? text.revokeBody : text.approveBody}
          action={asking === 'revoke' ? text.revoke : text.approve}
          isDanger={asking === 'revoke'}
          problem={problem}
          onConfirm={() => confirm(asking)}
          onClose={() => {
            setAsking(undefined);
            setProblem(undefined);
          }}
        />
      )}
    </div>
  );
}
