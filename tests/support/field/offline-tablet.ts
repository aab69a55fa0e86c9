import 'fake-indexeddb/auto';
import { type JournalDatabase, openDatabase } from '../../../client/field/journal/database.ts';
import type { Journal } from '../../../client/field/journal/journal.ts';
import { listOutgoing, type Outgoing } from '../../../client/field/journal/outbox.ts';
import { DraftBackups } from '../../../client/field/sync/back-up-drafts.ts';
import { backupRoad } from '../../../client/field/sync/roads.ts';
import { sendWaiting } from '../../../client/field/sync/send-waiting.ts';
import { lockAsText } from '../../../client/field/vault/lock-as-text.ts';
import { ownerOf } from '../../../client/field/vault/owners.ts';
import { keepVault, makeVault, openVault } from '../../../client/field/vault/vault.ts';
import type { VaultContents } from '../../../client/field/vault/vault-contents.ts';
import { QUICK, SECRET } from '../../client/field/device.ts';
import { sendingOf } from './made-tablet.ts';
import { callAt, enrolAt } from './reach-server.ts';

type OpenStorage = (name: string) => Promise<JournalDatabase>;

/** A tablet that is switched off and on, and reaches the server only when it is told to. */
export class OfflineTablet {
  readonly name: string;
  readonly user: string;
  restarts = 0;
  journal!: Journal;
  #contents!: VaultContents;
  #open: OpenStorage = openDatabase;

  constructor(name: string, user: string) {
    this.name = name;
    this.user = user;
  }

  get deviceId(): string {
    return this.#contents.deviceId;
  }

  get token(): string {
    return this.#contents.token;
  }

  /** Opens the storage and unlocks the vault: nothing is in memory from before. */
  async switchOn(): Promise<void> {
    const db = await this.#open(this.name);
    const opened = await openVault(db, { owner: await ownerOf(db, this.user), secret: SECRET }, QUICK);
    if (opened.state !== 'open') throw new Error(`the vault of ${this.name} does not open: ${opened.state}`);
    const { keys, contents } = opened.vault;
    this.#contents = contents;
    this.journal = { db, keys, surveyKey: contents.surveyKeys[0], now: () => Date.now() };
  }

  switchOff(): void {
    this.journal.db.close();
  }

  async restart(): Promise<void> {
    this.switchOff();
    this.restarts += 1;
    await this.switchOn();
  }

  /** A page of a later version of the app opens the storage while that of this version still has it open. */
  async updateApp(open: OpenStorage): Promise<void> {
    this.#open = open;
    await this.switchOn();
  }

  askAt(address: string): ReturnType<typeof callAt> {
    return callAt(address, this.#contents.token);
  }

  outgoing(): Promise<Outgoing[]> {
    return listOutgoing(this.journal);
  }

  /** One round of what is sent when there is a network. */
  sendAt(address: string): ReturnType<typeof sendWaiting> {
    return sendWaiting(this.journal, sendingOf(this.user, this.#contents.receiptKey, this.askAt(address)));
  }

  /** Leaves a snapshot of each unfinished interview with the server. */
  backUpAt(address: string): ReturnType<DraftBackups['round']> {
    return new DraftBackups(this.journal, backupRoad(this.askAt(address))).round(this.user);
  }
}

/** Enrols a tablet for a person as the enrolment page does, and switches it on. */
export async function enrolOfflineTablet(address: string, name: string, user: string): Promise<OfflineTablet> {
  const db = await openDatabase(name);
  const deviceId = crypto.randomUUID();
  const vault = await makeVault({ owner: await ownerOf(db, user), deviceId, secret: SECRET }, QUICK);
  const enrolment = await enrolAt(address, user, { id: deviceId, vault: lockAsText(vault)! });
  const { token, surveyKeys, receiptKey, epoch } = enrolment;
  const me = { user, name: user, role: 'interviewer' as const, demonstration: false, disabled: false };
  await keepVault(db, vault, { me, deviceId, token, surveyKeys, receiptKey, epoch });
  db.close();
  const tablet = new OfflineTablet(name, user);
  await tablet.switchOn();
  return tablet;
}
