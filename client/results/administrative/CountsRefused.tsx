import { type AboutCounts, administrativeTexts, type CountsProblem, type SpecFinding } from '#contract';
import { Banner } from '../../components/Banner.tsx';
import { administrativePageTexts } from '../../text/administrative/administrative-page-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { SpecFindings } from '../tables/shown/SpecFindings.tsx';

interface CountsRefusedProps {
  readonly findings: readonly SpecFinding[];
  readonly problems: readonly CountsProblem[];
}

/** Everything for which counts were refused: in which file, line and column, and what to do. */
export function CountsRefused({ findings, problems }: CountsRefusedProps) {
  const { bring } = useTexts(administrativePageTexts);
  const { language, locale } = useLanguage();
  const number = (value: number) => formatNumber(value, locale);
  const title = bring.refused(number(findings.length + problems.length));
  const say = administrativeTexts[language].problems;
  if (findings.length > 0) return <SpecFindings title={title} findings={findings} />;
  return (
    <Banner kind="bad" title={title}>
      <ul className="plain-list">
        {problems.map((problem, place) => {
          const { file, line, column, code } = problem;
          const where = [
            bring.files[file],
            ...(line === undefined ? [] : [bring.line(number(line))]),
            ...(column === undefined ? [] : [bring.column(number(column))]),
          ];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: problems have no other identity than their place
            <li key={place}>
              <strong>{where.join(', ')}:</strong> {asSentence(say[code](aboutIn(problem, number)))}
            </li>
          );
        })}
      </ul>
    </Banner>
  );
}

function aboutIn({ about }: CountsProblem, number: (value: number) => string): AboutCounts {
  const { name = '', area = '', period = '', choices = [], line = 0, most = 0 } = about;
  return { name, area, period, choices: choices.join(', '), line: number(line), most: number(most) };
}

function asSentence(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}.`;
}
