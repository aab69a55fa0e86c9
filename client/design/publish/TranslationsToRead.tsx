import { Languages } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { languagesOf, sourceLanguage, textStates } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { designPublishTexts } from '../../text/design-publish/design-publish-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { nameOfLanguage } from '../../text/name-of-language.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { PaneProps } from '../pane.ts';
import { useShowPane } from '../shown-panes.ts';
import { useStanding } from '../standing.ts';
import { useFirstFiles } from '../translation/use-first-files.ts';

/** Which languages ask what the source said before, or have nothing to say: nobody else sees it before the interview. */
export function TranslationsToRead({ files }: Pick<PaneProps, 'files'>) {
  const { translations: text, title } = useTexts(designPublishTexts);
  const { language: own, locale } = useLanguage();
  const showPane = useShowPane();
  const began = useFirstFiles(useStanding().draft);
  const settled = useDeferredValue(files);
  const behind = useMemo(() => {
    const source = sourceLanguage(settled);
    const others = languagesOf(settled).filter((language) => language !== source);
    return others.flatMap((language) => {
      const states = textStates(settled, language, began).map(({ state }) => state);
      const [stale, missing] = (['stale', 'missing'] as const).map(
        (one) => states.filter((each) => each === one).length,
      );
      return stale! + missing! > 0 ? [{ language, stale: stale!, missing: missing! }] : [];
    });
  }, [settled, began]);
  const number = (n: number) => formatNumber(n, locale);
  return (
    <section className="publish-part" aria-label={`${title}: ${text.title}`}>
      <h3>{text.title}</h3>
      {behind.length === 0 && <p>{text.none}</p>}
      {behind.length > 0 && (
        <>
          <p>{text.behind}</p>
          <ul className="publish-list">
            {behind.map(({ language, stale, missing }) => (
              <li key={language}>
                {text.language({
                  language: nameOfLanguage(language, own),
                  stale: number(stale),
                  missing: number(missing),
                })}
              </li>
            ))}
          </ul>
          <div>
            <Button icon={Languages} onClick={() => showPane('translation')}>
              {text.translate}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
