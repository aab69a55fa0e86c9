import type { z } from 'zod';
import type { Find } from '../finding.ts';
import { pathOf } from '../path-of.ts';
import { fileProblems } from '../problems/file-problems.ts';
import { repeated } from '../repeated.ts';
import { shapeProblems } from '../shape-problems.ts';
import { commentFile, type DesignComment } from './comment-file.ts';
import { DESIGN_FILES } from './design-files.ts';
import { mappingFile, type VersionMappings } from './mapping-file.ts';
import { scenarioFile } from './scenario-file.ts';
import { type TranslationFile, translationFile } from './translation-file.ts';

type Files = Readonly<Record<string, unknown>>;

const SCHEMAS = [
  [DESIGN_FILES.scenarios, scenarioFile],
  [DESIGN_FILES.translation, translationFile],
  [DESIGN_FILES.comments, commentFile],
  [DESIGN_FILES.mappings, mappingFile],
] as const satisfies readonly (readonly [string, z.ZodType])[];

/** Reports what is wrong with the shape of the files that accompany a questionnaire. */
export function checkDesignFiles(files: Files, find: Find): void {
  for (const [file, schema] of SCHEMAS) {
    if (!Object.hasOwn(files, file)) continue;
    const content = files[file];
    const read = schema.safeParse(content);
    if (!read.success) {
      for (const { path, ...problem } of shapeProblems(read.error.issues, content))
        find({ file, path: pathOf(path), ...problem });
      continue;
    }
    for (const { id, path } of repeatedIds(read.data)) find({ file, path, ...fileProblems.idTwice({ id }) });
  }
}

/** Ids that stand twice in a list; each comment and each scenario is known by its own. */
function repeatedIds(content: object): { id: string; path: string }[] {
  return Object.entries(content).flatMap(([list, items]) =>
    Array.isArray(items) ? repeated(items.map(({ id }) => String(id))).map((id) => ({ id, path: list })) : [],
  );
}

const NO_STATES: TranslationFile = {};
const NO_MAPPINGS: VersionMappings = {};

/** The comments of a questionnaire; none while their file has the wrong shape, which `parseInstrument` reports. */
export function commentsIn(files: Files): readonly DesignComment[] {
  return readOr(files, DESIGN_FILES.comments, commentFile)?.comments ?? [];
}

/** The states of its texts that are kept, by language and text. */
export function keptStatesIn(files: Files): TranslationFile {
  return readOr(files, DESIGN_FILES.translation, translationFile) ?? NO_STATES;
}

/** How answers of other versions are read as answers of this one, by version. */
export function mappingsIn(files: Files): VersionMappings {
  return readOr(files, DESIGN_FILES.mappings, mappingFile) ?? NO_MAPPINGS;
}

function readOr<Schema extends z.ZodType>(files: Files, file: string, schema: Schema): z.output<Schema> | undefined {
  return Object.hasOwn(files, file) ? schema.safeParse(files[file]).data : undefined;
}
