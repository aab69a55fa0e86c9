import type { Finding } from '../../authoring/finding.ts';
import type { Sensitive } from '../../instrument/instrument.ts';
import { REFERRAL_CARD } from '../../instrument/manifest.ts';
import { byWrittenQuestion, type LintContext } from '../lint-context.ts';
import { settingWarnings } from '../warnings/setting-warnings.ts';
import { textWarnings } from '../warnings/text-warnings.ts';
import { warning } from '../warnings/warning.ts';

/** Free text in a form that promises not to ask for what happened in words. */
export function narrative({ places }: LintContext): Finding[] {
  return byWrittenQuestion(places)
    .filter(([{ module, question }]) => module.sensitive?.noNarrative && question.type === 'text')
    .map(([{ file, path, module }]) => warning({ file, path, ...textWarnings.narrative({ form: module.form }) }));
}

/** Open 24 hours, 7 days a week, is no number to call; 911 is. */
const TELEPHONE = /\d{3}/;

/** A referral card that names nobody to call, in a questionnaire that hands one out. */
export function referralCard({ instrument }: LintContext): Finding[] {
  const { crimes, forms, manifest } = instrument;
  const care: (Sensitive | undefined)[] = [...crimes, ...forms].map(({ sensitive }) => sensitive);
  if (!care.some((sensitive) => sensitive?.referralCard)) return [];
  const card = manifest.fills[REFERRAL_CARD];
  const without = manifest.languages.filter((language) => !TELEPHONE.test(card?.[language] ?? ''));
  if (without.length === 0) return [];
  const path = `fills.${REFERRAL_CARD}`;
  return [warning({ file: 'manifest.json', path, ...settingWarnings.cardWithoutNumber({ languages: without }) })];
}
