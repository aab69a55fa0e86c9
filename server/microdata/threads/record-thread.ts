// A thread that makes the records of cases: reads their interviews, opens them and takes them apart.
import { parentPort, workerData } from 'node:worker_threads';
import { catalogueOfStore } from '../../instruments/catalogue.ts';
import { KeyRing } from '../../keys/key-ring.ts';
import { openForReading } from '../../storage/open-store.ts';
import { caseReader, type PartOfCases, type ReadCases } from '../cases/case-reader.ts';
import { buffersOf } from '../cases/record-block.ts';
import { asRecordFailure, type RecordAnswer, type RecordThreadData } from './thread-messages.ts';

const { database, ring, plan } = workerData as RecordThreadData;

async function open(): Promise<ReadCases> {
  const keys = new KeyRing(ring);
  const store = await openForReading(database, keys);
  return caseReader({ store, keys, instruments: await catalogueOfStore(store) }, plan);
}

const opened = open();
// Whoever asks for records gets the failure.
opened.catch(() => {});

async function answer(part: PartOfCases): Promise<void> {
  try {
    const records = await (await opened)(part);
    say({ records }, Object.values(records.blocks).flatMap(buffersOf));
  } catch (error) {
    say({ failure: asRecordFailure(error) });
  }
}

function say(said: RecordAnswer, transfer: ArrayBuffer[] = []): void {
  parentPort!.postMessage(said, transfer);
}

let last = Promise.resolve();
parentPort!.on('message', (part: PartOfCases) => {
  last = last.then(() => answer(part));
});
