import type { JournalDatabase } from './database.ts';
import type { DeviceKeys } from './keys.ts';

/** Rows that hold the keys of a device that was in use before there was a vault. */
export const CLEAR_KEY_ROWS = ['device', 'sealing', 'naming'] as const;

/** Begins the name of a row with a code of that time. */
export const CLEAR_CODE = 'code ';

/**
 * The keys of a device that was in use before there was a vault; undefined where there are none, or none any more.
 * Whoever copies the browser's files has them too: nothing new is begun under them.
 */
export async function keysInClear(db: JournalDatabase): Promise<DeviceKeys | undefined> {
  const [device, sealing, naming] = await Promise.all(CLEAR_KEY_ROWS.map((name) => db.get('keys', name)));
  if (!device || !('id' in device) || !sealing || !naming || !('key' in sealing) || !('key' in naming))
    return undefined;
  return { deviceId: device.id, sealing: { id: sealing.id, key: sealing.key }, naming: naming.key };
}
