import type { Kysely } from 'kysely';
import { DATA_PART_BYTES, LARGEST_DATA_STORE, pad, unpad } from '#contract';
import { record } from '../audit.ts';
import { openingRing, openStored, SMALLEST, type StoreKeys, sealStored } from '../sealed/sealed-values.ts';
import type { Tables } from '../tables.ts';
import type { DataFileReader, DataFileStore } from './data-file-store.ts';

/** A row of `data_files`; `about` has the name and the length, sealed. */
export interface DataFileRow {
  id: string;
  about: Uint8Array;
  parts: number;
  /** Parts from the first one on, without a gap. */
  received: number;
  brought_by: string;
  brought_at: string;
}

export interface DataFilePartRow {
  file: string;
  place: number;
  part: Uint8Array;
}

interface AboutFile {
  readonly name: string;
  readonly bytes: number;
}

/** What was not finished for longer than this is let go. */
const LEFT_AFTER_MS = 24 * 60 * 60 * 1000;

/** The data files of existing surveys, opened. */
export function openedDataFiles(reader: Kysely<Tables>, keys: StoreKeys): DataFileReader {
  return {
    async dataFiles() {
      const rows = await reader.selectFrom('data_files').selectAll().execute();
      return rows
        .filter(({ parts, received }) => parts === received)
        .map((row) => ({ id: row.id, ...aboutOf(keys, row), broughtBy: row.brought_by, broughtAt: row.brought_at }))
        .sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1));
    },
    async dataFileBytes(id) {
      const row = await rowOf(reader, id);
      if (!row || row.received !== row.parts) return undefined;
      const ring = openingRing(keys);
      const whole = Buffer.allocUnsafeSlow(aboutOf(keys, row).bytes);
      // One part after the other: the whole file sealed and opened would be in memory twice.
      for (let place = 0; place < row.parts; place++) {
        const kept = await reader
          .selectFrom('data_file_parts')
          .select('part')
          .where('file', '=', id)
          .where('place', '=', place)
          .executeTakeFirst();
        // Removed meanwhile.
        if (!kept) return undefined;
        whole.set(unpad(ring.openFromStore(kept.part, placeOfPart(id, place))), place * DATA_PART_BYTES);
      }
      return whole;
    },
  };
}

/** Data files of existing surveys: brought in parts, read, removed. Each part is sealed as it comes. */
export function dataFileStore(writer: Kysely<Tables>, reader: Kysely<Tables>, keys: StoreKeys): DataFileStore {
  return {
    ...openedDataFiles(reader, keys),
    beginDataFile: ({ id, name, bytes }, act) =>
      writer.transaction().execute(async (step) => {
        const kept = await rowOf(step, id);
        if (kept) {
          const about = aboutOf(keys, kept);
          if (about.name !== name || about.bytes !== bytes) return 'data-file-differs';
          return { received: kept.received, parts: kept.parts };
        }
        await letGoOfUnfinished(step, act.at);
        const parts = Math.ceil(bytes / DATA_PART_BYTES);
        const { taken } = await step
          .selectFrom('data_files')
          .select((e) => e.fn.sum('parts').as('taken'))
          .executeTakeFirstOrThrow();
        if ((Number(taken ?? 0) + parts) * DATA_PART_BYTES > LARGEST_DATA_STORE) return 'no-room-for-data';
        const about = sealStored(keys, { name, bytes }, { place: placeOfAbout(id), smallest: SMALLEST.dataFile });
        const row = { id, about, parts, received: 0, brought_by: act.by, brought_at: act.at };
        await step.insertInto('data_files').values(row).execute();
        return { received: 0, parts };
      }),
    keepDataPart: (id, place, part, act) =>
      writer.transaction().execute(async (step) => {
        const row = await rowOf(step, id);
        if (!row) return 'unknown-data-file';
        const { parts, received } = row;
        if (place !== received || place >= parts) return { received, parts };
        const isLast = place === parts - 1;
        const length = isLast ? aboutOf(keys, row).bytes - place * DATA_PART_BYTES : DATA_PART_BYTES;
        if (part.byteLength !== length) return 'data-file-differs';
        const sealed = openingRing(keys).sealForStore(pad(part, SMALLEST.dataPart), placeOfPart(id, place));
        await step.insertInto('data_file_parts').values({ file: id, place, part: sealed }).execute();
        await step
          .updateTable('data_files')
          .set({ received: place + 1 })
          .where('id', '=', id)
          .execute();
        // What it is called would stand in the audit trail for ever.
        if (isLast) await record(step, { action: 'data-file-brought', subject: id, act });
        return { received: place + 1, parts };
      }),
    removeDataFile: (id, act) =>
      writer.transaction().execute(async (step) => {
        if (!(await rowOf(step, id))) return;
        await remove(step, id);
        await record(step, { action: 'data-file-removed', subject: id, act });
      }),
  };
}

function aboutOf(keys: StoreKeys, { id, about }: Pick<DataFileRow, 'id' | 'about'>): AboutFile {
  return openStored<AboutFile>(keys, about, placeOfAbout(id));
}

function placeOfAbout(id: string): string {
  return `data_files ${id}`;
}

function placeOfPart(id: string, place: number): string {
  return `data_file_parts ${id} ${place}`;
}

function rowOf(db: Kysely<Tables>, id: string) {
  return db.selectFrom('data_files').selectAll().where('id', '=', id).executeTakeFirst();
}

async function letGoOfUnfinished(db: Kysely<Tables>, now: string): Promise<void> {
  const before = new Date(Date.parse(now) - LEFT_AFTER_MS).toISOString();
  const left = await db
    .selectFrom('data_files')
    .select('id')
    .where('brought_at', '<', before)
    .whereRef('received', '<', 'parts')
    .execute();
  for (const { id } of left) await remove(db, id);
}

async function remove(db: Kysely<Tables>, id: string): Promise<void> {
  await db.deleteFrom('data_file_parts').where('file', '=', id).execute();
  await db.deleteFrom('data_files').where('id', '=', id).execute();
}
