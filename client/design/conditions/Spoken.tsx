import type { ConditionPlace, DraftFiles } from '#questionnaires';
import { designConditionTexts } from '../../text/design-conditions/design-condition-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { useDesk } from './ask-desk.ts';

interface SpokenProps {
  files: DraftFiles;
  language: string;
  source: string;
  place: ConditionPlace;
}

/** Who is asked, in words; the condition itself until these are there. */
export function Spoken({ files, language, source, place }: SpokenProps) {
  const { askedWhen, always } = useTexts(designConditionTexts);
  const { sentence } = useDesk(files, { kind: 'check', source, place, language });
  if (sentence === undefined) return <code>{source}</code>;
  return sentence === '' ? always : askedWhen(sentence);
}
