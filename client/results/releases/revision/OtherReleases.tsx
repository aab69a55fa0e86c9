import { Banner } from '../../../components/Banner.tsx';
import { formatNumber } from '../../../text/format.ts';
import { releaseTexts } from '../../../text/releases/release-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import type { RevisionContent } from './RevisionContents.tsx';

/** What other releases of the survey tell of what this one hides, and the other way round. */
export function OtherReleases({ others }: Pick<RevisionContent, 'others'>) {
  const { others: words } = useTexts(releaseTexts).shown;
  const { locale } = useLanguage();
  const number = (value: number) => formatNumber(value, locale);
  if (others.length === 0) return null;
  return (
    <section className="stack">
      <h2>{words.heading}</h2>
      <Banner kind="caution">
        <p>{words.remedy}</p>
        <ul>
          {others.map(({ release, revision, isPublished, hiddenHere, hiddenThere }) => (
            <li key={`${release} ${revision}`}>
              {[
                (isPublished ? words.published : words.waits)({ release, revision: number(revision) }),
                hiddenHere > 0 && words.hiddenHere(number(hiddenHere)),
                hiddenThere > 0 && words.hiddenThere(number(hiddenThere)),
              ]
                .filter(Boolean)
                .join(' ')}
            </li>
          ))}
        </ul>
      </Banner>
    </section>
  );
}
