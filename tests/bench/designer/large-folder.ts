import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readConfig } from '../../../server/config.ts';
import { largeQuestionnaire } from '../../support/large-questionnaire.ts';

/** Id of the questionnaire with 1,500 questions. */
export const LARGE = 'large-1500';

/** The questionnaires of the platform, and beside them one with 1,500 questions in four languages. */
export function placeLarge(folder: string): string {
  const instruments = join(folder, 'instruments');
  cpSync(readConfig({}).instruments, instruments, { recursive: true });
  const files = largeQuestionnaire();
  const manifest = files['manifest.json'] as Record<string, unknown>;
  for (const [name, content] of Object.entries({ ...files, 'manifest.json': { ...manifest, id: LARGE } })) {
    const file = join(instruments, LARGE, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(content));
  }
  return instruments;
}
