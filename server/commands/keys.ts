import { resolve } from 'node:path';
import { readConfig } from '../config.ts';
import type { KeyRingFile } from '../keys/key-ring-file.ts';
import { isOpenToOthers, readKeyRing, replaceKeyRing, writeNewKeyRing } from '../keys/key-ring-place.ts';
import { makeKeyRing, publicRingOf, rotateKeyRing } from '../keys/make-key-ring.ts';
import { StartError } from '../start-error.ts';
import { choice, flag, optionalText } from './arguments.ts';
import { CommandFailure, WrongUse } from './command-failure.ts';
import { defineCommand } from './define-command.ts';
import type { Terminal } from './terminal.ts';

const ACTIONS = ['create', 'show', 'public', 'rotate', 'check'] as const;

/** The key ring of the server. Exit 0 done or all is well, 1 something is wrong with the ring, 2 wrong use. */
export const keysCommand = defineCommand({
  name: 'keys',
  summary: 'makes, shows, checks and renews the keys that interviews are sealed with',
  usage: `cifra keys create [--yes]
cifra keys show|check
cifra keys public --out FILE [--yes]
cifra keys rotate [--yes]`,
  explanation: `
The key ring is one file. Interviews, codings, and names and addresses in the database are sealed with its keys, and
receipts are signed with it. It is in no database and no backup: without it nobody reads what was sealed.

  create   makes a ring; the server does so by itself at its first start
  show     names the keys and says since when each is used; never a secret
  public   writes the public half of the ring: a server with it receives interviews, signs receipts and opens nothing
  rotate   puts new keys before the old ones, which go on opening what was sealed with them; start the server again
  check    says what is wrong with the ring

  --yes    does it; without it create, public and rotate say what they would do
  --out    a new file for the public half

Reads and writes the file that CIFRA_KEYS names (beside a SQLite database and named like it, otherwise
data/cifra.keys). Nothing is ever overwritten but the ring itself by rotate. Uses no database.
Exit 0 when it is done and all is well; 1 when something is wrong with the ring; 2 when it was used wrongly.
`,
  positional: { action: choice(ACTIONS) },
  options: { out: optionalText, yes: flag },
  async run({ action, out, yes }, io) {
    const file = readConfig().keys;
    if (file === ':memory:') throw new WrongUse('name the file of the ring with CIFRA_KEYS');
    switch (action) {
      case 'create':
        return create(file, yes, io);
      case 'show':
        return show(file, io);
      case 'public':
        return writePublic(file, out, yes, io);
      case 'rotate':
        return rotate(file, yes, io);
      case 'check':
        return check(file, io);
    }
  },
});

const ONLY_SAID = 'Nothing was written; add --yes to do it.\n';

async function create(file: string, yes: boolean, io: Terminal): Promise<number> {
  if (readKeyRing(file)) throw new StartError('keys-exist', { file });
  if (!yes) return said(`Would make a new key ring ${file}, which its owner alone may read.`, io);
  writeNewKeyRing(file, await makeKeyRing(now()));
  io.out.write(`The new key ring is ${file}. Keep two copies of it where neither the database nor its backups are.\n`);
  return 0;
}

async function writePublic(file: string, out: string | undefined, yes: boolean, io: Terminal): Promise<number> {
  if (!out) throw new WrongUse('--out must name a new file');
  const target = resolve(out);
  const ring = publicRingOf(presentRing(file));
  if (!yes) return said(`Would write the public half of ${file} to ${target}.`, io);
  writeNewKeyRing(target, ring);
  io.out.write(`The public half is ${target}. A server with it receives interviews and opens none.\n`);
  io.out.write('It holds the key that signs receipts: its owner alone should read it.\n');
  return 0;
}

async function rotate(file: string, yes: boolean, io: Terminal): Promise<number> {
  const ring = presentRing(file);
  if (ring.store === undefined)
    throw new CommandFailure(2, `${file} is a public ring; rotate the whole ring and make its public half again.`);
  if (!yes)
    return said(`Would put new keys before the ${ring.survey.length} survey keys of ${file}, which still open.`, io);
  const rotated = await rotateKeyRing(ring, now());
  replaceKeyRing(file, rotated);
  io.out.write(`The survey key in use is ${rotated.survey[0]!.id}. Start the server again, and copy the ring anew.\n`);
  return 0;
}

function show(file: string, io: Terminal): number {
  const ring = presentRing(file);
  io.out.write(`${file}: ${ring.store ? 'opens and receives' : 'public half, receives and opens nothing'}\n`);
  for (const { kind, keys } of kindsOf(ring))
    for (const [place, { id, madeAt }] of keys.entries())
      io.out.write(`${kind}\t${id}\t${madeAt}\t${place === 0 ? 'in use' : 'opens only'}\n`);
  io.out.write(`receipts\t${ring.receipt.publicKey}\n`);
  return 0;
}

/** A ring that is not whole does not come here: reading it says what is wrong. */
function check(file: string, io: Terminal): number {
  const ring = presentRing(file);
  if (isOpenToOthers(file))
    throw new CommandFailure(1, `Other users of this machine may read ${file}; let its owner alone do so (chmod 600).`);
  io.out.write(`${file} is whole: ${ring.store ? 'it opens and receives' : 'a public half, it receives'}.\n`);
  return 0;
}

function kindsOf({ survey, store = [], contacts = [] }: KeyRingFile) {
  return [
    { kind: 'survey', keys: survey },
    { kind: 'store', keys: store },
    { kind: 'contacts', keys: contacts },
  ];
}

function presentRing(file: string): KeyRingFile {
  const ring = readKeyRing(file);
  if (!ring) throw new StartError('keys-absent', { file });
  return ring;
}

function said(what: string, io: Terminal): number {
  io.out.write(`${what}\n${ONLY_SAID}`);
  return 0;
}

function now(): string {
  return new Date().toISOString();
}
