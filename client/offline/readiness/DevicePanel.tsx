import { useState } from 'react';
import { offlineTexts } from '../../text/offline/offline-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { DeviceReadiness } from './DeviceReadiness.tsx';

/** The state of the device, folded: who wants to know opens it. */
export function DevicePanel() {
  const text = useTexts(offlineTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="device-panel" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.title}</summary>
      {isOpen && <DeviceReadiness isTitled={false} />}
    </details>
  );
}
