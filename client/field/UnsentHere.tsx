import './styles/cases.css';
import { useId } from 'react';
import type { PlaceProps } from '../shell/WorkPlace.tsx';
import { fieldTexts } from '../text/field/field-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { OutboxPanel } from './cases/OutboxPanel.tsx';
import { ofUnlockedOrBefore, useDevice } from './cases/use-device.ts';
import { useOutbox } from './cases/use-outbox.ts';

/** Sends what somebody finished on this device as an interviewer, before the account got its role of today. */
export function UnsentHere({ me, onSessionEnded }: PlaceProps) {
  const { former } = useTexts(fieldTexts);
  const id = useId();
  const { device, refresh } = useDevice(ofUnlockedOrBefore);
  const outbox = useOutbox({ journal: device.journal, user: me.user, onChange: refresh, onSessionEnded });
  if (!device.outgoing.some(({ user, state }) => user === me.user && state !== 'sent')) return null;
  return (
    <aside className="page unsent-here" aria-labelledby={id}>
      <h2 id={id}>{former.unsentTitle}</h2>
      <p>{former.unsentLead}</p>
      <OutboxPanel user={me.user} device={{ ...device, ofOthers: 0, unreadable: 0 }} outbox={outbox} editions={[]} />
    </aside>
  );
}
