import { dataFileProblems } from './problems/data-file-problems.ts';
import { studyShapeProblems } from './problems/study-shape-problems.ts';
import { valueProblems } from './problems/value-problems.ts';
import type { StudyProblem } from './study-error.ts';

type Sentences = Readonly<Record<string, (...about: never[]) => StudyProblem>>;

/** The sentences say which they are and what about, for who says them in another language. */
function withNames<Catalogue extends Sentences>(catalogue: Catalogue): Catalogue {
  const named = Object.entries(catalogue).map(([sentence, say]) => [
    sentence,
    (...about: never[]) => ({ ...say(...about), said: { sentence, about } }),
  ]);
  return Object.fromEntries(named) as unknown as Catalogue;
}

/** The sentences of all study errors: of files, of values, of the study file. */
export const studyProblems = withNames({ ...dataFileProblems, ...valueProblems, ...studyShapeProblems });
