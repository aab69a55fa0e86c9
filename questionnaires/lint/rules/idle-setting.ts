import type { Finding } from '../../authoring/finding.ts';
import type { Instrument, Question } from '../../instrument/instrument.ts';
import { byWrittenQuestion, type LintContext } from '../lint-context.ts';

/** Settings that limit nothing, and a `none` that does not stand alone. */
export function idleSetting({ instrument, places }: LintContext): Finding[] {
  return byWrittenQuestion(places).flatMap(([{ file, at, question }]) =>
    problemsOf(instrument, question).map(
      ([setting, message, remedy]): Finding => ({
        ...{
          code: setting === 'exclusive' && remedy === STAND_ALONE ? 'not-exclusive' : 'idle-setting',
          severity: 'warning',
        },
        ...{ file, path: `${at}.${setting}`, message, remedy },
      }),
    ),
  );
}

const STAND_ALONE = 'name it in exclusive';

function problemsOf(instrument: Instrument, question: Question): [setting: string, message: string, remedy: string][] {
  const { type, choices = '', exclusive = [], maxSelected } = question;
  const codes = instrument.lists[choices] ?? [];
  const none = codes.filter((code) => code === 'none' && type === 'multiple' && !exclusive.includes(code));
  return [
    ...none.map((code): [string, string, string] => [
      'exclusive',
      `${code} can be chosen together with others`,
      STAND_ALONE,
    ]),
    ...(maxSelected !== undefined && codes.length > 0 && maxSelected >= codes.length
      ? [
          [
            'maxSelected',
            `maxSelected limits nothing: the list has ${codes.length} codes`,
            'lower it, or remove it',
          ] as [string, string, string],
        ]
      : []),
    ...(question.min !== undefined && question.min === question.max
      ? [['max', 'min and max leave one answer only', 'correct one of them'] as [string, string, string]]
      : []),
  ];
}
