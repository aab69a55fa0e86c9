import type { DraftFiles } from '#questionnaires';
import { withDesignDatabase } from './design-database.ts';
import { forgetWords } from './device-words.ts';
import type { DraftMemory, SeenDraft } from './draft-memory.ts';

/** Keys of all files of a draft: from the least name on to what stands behind every name. */
const filesOf = (by: string, draft: string) => IDBKeyRange.bound([by, draft, ''], [by, draft, []]);

/** Drafts as an account saw them last on this device, in IndexedDB. Only files that changed are written again. */
export function deviceMemory({ draft, by }: { draft: string; by: string }): DraftMemory {
  let written: SeenDraft | undefined;
  return {
    read: () =>
      withDesignDatabase(async (db) => {
        const transaction = db.transaction(['seen', 'seenFiles']);
        const head = await transaction.objectStore('seen').get([by, draft]);
        const rows = await transaction.objectStore('seenFiles').getAll(filesOf(by, draft));
        await transaction.done;
        if (!head) return undefined;
        const confirmed: DraftFiles = Object.fromEntries(rows.map(({ name, content }) => [name, content]));
        return { seq: head.seq, steps: head.steps, hasEarlier: head.hasEarlier, from: head.from, confirmed };
      }),
    keep: (seen) =>
      withDesignDatabase(async (db) => {
        const transaction = db.transaction(['seen', 'seenFiles'], 'readwrite');
        const heads = transaction.objectStore('seen');
        const files = transaction.objectStore('seenFiles');
        const there = await heads.get([by, draft]);
        if (!there || there.seq <= seen.seq) {
          const { confirmed, seq, steps, hasEarlier, from } = seen;
          // Another page wrote meanwhile: what differs from that is not known here.
          const before = written && there?.seq === written.seq ? written.confirmed : {};
          if (before !== written?.confirmed) await files.delete(filesOf(by, draft));
          for (const name of Object.keys(before))
            if (!Object.hasOwn(confirmed, name)) await files.delete([by, draft, name]);
          for (const [name, content] of Object.entries(confirmed))
            if (content !== before[name]) await files.put({ by, draft, name, content });
          await heads.put({ by, draft, seq, steps, hasEarlier, from });
          written = seen;
        }
        await transaction.done;
      }),
    forget: () => forgetSeen((whose, which) => whose === by && which === draft),
  };
}

/** The draft was given up, or published. */
export async function forgetDraft(draft: string): Promise<void> {
  await forgetSeen((_by, which) => which === draft);
  await forgetWords((_by, which) => which === draft);
}

/** Somebody else works on this device. What the others' changes wait for stays until they sign in again. */
export function forgetDraftsOfOthers(by: string): Promise<void> {
  return forgetSeen((whose) => whose !== by);
}

/** The person signs out. What waits for the network stays until it is sent; what is half typed goes. */
export async function forgetDraftsOf(by: string): Promise<void> {
  await forgetSeen((whose) => whose === by);
  await forgetWords((whose) => whose === by);
}

function forgetSeen(isMeant: (by: string, draft: string) => boolean): Promise<void> {
  return withDesignDatabase(async (db) => {
    const transaction = db.transaction(['seen', 'seenFiles'], 'readwrite');
    const heads = transaction.objectStore('seen');
    for (const key of await heads.getAllKeys()) {
      if (!isMeant(key[0], key[1])) continue;
      await heads.delete(key);
      await transaction.objectStore('seenFiles').delete(filesOf(key[0], key[1]));
    }
    await transaction.done;
  });
}
