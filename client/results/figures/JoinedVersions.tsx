import { crimeName, type EstimatesReply } from '#contract';
import { reasonWords } from '#questionnaires';
import { formatNumber } from '../../text/format.ts';
import { useLanguage } from '../../text/use-texts.ts';
import { useResultsTexts } from '../crime-names.ts';

/** Which versions of the questionnaire the figures join, and which are left out and why; nothing where it is one. */
export function JoinedVersions({ versions = [] }: { versions: EstimatesReply['versions'] }) {
  const texts = useResultsTexts();
  const { joined } = texts.figures;
  const { language, locale } = useLanguage();
  if (versions.length < 2) return null;
  const reasons: Readonly<Record<string, string>> = reasonWords(language).reasons;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const isOther = versions.some(({ leftOut, notAsked }) => leftOut.length + notAsked.length > 0);
  return (
    <details className="joined-versions quiet" open={isOther}>
      <summary>{joined.title}</summary>
      <ul>
        {versions.map(({ version, interviews, leftOut, notAsked }) => {
          const said = { version, interviews: formatNumber(interviews, locale) };
          const crimes = list.format(notAsked.map((crime) => crimeName(texts, crime)));
          if (leftOut.length === 0)
            return (
              <li key={version}>
                {joined.counted(said)}
                {crimes !== '' && `. ${joined.notAsked({ crimes })}`}
              </li>
            );
          const why = leftOut.map((code) => reasons[code] ?? code).join(' ');
          return (
            <li key={version}>
              {joined.leftOut(said)} {why}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
