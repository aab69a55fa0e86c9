import { codebook } from '#questionnaires';
import { readConfig } from '../../server/config.ts';
import { instrumentsWithFolder } from '../../server/instruments/import-folder.ts';
import { openServerStore } from '../../server/start/open-server-store.ts';

/** What people wrote in words in the accepted interviews of an edition of the database: names, places, narratives. */
export async function writtenWords(survey: string): Promise<Set<string>> {
  const config = readConfig();
  const { store } = await openServerStore(config);
  try {
    const instruments = await instrumentsWithFolder(store, config.instruments, '2026-01-01T00:00:00.000Z');
    const words = new Set<string>();
    for (const { instrument, version, answers } of await store.acceptedInterviews(survey)) {
      const typed = codebook(instruments.find(instrument, version)!.instrument).filter(({ type }) => type === 'text');
      const names = new Set(typed.map(({ name }) => name));
      const look = (value: unknown, name = ''): void => {
        if (typeof value === 'string') {
          if (names.has(name) && value.length > 3 && !['refused'].includes(value)) words.add(value);
        } else if (typeof value === 'object' && value !== null)
          for (const [key, inner] of Object.entries(value)) look(inner, Array.isArray(value) ? name : key);
      };
      look(answers);
    }
    return words;
  } finally {
    await store.close();
  }
}
