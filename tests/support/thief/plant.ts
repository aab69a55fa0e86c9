import { gzipSync } from 'node:zlib';
import { asThief } from './thief.ts';

/** Texts and how they are put there. */
interface Planted {
  /** In a row of the database; in one with signs that need two bytes. */
  clear: string;
  wide: string;
  /** In the cache, with gzip. */
  packed: string;
  /** In the storage of the page. */
  stored: string;
  /** In a row that is sealed. */
  sealed: string;
}

/**
 * Puts on a copy what tablets held before there was a vault: a key that cannot be exported, beside what it sealed.
 * And texts in clear, in several places.
 */
export function plantOldStyle(copy: string, address: string, texts: Planted): Promise<void> {
  const gzip = gzipSync(texts.packed.repeat(3)).toString('base64');
  return asThief(copy, address, (_, page) =>
    page.evaluate(
      async ({ clear, wide, stored, sealed, gzip }) => {
        localStorage.setItem('planted', stored);
        const packed = Uint8Array.from(atob(gzip), (sign) => sign.charCodeAt(0));
        await (await caches.open('planted')).put('/planted', new Response(packed));
        const db = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open('cifra-field');
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = () => reject(opening.error);
        });
        const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
        const iv = crypto.getRandomValues(new Uint8Array(12));
        const content = new TextEncoder().encode(JSON.stringify({ caseId: sealed, user: 'interviewer', startedAt: 0 }));
        const bound = { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode('draft|planted') };
        const data = await crypto.subtle.encrypt(bound, key, content);
        const writing = db.transaction(['keys', 'drafts'], 'readwrite', { durability: 'strict' });
        writing.objectStore('keys').put({ name: 'sealing', id: 'planted', key });
        writing.objectStore('drafts').put({ draft: 'planted', head: { keyId: 'planted', iv, data } });
        writing.objectStore('keys').put({ name: 'code planted', hash: clear });
        writing.objectStore('keys').put({ name: 'code wide', hash: `Ж${wide}` });
        await new Promise((resolve, reject) => {
          writing.oncomplete = resolve;
          writing.onerror = () => reject(writing.error);
        });
        db.close();
      },
      { ...texts, gzip },
    ),
  );
}
