import { openDB } from 'idb';
import { sealEntries } from '../../../../client/field/journal/entry-records.ts';
import type { DraftHead } from '../../../../client/field/journal/head.ts';
import { sealHead } from '../../../../client/field/journal/head.ts';
import { type DeviceKeys, draftName } from '../../../../client/field/journal/keys.ts';
import type { Outgoing } from '../../../../client/field/journal/outbox.ts';
import { bytesOf, hex, seal, sealValue, sha256 } from '../../../../client/field/journal/seal.ts';
import { answer } from '../device.ts';

const AT = '2026-11-24T10:00:00-05:00';

/** A tablet as it was used before there was a vault: version 1 of its database, keys beside what they seal. */
export async function deviceOfBefore() {
  const db = await openDB('cifra-field', 1, {
    upgrade(made) {
      made.createObjectStore('keys', { keyPath: 'name' });
      made.createObjectStore('drafts', { keyPath: 'draft' });
      made.createObjectStore('events', { keyPath: ['draft', 'seq'] });
      made.createObjectStore('outbox', { keyPath: 'id' });
    },
  });
  const sealing = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const naming = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  await db.put('keys', { name: 'device', id: 'device-of-before' });
  await db.put('keys', { name: 'sealing', id: 'key-of-before', key: sealing });
  await db.put('keys', { name: 'naming', id: 'naming-of-before', key: naming });
  const keys: DeviceKeys = { deviceId: 'device-of-before', sealing: { id: 'key-of-before', key: sealing }, naming };

  /** An interview of a person with some answers; finished when it has an id. */
  async function interview(user: string, caseId: string, values: readonly string[], id?: string): Promise<string> {
    const place = { survey: 'enviz-2026', caseId, instrument: 'lacsi-2018-r1', version: '1.0.0' };
    const draft = await draftName(naming, place);
    const entries = values.map((value, index) => ({ seq: index + 1, ...answer('m_name', value) }));
    const { rows, digest } = await sealEntries(keys.sealing, draft, entries, '');
    const head: DraftHead = { ...place, user, count: rows.length, digest, at: AT, ...(id && { finished: id }) };
    for (const row of rows) await db.put('events', row);
    await db.put('drafts', { draft, head: await sealHead(keys.sealing, draft, head) });
    if (id) {
      const content = bytesOf(JSON.stringify({ id, answers: values }));
      const named = { id, draft, survey: 'enviz-2026', caseId, user };
      const outgoing: Outgoing = {
        ...named,
        sha256: await sha256(content),
        queuedAt: AT,
        attempts: 0,
        state: 'waiting',
      };
      const state = await sealValue(keys.sealing, outgoing, `outgoing|${id}`);
      await db.put('outbox', { id, draft, state, content: await seal(keys.sealing, content, `content|${id}`) });
    }
    return draft;
  }

  /** The code of a person, as it lay there. */
  async function code(user: string): Promise<void> {
    const name = `code ${hex(await crypto.subtle.sign('HMAC', naming, bytesOf(user)))}`;
    await db.put('keys', { name, salt: new Uint8Array(16), hash: 'f00', iterations: 1, failures: 0, until: 0 });
  }

  return { db, keys, interview, code };
}
