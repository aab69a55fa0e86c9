import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', '..', 'questionnaires', 'instruments');

/** Files of a built-in instrument as `parseInstrument` takes them. */
export function instrumentFiles(id: string): Record<string, unknown> {
  const files = readdirSync(join(folder, id), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  );
  return Object.fromEntries(
    files.map((file) => [file.replaceAll('\\', '/'), JSON.parse(readFileSync(join(folder, id, file), 'utf8'))]),
  );
}
