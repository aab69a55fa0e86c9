import { CircleAlert, LocateFixed, TriangleAlert } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { designTexts } from '../../text/design/design-texts.ts';
import { designFindingsTexts } from '../../text/design-findings/design-findings-texts.ts';
import { nameOfLanguage } from '../../text/name-of-language.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useIsClosed } from '../is-closed.ts';
import type { PaneProps } from '../pane.ts';
import { FindingSentence } from './FindingSentence.tsx';
import type { PlacedFinding } from './found.ts';
import { languageOfFinding, wantFinding } from './go-to-finding.ts';

interface FindingCardProps extends Pick<PaneProps, 'change'> {
  found: PlacedFinding;
  /** Leads to what it is about; absent where that is beside it. */
  onGo?: (found: Pick<PlacedFinding, 'id' | 'file' | 'subject'>) => void;
  /** The focus goes to it. */
  isWanted?: boolean;
}

/** One finding: how grave, where, what is wrong and what to do, and what mends it at one press. */
export const FindingCard = memo(function FindingCard({ found, change, onGo, isWanted = false }: FindingCardProps) {
  const text = useTexts(designFindingsTexts);
  const { refusals } = useTexts(designTexts);
  const [refused, setRefused] = useState<keyof typeof refusals>();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    card.current?.focus();
    wantFinding(undefined);
  }, [isWanted]);
  const { severity, subject, file, origin } = found;
  const remedies = useIsClosed() ? [] : found.remedies;
  const name = subject.at(-1) ?? file;
  const Icon = severity === 'error' ? CircleAlert : TriangleAlert;
  return (
    <li className="finding" data-severity={severity} ref={card} tabIndex={-1}>
      <p className="finding-head">
        <Icon aria-hidden="true" size={18} /> <strong>{text.severity[severity]}</strong>
        {onGo && <code>{name}</code>}
        <PlaceInSubject found={found} />
      </p>
      <FindingSentence finding={found} />
      {(onGo !== undefined || remedies.length > 0) && (
        <div className="finding-actions">
          {onGo && subject.length > 0 && (
            <Button icon={LocateFixed} aria-label={text.goTo(name)} onClick={() => onGo(found)}>
              {text.goThere}
            </Button>
          )}
          {onGo && origin && (
            <Button icon={LocateFixed} onClick={() => onGo(origin)}>
              {text.goToCause(origin.subject.at(-1) ?? origin.file)}
            </Button>
          )}
          {remedies.map(({ kind, operations }) => (
            <Button
              key={`${kind} ${JSON.stringify(operations).length}`}
              onClick={() => setRefused(change(operations)?.code)}
            >
              {text.remedies[kind]}
            </Button>
          ))}
        </div>
      )}
      {refused && <Banner kind="caution">{refusals[refused]}</Banner>}
    </li>
  );
});

/** In which language a text is, and in which setting of its subject it stands. */
function PlaceInSubject({ found }: { found: PlacedFinding }) {
  const { language: own } = useLanguage();
  const language = languageOfFinding(found);
  const setting = found.path.split('.').at(-1) ?? '';
  const isSaid = ['', 'text', found.subject.at(-1)].includes(setting);
  return (
    <>
      {language !== undefined && <span>{nameOfLanguage(language, own)}</span>}
      {!isSaid && <code>{setting}</code>}
    </>
  );
}
