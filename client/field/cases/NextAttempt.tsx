import { useEffect, useState } from 'react';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { formatIn } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { type SyncView, TABLET_CLOCK } from '../sync/sync-loop.ts';

const COUNT_EVERY_MS = 5_000;

/** Why an interview waits, and when the tablet tries again by itself. */
export function NextAttempt({ view }: { view: SyncView }) {
  const text = useTexts(fieldTexts).outbox;
  const { locale } = useLanguage();
  const [now, setNow] = useState(() => TABLET_CLOCK.elapsed());
  const isWaiting = view.state === 'waiting';
  useEffect(() => {
    setNow(TABLET_CLOCK.elapsed());
    if (!isWaiting) return;
    const timer = setInterval(() => setNow(TABLET_CLOCK.elapsed()), COUNT_EVERY_MS);
    return () => clearInterval(timer);
  }, [isWaiting]);
  if (view.state === 'elsewhere') return <p>{text.elsewhere}</p>;
  if (view.state !== 'waiting') return null;
  const when = formatIn(view.nextAt - now, locale);
  if (view.storage === 'storage-full') return <p>{text.noRoom(when)}</p>;
  return <p>{view.reached ? text.serverBusy(when) : text.noConnection(when)}</p>;
}
