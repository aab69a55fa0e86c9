/** Folder of what accompanies a questionnaire and no interview needs. */
const FOLDER = 'design/';

/** The files that may accompany a questionnaire. */
export const DESIGN_FILES = {
  scenarios: 'design/scenarios.json',
  translation: 'design/translation.json',
  comments: 'design/comments.json',
  mappings: 'design/mappings.json',
} as const;

const KNOWN: readonly string[] = Object.values(DESIGN_FILES);

/** Whether a file accompanies the questionnaire, and no manifest has to name it. */
export function isDesignFile(file: string): boolean {
  return KNOWN.includes(file);
}

/**
 * The files that an interview needs: what a tablet receives, and what the hash of a version's content is made of.
 * Tests, comments and states of texts stay where the questionnaire is designed.
 *
 * @param files of a questionnaire, by name
 * @returns the very same record where nothing accompanies it
 */
export function forInterview<Content>(files: Readonly<Record<string, Content>>): Readonly<Record<string, Content>> {
  return without(files, (file) => file.startsWith(FOLDER));
}

/**
 * The files without what designers say to each other: a version is published, and packed for others, so.
 *
 * @param files of a questionnaire, by name
 */
export function withoutComments<Content>(files: Readonly<Record<string, Content>>): Readonly<Record<string, Content>> {
  return without(files, (file) => file === DESIGN_FILES.comments);
}

function without<Content>(
  files: Readonly<Record<string, Content>>,
  isLeftOut: (file: string) => boolean,
): Readonly<Record<string, Content>> {
  const names = Object.keys(files);
  if (!names.some(isLeftOut)) return files;
  return Object.fromEntries(Object.entries(files).filter(([file]) => !isLeftOut(file)));
}
