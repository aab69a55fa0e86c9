// The thread in which a package is verified: what fills its memory ends with it.
import { parentPort } from 'node:worker_threads';
import { PackageRefused } from '../package-refused.ts';
import { verifyPackage } from '../verify-package.ts';
import { folderOfGiven } from './given-records.ts';
import type { VerifyAnswer, VerifyMessage, VerifyQuestion } from './verify-in-thread.ts';

parentPort!.once('message', async ({ bytes, records, limits }: VerifyQuestion) => {
  const folder = records && (typeof records === 'string' ? records : folderOfGiven(records));
  parentPort!.postMessage(await answerTo());

  function report(share: number): void {
    parentPort!.postMessage({ share } satisfies VerifyMessage);
  }

  async function answerTo(): Promise<VerifyAnswer> {
    try {
      return { verified: await verifyPackage(Buffer.from(bytes), { folder, limits, report }) };
    } catch (error) {
      if (!(error instanceof PackageRefused)) throw error;
      return { refused: { code: error.code, about: error.about } };
    }
  }
});
