import './styles/cases.css';
import type { PlaceProps } from '../shell/WorkPlace.tsx';
import { fieldTexts } from '../text/field/field-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { OutboxPanel } from './cases/OutboxPanel.tsx';
import { ofUnlockedOrBefore, useDevice } from './cases/use-device.ts';
import { useOutbox } from './cases/use-outbox.ts';

/** For somebody whose account is disabled: sends what waits on this device, and shows nothing else. */
export function FormerPlace({ me, onSessionEnded }: PlaceProps) {
  const { former } = useTexts(fieldTexts);
  const { device, refresh } = useDevice(ofUnlockedOrBefore);
  const outbox = useOutbox({ journal: device.journal, user: me.user, onChange: refresh, onSessionEnded });
  const unsent = device.outgoing.filter(({ user, state }) => user === me.user && state !== 'sent');
  return (
    <main className="page page-narrow" tabIndex={-1}>
      <h1>{former.title}</h1>
      <p>{former.lead}</p>
      <OutboxPanel user={me.user} device={device} outbox={outbox} editions={[]} />
      {(device.journal || device.error?.code === 'key-missing') && unsent.length === 0 && (
        <p className="card">{former.nothing}</p>
      )}
    </main>
  );
}
