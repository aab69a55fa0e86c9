import type { ReplyOf, readQuestionnaireFile } from '#contract';
import { Banner } from '../../components/Banner.tsx';
import { designFileTexts } from '../../text/design-files/design-file-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { nameOfLanguage } from '../../text/name-of-language.ts';
import { titleIn } from '../../text/title-in.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { BeginWithFile } from './BeginWithFile.tsx';
import { CarriedReport } from './CarriedReport.tsx';

interface BroughtQuestionnaireProps {
  /** Of the file, without its ending. */
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  read: ReplyOf<typeof readQuestionnaireFile>;
  /** Questionnaires that are here. */
  names: readonly string[];
  onSessionEnded: () => void;
}

/** What a file holds, what of it cannot be carried over, and the way to begin a draft with it. */
export function BroughtQuestionnaire({ name, bytes, read, names, onSessionEnded }: BroughtQuestionnaireProps) {
  const { bring: text, report } = useTexts(designFileTexts);
  const { language, locale } = useLanguage();
  const { kind, found, carried } = read;
  const title = found && titleIn(found.title, language);
  const number = (value: number) => formatNumber(value, locale);
  return (
    <section className="card stack" aria-label={text.found}>
      <h2>{text.found}</h2>
      <p>
        <span className="tag tag-accent">{text.kinds[kind]}</span>
      </p>
      {!found && <Banner kind="bad">{text.cannot}</Banner>}
      {found && title && (
        <>
          <dl className="design-facts">
            <dt>{text.about.title}</dt>
            <dd lang={title.language}>{title.title || found.id}</dd>
            <dt>{text.about.version}</dt>
            <dd>
              {found.id} {found.version}
            </dd>
            <dt>{text.about.languages}</dt>
            <dd>{found.languages.map((code) => nameOfLanguage(code)).join(', ')}</dd>
            <dt>{text.about.forms}</dt>
            <dd className="tabular">{number(found.forms)}</dd>
            <dt>{text.about.questions}</dt>
            <dd className="tabular">{number(found.questions)}</dd>
          </dl>
          {found.here !== 'no' && (
            <Banner kind={found.here === 'same' ? 'info' : 'caution'}>{text.here[found.here]}</Banner>
          )}
          {found.errors > 0 && (
            <Banner kind="caution">{text.errors({ n: found.errors, shown: number(found.errors) })}</Banner>
          )}
        </>
      )}
      {kind === 'workbook' && (
        <>
          <h3>{report.title}</h3>
          <CarriedReport carried={carried} fileName={name} />
        </>
      )}
      {found && (
        <BeginWithFile
          found={found}
          body={read.package ? JSON.stringify(read.package) : bytes}
          names={names}
          onSessionEnded={onSessionEnded}
        />
      )}
    </section>
  );
}
