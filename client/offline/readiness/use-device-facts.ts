import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { deviceClockAhead, onServerClock } from '../../server-clock.ts';
import { APP_BUILD } from '../app-build.ts';
import { appOnDevice } from '../app-on-device.ts';
import { useQuestionnairesHere } from '../questionnaires/use-questionnaires.ts';
import { useAppOnDevice } from '../use-app-on-device.ts';
import { installWay, onInstallWay } from './install-prompt.ts';
import type { DeviceFacts } from './readiness.ts';
import { askToKeep, readStorage, type StorageFacts } from './storage-facts.ts';

/** What decides whether this device is fit, how to look again, and how to ask the browser to keep what is saved. */
export function useDeviceFacts(): { facts: DeviceFacts; look: () => void; keep: () => void } {
  const app = useAppOnDevice();
  const questionnaires = useQuestionnairesHere();
  const install = useSyncExternalStore(onInstallWay, installWay);
  const clockAheadMs = useSyncExternalStore(onServerClock, deviceClockAhead);
  const [storage, setStorage] = useState<StorageFacts>();
  const look = useCallback(() => {
    appOnDevice.keep();
    readStorage(navigator.storage).then(setStorage);
  }, []);
  const keep = useCallback(async () => {
    const persistence = await askToKeep(navigator.storage);
    setStorage({ ...(await readStorage(navigator.storage)), persistence });
  }, []);
  useEffect(look, [look]);
  return { facts: { app, questionnaires, install, storage, clockAheadMs, build: APP_BUILD }, look, keep };
}
