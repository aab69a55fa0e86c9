import type { Finding, FindingText } from '../../authoring/finding.ts';
import type { Question } from '../../instrument/instrument.ts';
import type { Instrument } from '../../instrument/prepared-instrument.ts';
import { byWrittenQuestion, type LintContext } from '../lint-context.ts';
import { settingWarnings } from '../warnings/setting-warnings.ts';
import { warning } from '../warnings/warning.ts';

/** Settings of questions that have no effect, and a `none` that can be chosen together with others. */
export function idleSetting({ instrument, places }: LintContext): Finding[] {
  return byWrittenQuestion(places).flatMap(([{ file, path, question }]) =>
    idleSettingsOf(instrument, question).map(({ setting, problem }) =>
      warning({ file, path: `${path}.${setting}`, ...problem }),
    ),
  );
}

function idleSettingsOf({ lists }: Instrument, question: Question): { setting: string; problem: FindingText }[] {
  const found: { setting: string; problem: FindingText }[] = [];
  if (question.type === 'multiple') {
    const { choices, exclusive = [], maxSelected } = question;
    const codes = lists[choices] ?? [];
    if (codes.includes('none') && !exclusive.includes('none'))
      found.push({ setting: 'exclusive', problem: settingWarnings.notExclusive({ code: 'none' }) });
    if (maxSelected !== undefined && codes.length > 0 && maxSelected >= codes.length) {
      const problem = settingWarnings.maxSelectedTooHigh({ count: codes.length });
      found.push({ setting: 'maxSelected', problem });
    }
  }
  if (question.min !== undefined && question.min === question.max)
    found.push({ setting: 'max', problem: settingWarnings.oneNumberOnly() });
  return found;
}
