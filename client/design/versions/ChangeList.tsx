import { LocateFixed } from 'lucide-react';
import { useState } from 'react';
import { type Path, reasonInWords, VERDICTS, type Verdict } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { designVersionsTexts } from '../../text/design-versions/design-versions-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { MappingForm, type StateMapping } from './MappingForm.tsx';
import { VerdictTag } from './VerdictTag.tsx';
import type { ShownChange } from './version-desk.ts';

export interface ChangeActions {
  /** Leads to a place of the draft; absent on the page of published versions. */
  readonly goTo?: ((place: Path) => void) | undefined;
  /** States mappings in the draft; absent where nothing can be changed. */
  readonly stateMapping?: StateMapping | undefined;
}

/** Changes that are shown before somebody asks for the others. */
const FIRST_SHOWN = 60;

/** What changed, what breaks comparability first; each with its verdict and the reason. */
export function ChangeList({ changes, ...actions }: ChangeActions & { changes: readonly ShownChange[] }) {
  const text = useTexts(designVersionsTexts);
  const { locale } = useLanguage();
  const [filter, setFilter] = useState<Verdict | 'all'>('all');
  const [isWhole, setWhole] = useState(false);
  const of = (kind: Verdict | 'all') => changes.filter(({ verdict }) => kind === 'all' || verdict === kind);
  const wanted = of(filter);
  const shown = isWhole ? wanted : wanted.slice(0, FIRST_SHOWN);
  if (changes.length === 0) return <p role="status">{text.same}</p>;
  return (
    <>
      <fieldset className="versions-choice">
        <legend className="visually-hidden">{text.filter}</legend>
        {(['all', ...VERDICTS] as const).map((kind) => (
          <button key={kind} type="button" aria-pressed={kind === filter} onClick={() => setFilter(kind)}>
            {kind === 'all' ? text.all : text.verdict[kind]} ({formatNumber(of(kind).length, locale)})
          </button>
        ))}
      </fieldset>
      {wanted.length === 0 && <p>{text.noneOfKind}</p>}
      <ol className="versions-changes">
        {shown.map((change) => (
          <OneChange key={`${change.kind} ${change.subject} ${change.sentence}`} change={change} {...actions} />
        ))}
      </ol>
      {shown.length < wanted.length && (
        <Button onClick={() => setWhole(true)}>{text.more(formatNumber(wanted.length - shown.length, locale))}</Button>
      )}
    </>
  );
}

function OneChange({ change, goTo, stateMapping }: ChangeActions & { change: ShownChange }) {
  const text = useTexts(designVersionsTexts);
  const { language } = useLanguage();
  const { verdict, sentence, place, subject, mapping } = change;
  return (
    <li>
      <VerdictTag verdict={verdict} />
      <p>
        <strong>{sentence}</strong>
      </p>
      <p className="quiet">{reasonInWords(change, language)}</p>
      {mapping && <MappingForm change={change} mapping={mapping} stateMapping={stateMapping} />}
      {goTo && place && (
        <div>
          <Button kind="quiet" icon={LocateFixed} onClick={() => goTo(place)}>
            {text.goThere(subject)}
          </Button>
        </div>
      )}
    </li>
  );
}
