import { compileExpression, InstrumentError } from '#questionnaires';
import type { StudySource } from '../study.ts';
import { studyProblems } from '../study-problems.ts';
import type { StudyReport } from '../study-report.ts';
import { type StudyUse, usesByFile } from '../study-uses.ts';

/** Checks that columns are declared, and that expressions can be read and give what is wanted of them. */
export function checkStudyExpressions(source: StudySource, report: StudyReport): void {
  const { files } = source.study;
  for (const { file, uses } of usesByFile(source.study)) {
    if (!Object.hasOwn(files, file)) continue; // Reported as a file that is not listed.
    const { columns } = files[file]!;
    const typeOf = (name: string) => {
      const type = Object.hasOwn(columns, name) ? columns[name] : undefined;
      return type === 'label' ? 'text' : type;
    };
    for (const use of uses) {
      const type = typeOf(use.text);
      if (!use.as.endsWith('column')) {
        checkExpression(use, { file, typeOf, source, report });
      } else if (type === undefined) {
        const inBraces = /^\{(.*)\}$/.exec(use.text)?.[1];
        const isExpression = inBraces !== undefined && Object.hasOwn(columns, inBraces);
        report.add(
          source.place(use.path),
          isExpression
            ? studyProblems.columnInBraces(inBraces)
            : studyProblems.undeclaredColumn({ name: use.text, file }),
        );
      } else if (use.as === 'weight column' && type !== 'number') {
        report.add(source.place(use.path), studyProblems.textWeight(use.text));
      }
    }
  }
}

interface Among {
  readonly file: string;
  readonly typeOf: (name: string) => 'text' | 'number' | undefined;
  readonly source: StudySource;
  readonly report: StudyReport;
}

function checkExpression({ path, text, as }: StudyUse, { file, typeOf, source, report }: Among): void {
  const names = (name: string) => {
    const type = typeOf(name);
    return type && Object.assign(() => undefined, { type });
  };
  const errorAs = (wanted: 'condition' | 'number' | undefined) => {
    try {
      compileExpression(text, { names, wanted });
    } catch (error) {
      if (error instanceof InstrumentError) return error;
      throw error;
    }
    return undefined;
  };
  const error = errorAs(as === 'condition' ? 'condition' : as === 'text' ? undefined : 'number');
  // What is added up may be a number, or 1 where a condition holds.
  if (!error || (as === 'number or condition' && !errorAs('condition'))) return;
  const { place, problem, said } = error;
  const isUndeclared = error.code === 'unknown-name';
  const remedy = isUndeclared ? `check the spelling, or add it to the columns of ${file}` : error.remedy;
  report.add(source.place(path), studyProblems.wrongExpression({ place, problem, remedy, said }));
}
