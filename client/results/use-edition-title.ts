import { useEdition } from '../shell/editions/edition-context.ts';
import { titleIn } from '../text/title-in.ts';
import { useLanguage } from '../text/use-texts.ts';

/** The title of the edition that is shown, in the reader's language where it has one; its key where it has none. */
export function useEditionTitle(): string {
  const { language } = useLanguage();
  const { key, title } = useEdition().edition;
  return titleIn(title, language).title || key;
}
