import { Worker } from 'node:worker_threads';
import type { ShareReport } from '../../runs/task.ts';
import { hasFilledItsMemory } from '../../runs/worker-pool.ts';
import { PACKAGE_LIMITS, type PackageLimits } from '../package-limits.ts';
import { readManifest } from '../package-manifest.ts';
import { type PackageRefusalCode, PackageRefused } from '../package-refused.ts';
import { packageZip } from '../package-zip.ts';
import type { Verification } from '../verification.ts';
import type { GivenRecords } from './given-records.ts';

/** What the thread is asked. */
export interface VerifyQuestion {
  readonly bytes: Uint8Array;
  /** A folder by its path, or what was read already. */
  readonly records: string | GivenRecords | undefined;
  readonly limits: PackageLimits;
}

/** What it says meanwhile: how much is done, from 0 to 1. */
export type VerifyMessage = VerifyAnswer | { readonly share: number };

export type VerifyAnswer =
  | { readonly verified: Verification; readonly refused?: never }
  | { readonly refused: { readonly code: PackageRefusalCode; readonly about: string }; readonly verified?: never };

/**
 * Verifies a package in a thread of its own, whose memory has a limit.
 *
 * @throws PackageRefused what is not looked into, and what fills the memory of the thread
 */
export async function verifyInThread({
  bytes,
  records,
  limits = PACKAGE_LIMITS,
  report = () => {},
}: Omit<VerifyQuestion, 'limits'> & {
  readonly limits?: PackageLimits;
  readonly report?: ShareReport;
}): Promise<Verification> {
  // What no thread has to begin for: looking into the zip takes nothing.
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  readManifest(await packageZip(zip, limits), limits);
  const worker = new Worker(new URL('./verify-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: limits.heap },
  });
  try {
    const { verified, refused } = await new Promise<VerifyAnswer>((resolve, reject) => {
      worker.on('message', (message: VerifyMessage) => {
        if ('share' in message) report(message.share);
        else resolve(message);
      });
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the thread ended')));
      worker.postMessage({ bytes, records, limits } satisfies VerifyQuestion);
    });
    if (refused) throw new PackageRefused(refused.code, limits, refused.about);
    return verified;
  } catch (error) {
    throw hasFilledItsMemory(error) ? new PackageRefused('fills-memory', limits) : error;
  } finally {
    await worker.terminate();
  }
}
