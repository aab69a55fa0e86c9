import type { EstimatesReply } from '#contract';
import { reasonWords } from '#questionnaires';
import { formatNumber } from '../../text/format.ts';
import { resultsTexts } from '../../text/results-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';

/** Which versions of the questionnaire the figures join, and which are left out and why; nothing where it is one. */
export function JoinedVersions({ versions = [] }: { versions: EstimatesReply['versions'] }) {
  const { joined } = useTexts(resultsTexts).figures;
  const { language, locale } = useLanguage();
  if (versions.length < 2) return null;
  const reasons: Readonly<Record<string, string>> = reasonWords(language).reasons;
  return (
    <details className="joined-versions quiet" open={versions.some(({ leftOut }) => leftOut.length > 0)}>
      <summary>{joined.title}</summary>
      <ul>
        {versions.map(({ version, interviews, leftOut }) => {
          const said = { version, interviews: formatNumber(interviews, locale) };
          if (leftOut.length === 0) return <li key={version}>{joined.counted(said)}</li>;
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
