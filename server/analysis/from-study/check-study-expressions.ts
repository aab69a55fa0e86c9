import { compileExpression, InstrumentError } from '#questionnaires';
import type { StudySource } from './study.ts';
import { studyProblems } from './study-problems.ts';
import type { StudyReport } from './study-report.ts';
import type { Study, StudyDomain } from './study-schema.ts';

/** A column or an expression of the study, and what it has to be. */
interface Use {
  readonly path: readonly PropertyKey[];
  readonly text: string;
  readonly as: 'code column' | 'weight column' | 'condition' | 'number' | 'text';
}

/** Checks that columns are declared, and that expressions can be read and give what is wanted of them. */
export function checkStudyExpressions(source: StudySource, report: StudyReport): void {
  const { files } = source.study;
  for (const { file, uses } of partsOf(source.study)) {
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
        report.add(source.place(use.path), studyProblems.undeclaredColumn({ name: use.text, file }));
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

function checkExpression({ path, text, as }: Use, { file, typeOf, source, report }: Among): void {
  const names = (name: string) => {
    const type = typeOf(name);
    return type && Object.assign(() => undefined, { type });
  };
  try {
    compileExpression(text, { names, wanted: as === 'condition' || as === 'number' ? as : undefined });
  } catch (error) {
    if (!(error instanceof InstrumentError)) throw error;
    const { place, problem } = error;
    const isUndeclared = error.code === 'unknown-name';
    const remedy = isUndeclared ? `check the spelling, or add it to the columns of ${file}` : error.remedy;
    report.add(source.place(path), studyProblems.wrongExpression({ place, problem, remedy }));
  }
}

/** Every column and expression of a study, by the file whose rows they are about. */
function partsOf({ households, persons, incidents }: Study): { file: string; uses: Use[] }[] {
  const { weight } = incidents;
  return [
    {
      file: households.file,
      uses: [
        ...sampledUses('households', households),
        ...use(['households', 'memberVictim'], households.memberVictim, 'condition'),
      ],
    },
    {
      file: persons.file,
      uses: [...sampledUses('persons', persons), ...use(['persons', 'household'], persons.household, 'code column')],
    },
    {
      file: incidents.file,
      uses: [
        ...use(['incidents', 'key'], incidents.key, 'code column'),
        ...use(['incidents', 'person'], incidents.person, 'code column'),
        ...use(['incidents', 'inScope'], incidents.inScope, 'condition'),
        ...('column' in weight
          ? use(['incidents', 'weight', 'column'], weight.column, 'weight column')
          : [
              ...use(['incidents', 'weight', 'times'], weight.times, 'number'),
              ...use(['incidents', 'weight', 'forms'], weight.forms, 'number'),
            ]),
        ...domainUses('incidents', incidents.domains),
        ...incidents.crimes.flatMap(({ when }, index) =>
          use(['incidents', 'crimes', index, 'when'], when, 'condition'),
        ),
        ...Object.entries(incidents.answers).flatMap(([name, conditions]) =>
          conditionUses(['incidents', 'answers', name], conditions),
        ),
      ],
    },
  ];
}

function sampledUses(part: 'households' | 'persons', sampled: Study['households'] | Study['persons']): Use[] {
  return [
    ...use([part, 'key'], sampled.key, 'code column'),
    ...use([part, 'weight'], sampled.weight, 'weight column'),
    ...use([part, 'stratum'], sampled.stratum, 'code column'),
    ...use([part, 'psu'], sampled.psu, 'code column'),
    ...domainUses(part, sampled.domains),
    ...conditionUses([part, 'atRisk'], sampled.atRisk),
  ];
}

function domainUses(part: string, domains: Readonly<Record<string, StudyDomain>>): Use[] {
  return Object.entries(domains).flatMap(([name, variable]) => {
    const path = [part, 'domains', name];
    return 'value' in variable
      ? use([...path, 'value'], variable.value, 'text')
      : conditionUses([...path, 'categories'], variable.categories);
  });
}

function conditionUses(path: readonly PropertyKey[], conditions: Readonly<Record<string, string | undefined>> = {}) {
  return Object.entries(conditions).flatMap(([name, text]) => use([...path, name], text, 'condition'));
}

/** None for a part that the study leaves out. */
function use(path: readonly PropertyKey[], text: string | undefined, as: Use['as']): Use[] {
  return text === undefined ? [] : [{ path, text, as }];
}
