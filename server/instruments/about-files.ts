import { type DraftFiles, isJsonRecord, valueAt } from '#questionnaires';
import { type FileTexts, parseText } from '../files/pack-texts.ts';

/** The files of a questionnaire as they are read. */
export function filesOfTexts(texts: FileTexts): DraftFiles {
  return Object.fromEntries(Object.entries(texts).map(([file, text]) => [file, parseText(text)]));
}

/** Id and version as the manifest has them; blank where it has none. */
export function namedByManifest(files: DraftFiles): { id: string; version: string } {
  return { id: textAt(files, ['manifest.json', 'id']), version: textAt(files, ['manifest.json', 'version']) };
}

/** Its title, in each language that has one. */
export function titleOf(files: DraftFiles): Record<string, string> {
  const titles = Object.entries(files).flatMap(([file, content]) => {
    const language = /^texts\/([^/]+)\.json$/.exec(file)?.[1];
    const about = isJsonRecord(content) ? content.instrument : undefined;
    const title = isJsonRecord(about) ? about.title : undefined;
    return language === undefined || typeof title !== 'string' ? [] : [[language, title] as const];
  });
  return Object.fromEntries(titles);
}

function textAt(files: DraftFiles, path: readonly string[]): string {
  const value = valueAt(files, path);
  return typeof value === 'string' ? value : '';
}
