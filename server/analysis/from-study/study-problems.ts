import { withNames } from '../../files/with-names.ts';
import { dataFileProblems } from './problems/data-file-problems.ts';
import { studyShapeProblems } from './problems/study-shape-problems.ts';
import { valueProblems } from './problems/value-problems.ts';

/** The sentences of all study errors: of files, of values, of the study file. */
export const studyProblems = withNames({ ...dataFileProblems, ...valueProblems, ...studyShapeProblems });
