// Given to a program with --import: it kills itself, as SIGKILL does, at one change of the disk and no other.
// KILLED_AT is "before" or "after", the call, and the end of its last path: "after renameSync /site.former".
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [when, call, end] = (process.env.KILLED_AT ?? '').split(' ');
const original = fs[call];
const isMeant = (given) => given.some((path) => typeof path === 'string' && path.endsWith(end));
const die = () => {
  process.kill(process.pid, 'SIGKILL');
  // The signal ends all threads, and this one does nothing more until then.
  for (;;);
};
fs[call] = (...given) => {
  const paths = call === 'renameSync' ? given.slice(1, 2) : given.slice(0, 1);
  if (when === 'before' && isMeant(paths)) die();
  const result = original(...given);
  if (when === 'after' && isMeant(paths)) die();
  return result;
};
syncBuiltinESMExports();
