import './update-notice.css';
import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { offlineTexts } from '../text/offline/offline-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { appOnDevice, type TakeOutcome } from './app-on-device.ts';
import { useIsUndisturbed } from './undisturbed.ts';
import { useAppOnDevice } from './use-app-on-device.ts';

/**
 * Asks whether to switch to a new version that is on the device, whole. Never during an interview: it comes up again
 * afterwards.
 */
export function UpdateNotice() {
  const { update: text } = useTexts(offlineTexts);
  const { update } = useAppOnDevice();
  const isUndisturbed = useIsUndisturbed();
  const [outcome, setOutcome] = useState<TakeOutcome | 'asking'>();
  if (!update || isUndisturbed) return null;
  if (update === 'taken') {
    return (
      <aside className="update-notice">
        <Banner title={text.takenTitle}>
          <p>{text.takenBody}</p>
          <div>
            <Button icon={RotateCw} onClick={() => location.reload()}>
              {text.reload}
            </Button>
          </div>
        </Banner>
      </aside>
    );
  }

  async function take() {
    setOutcome('asking');
    setOutcome(await appOnDevice.takeUpdate());
  }

  const isBusy = outcome === 'asking' || outcome === 'reloading';
  return (
    <aside className="update-notice">
      <Banner title={text.readyTitle}>
        <p>{text.readyBody}</p>
        {outcome === 'work-open' && <p>{text.workOpen}</p>}
        {outcome === 'no-answer' && <p>{text.noAnswer}</p>}
        <div>
          <Button kind="primary" icon={RotateCw} onClick={take} disabled={isBusy}>
            {isBusy ? text.taking : text.take}
          </Button>
        </div>
      </Banner>
    </aside>
  );
}
