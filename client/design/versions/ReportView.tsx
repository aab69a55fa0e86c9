import { Download, Equal, EqualApproximately, EqualNot, type LucideIcon, Minus } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { type DraftFiles, type Path, reasonWords, STANDINGS, type Standing } from '#questionnaires';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { saveText } from '../../components/files/save-text.ts';
import { designVersionsTexts } from '../../text/design-versions/design-versions-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { askVersions, useVersions } from './ask-versions.ts';
import type { ShownReport } from './version-desk.ts';
import { nameOf, type VersionName } from './version-files.ts';

interface ReportViewProps {
  standard: VersionName;
  files: { readonly earlier: DraftFiles; readonly later: DraftFiles };
  /** Name of a downloaded document, without its ending. */
  fileName: string;
  goTo?: ((place: Path) => void) | undefined;
}

/** A questionnaire beside the standard: counts, then figure by figure and question by question. */
export function ReportView({ standard, files, fileName, goTo }: ReportViewProps) {
  const text = useTexts(designVersionsTexts);
  const { language } = useLanguage();
  const answer = useVersions(files, 'comparability', language);
  if (answer?.kind === 'unreadable') return <Banner kind="caution">{text.unreadable}</Banner>;
  if (answer?.kind !== 'comparability') return <p role="status">{text.comparing}</p>;

  async function download(format: 'html' | 'csv') {
    const made = await askVersions(files, { kind: 'document', format, language });
    if (made.kind === 'document') saveText(`${fileName}.${format}`, made.text, `text/${format}`);
  }

  return (
    <>
      <h2>{text.report.title(nameOf(standard))}</h2>
      <p>{text.report.lead}</p>
      <Counts report={answer} />
      <div className="row">
        <Button icon={Download} onClick={() => void download('html')}>
          {text.report.document}
        </Button>
        <Button icon={Download} onClick={() => void download('csv')}>
          {text.report.csv}
        </Button>
      </div>
      <Results report={answer} goTo={goTo} />
    </>
  );
}

function Counts({ report: { counts } }: { report: ShownReport }) {
  const text = useTexts(designVersionsTexts).report;
  const { locale } = useLanguage();
  return (
    <table className="versions-counts">
      <caption className="visually-hidden">{text.summary}</caption>
      <thead>
        <tr>
          <th scope="col">{text.result}</th>
          <th scope="col">{text.figures}</th>
          <th scope="col">{text.questions}</th>
        </tr>
      </thead>
      <tbody>
        {STANDINGS.map((standing) => (
          <tr key={standing}>
            <th scope="row">
              <StandingTag standing={standing} />
            </th>
            <td className="tabular">{formatNumber(counts.figures[standing], locale)}</td>
            <td className="tabular">{formatNumber(counts.questions[standing], locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const SHAPES: Readonly<Record<Standing, LucideIcon>> = {
  same: Equal,
  otherwise: EqualApproximately,
  'not-comparable': EqualNot,
  'not-asked': Minus,
};
const KINDS: Readonly<Record<Standing, string>> = {
  same: 'good',
  otherwise: 'caution',
  'not-comparable': 'bad',
  'not-asked': 'quiet',
};

function StandingTag({ standing }: { standing: Standing }) {
  const text = useTexts(designVersionsTexts).report.standing;
  const Shape = SHAPES[standing];
  return (
    <span className={`tag tag-${KINDS[standing]}`}>
      <Shape aria-hidden="true" size={16} /> {text[standing]}
    </span>
  );
}

/** Rows that are shown before somebody asks for the others. */
const FIRST_SHOWN = 60;

function Results({ report, goTo }: { report: ShownReport; goTo: ((place: Path) => void) | undefined }) {
  const text = useTexts(designVersionsTexts);
  const { language, locale } = useLanguage();
  const [filter, setFilter] = useState<Standing | 'all'>('all');
  const [typed, setTyped] = useState('');
  const [isWhole, setWhole] = useState(false);
  const wanted = useDeferredValue(typed).trim().toLowerCase();
  const { reasons } = reasonWords(language);
  const fits = (standing: Standing, ...words: (string | undefined)[]) =>
    (filter === 'all' || standing === filter) && words.some((one) => one?.toLowerCase().includes(wanted));
  const figures = report.figures.filter(({ standing, name }) => fits(standing, name));
  const questions = report.questions.filter(({ standing, ...words }) =>
    fits(standing, words.name, words.standard, words.own),
  );
  const n = figures.length + questions.length;
  const shown = isWhole ? questions : questions.slice(0, FIRST_SHOWN);
  return (
    <>
      <fieldset className="versions-choice">
        <legend className="visually-hidden">{text.report.result}</legend>
        {(['all', ...STANDINGS] as const).map((kind) => (
          <button key={kind} type="button" aria-pressed={kind === filter} onClick={() => setFilter(kind)}>
            {kind === 'all' ? text.all : text.report.standing[kind]}
          </button>
        ))}
      </fieldset>
      <Field label={text.report.search} type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
      <p role="status">{text.report.found({ n, count: formatNumber(n, locale) })}</p>
      <h3>{text.report.figures}</h3>
      <ul className="versions-changes">
        {figures.map(({ id, name, standing, reasons: why }) => (
          <li key={id}>
            <StandingTag standing={standing} />
            <p>
              <strong>{name}</strong>
            </p>
            {why.length > 0 && <p className="quiet">{why.map((reason) => reasons[reason]).join(' ')}</p>}
          </li>
        ))}
      </ul>
      <h3>{text.report.questions}</h3>
      <ul className="versions-changes">
        {shown.map(({ name, form, standing, standard, own, reasons: why, place }) => (
          <li key={name}>
            <StandingTag standing={standing} />
            <p>
              <code>{name}</code> <span className="quiet">{form}</span>
            </p>
            {own === undefined ? (
              <p>{standard}</p>
            ) : (
              <dl className="versions-words">
                <dt>{text.report.standard}</dt>
                <dd>{standard}</dd>
                <dt>{text.report.own}</dt>
                <dd>{own}</dd>
              </dl>
            )}
            {why.length > 0 && <p className="quiet">{why.map((reason) => reasons[reason]).join(' ')}</p>}
            {goTo && place && (
              <div>
                <Button kind="quiet" onClick={() => goTo(place)}>
                  {text.goThere(name)}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {shown.length < questions.length && (
        <Button onClick={() => setWhole(true)}>
          {text.more(formatNumber(questions.length - shown.length, locale))}
        </Button>
      )}
      {report.added.length > 0 && filter === 'all' && wanted === '' && (
        <>
          <h3>{text.report.added}</h3>
          <ul>
            {report.added.map(({ name, text: words }) => (
              <li key={name}>
                <code>{name}</code> {words}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
