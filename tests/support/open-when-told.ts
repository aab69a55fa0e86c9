// Opens the store that CIFRA_DB names as soon as somebody writes a line, and writes its epoch.
import { once } from 'node:events';
import { storeAt } from './store-at.ts';

process.stdout.write('loaded\n');
await once(process.stdin, 'data');
const store = await storeAt(process.env.CIFRA_DB!);
process.stdout.write(`${await store.epoch()}\n`);
await store.close();
process.exit();
