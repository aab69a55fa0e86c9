import { useEffect, useSyncExternalStore } from 'react';
import { appOnDevice, type OnDevice } from './app-on-device.ts';

/** Whether the app is on the device, and whether a newer one waits. */
export function useAppOnDevice(): OnDevice {
  return useSyncExternalStore(appOnDevice.subscribe, () => appOnDevice.now);
}

/** Brings the app to the device when the component is shown: for pages of those who work without a network. */
export function useKeepsApp(): void {
  useEffect(() => {
    appOnDevice.keep();
    const again = () => appOnDevice.keep();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, []);
}
