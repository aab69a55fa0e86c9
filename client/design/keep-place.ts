import { appOnDevice } from '../offline/app-on-device.ts';
import { askWorker } from '../offline/messages.ts';

/** Brings the app to the device with what only designers load, so that a draft opens without a network. */
export async function keepPlace(): Promise<void> {
  await appOnDevice.keep();
  const registration = await navigator.serviceWorker?.ready;
  if (registration?.active) await askWorker(registration.active, 'bring-designers');
}
