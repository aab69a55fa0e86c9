import { Check } from 'lucide-react';
import type { SurveyReply } from '#contract';
import { EditionStateTag } from '../../components/EditionStateTag.tsx';
import { editionTexts } from '../../text/editions/edition-texts.ts';
import { formatMonths } from '../../text/format.ts';
import { titleIn } from '../../text/title-in.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useAddress } from '../use-address.ts';
import { hrefInEdition } from './choose-edition.ts';

interface EditionLinksProps {
  editions: readonly SurveyReply[];
  /** Key of the one that is shown. */
  shown: string | undefined;
  onChoose?: () => void;
}

/** Every edition, each a link to the page that is open, in that edition. */
export function EditionLinks({ editions, shown, onChoose }: EditionLinksProps) {
  const text = useTexts(editionTexts);
  const { language, locale } = useLanguage();
  const address = useAddress();
  return (
    <nav className={shown ? 'edition-links edition-links-marked' : 'edition-links'} aria-label={text.all}>
      <ul>
        {editions.map((edition) => {
          const { title, language: used } = titleIn(edition.title, language);
          return (
            <li key={edition.key}>
              <a
                href={hrefInEdition(address, edition.key)}
                aria-current={edition.key === shown ? 'true' : undefined}
                onClick={onChoose}
              >
                {edition.key === shown && <Check className="edition-mark" aria-hidden="true" size={20} />}
                <span className="edition-link-title">
                  <span lang={used}>{title}</span> <span className="quiet edition-key">{edition.key}</span>
                </span>
                <span className="edition-link-state">
                  <EditionStateTag state={edition.state} />
                  {edition.referencePeriod && (
                    <span className="quiet tabular">{formatMonths(edition.referencePeriod, locale)}</span>
                  )}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
